import { useMemo } from "react";
import { IconButton } from "../../parts/button.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { createRecord, removeRecord } from "../records/store-record.ts";
import { partAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";
import { useCoachChoices } from "./session-form.ts";

type Agreement = RowOf<"clinicAgreement">;

/** Afspraken: how many hours a week a coach is at clinics, since when, and at which. */
export function AgreementsScreen() {
  const words = useWords();
  const own = words.clinicSessions;
  const base = partAddress("agreements");
  return (
    <RecordScreen
      noun="clinicAgreement"
      base={base}
      icon="clock"
      title={own.agreements}
      lead={own.agreementsLead}
      newLabel={own.newAgreement}
      columns={useAgreementColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.staffCode}
      form={useAgreementForm()}
      above={<RoomLinks />}
      extras={(row) => <CoveredClinics agreementId={row.id} />}
      onCreated={(id) => go(`${base}/${id}`)}
      empty={{ title: own.agreementEmpty, text: own.agreementEmptyText }}
    />
  );
}

function useAgreementForm(): FormSpec<NewValues<"clinicAgreement">> {
  const words = useWords();
  const { fields, clinicSessions: own, records } = words;
  const coaches = useCoachChoices();
  return {
    blank: { staffId: null, minutesPerWeek: 480, validFrom: localToday(), validUntil: null },
    fields: [
      { kind: "record", name: "staffId", label: fields.staffId, options: coaches, required: true },
      {
        kind: "duration",
        name: "minutesPerWeek",
        label: fields.minutesPerWeek,
        help: own.perWeekHelp,
        required: true,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, width: "half" },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}

function useAgreementColumns(): Column<Agreement>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, clinicSessions: own } = words;
    return [
      {
        key: "coach",
        header: fields.staffId,
        value: (row) => row.staffCode,
        width: 140,
        filter: true,
      },
      {
        key: "hours",
        header: fields.minutesPerWeek,
        value: (row) => own.perWeek(formats.duration(row.minutesPerWeek)),
        sortValue: (row) => row.minutesPerWeek,
        width: 140,
      },
      { key: "clinics", header: own.covers, value: (row) => row.clinics },
      { key: "from", header: fields.validFrom, kind: "day", value: (row) => row.validFrom },
      {
        key: "until",
        header: fields.validUntil,
        kind: "day",
        value: (row) => row.validUntil,
        width: 130,
      },
    ];
  }, [words, formats]);
}

function CoveredClinics({ agreementId }: { agreementId: string }) {
  const words = useWords();
  const own = words.clinicSessions;
  const { data } = useRecords("clinicAgreementClinic", { agreementId });
  const clinics = useClinicChoices();
  const covered = data ?? [];
  const free = clinics.filter(({ value }) => covered.every(({ clinicId }) => clinicId !== value));
  const take = async (id: string, name: string) => {
    await removeRecord("clinicAgreementClinic", id, own.takenReason, words);
    showToast({ text: own.clinicTaken(name) });
  };
  return (
    <Section title={own.covers} aside={String(covered.length)}>
      {covered.length === 0 && <p className="muted small">{own.coversNothing}</p>}
      <KeyValueList
        labelWidth={0}
        items={covered.map(({ id, clinicName }) => ({
          key: id,
          label: null,
          value: clinicName,
          aside: (
            <IconButton
              small
              icon="close"
              label={own.takeClinic(clinicName)}
              onClick={() => void take(id, clinicName)}
            />
          ),
        }))}
      />
      {free.length > 0 && (
        <RecordForm<{ clinicId: string | null }>
          key={covered.length}
          label={own.addClinic}
          saveLabel={own.addClinic}
          saveTone="plain"
          initial={{ clinicId: null }}
          fields={[
            {
              kind: "record",
              name: "clinicId",
              label: words.fields.clinicId,
              options: free,
              required: true,
            },
          ]}
          onSave={({ clinicId }) =>
            createRecord("clinicAgreementClinic", { agreementId, clinicId }, words)
          }
        />
      )}
    </Section>
  );
}
