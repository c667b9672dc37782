import { IconButton } from "../../parts/button.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { useParticipationChoices } from "../records/choices.ts";
import { useRecords } from "../records/record-client.ts";
import { createRecord, removeRecord } from "../records/store-record.ts";

/** Which participations an agreement covers; one is put under it or taken away. */
export function AgreementCover({ agreementId }: { agreementId: string }) {
  const words = useWords();
  const own = words.participations;
  const { data } = useRecords("coverage", { agreementId });
  const { data: participations } = useRecords("participation");
  const choices = useParticipationChoices();
  const covered = data ?? [];
  const free = choices.filter(({ value }) =>
    covered.every(({ participationId }) => participationId !== value),
  );
  const takeAway = async (id: string, name: string) => {
    await removeRecord("coverage", id, own.uncoverReason, words);
    showToast({ text: own.uncovered(name) });
  };
  const placeOf = (id: string) => participations?.find((one) => one.id === id)?.locationId;
  return (
    <Section title={own.covers} aside={String(covered.length)}>
      {covered.length === 0 && <p className="muted small">{own.coversNothing}</p>}
      <KeyValueList
        labelWidth={0}
        items={covered.map(({ id, participationId, participationLabel }) => ({
          key: id,
          label: null,
          value: (
            <Link to={`/locaties/scholen/${placeOf(participationId) ?? ""}`}>
              {participationLabel}
            </Link>
          ),
          aside: (
            <IconButton
              small
              icon="close"
              label={own.uncover(participationLabel)}
              onClick={() => void takeAway(id, participationLabel)}
            />
          ),
        }))}
      />
      <RecordForm
        key={covered.length}
        label={own.addCover}
        saveLabel={own.addCover}
        saveTone="plain"
        initial={{ participationId: null as string | null }}
        fields={[
          {
            kind: "record",
            name: "participationId",
            label: own.cover,
            options: free,
            required: true,
          },
        ]}
        onSave={({ participationId }) =>
          createRecord("coverage", { agreementId, participationId }, words)
        }
      />
    </Section>
  );
}
