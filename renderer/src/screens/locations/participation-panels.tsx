import { KeyValueList, Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { useWords } from "../../words/use-words.ts";
import { AgreementCover } from "../agreements/agreement-cover.tsx";
import { useAgreementForm } from "../agreements/agreement-form.ts";
import { storeParticipation, useParticipationForm } from "../participations/participation-form.ts";
import {
  useFundingForm,
  usePhaseChangeForm,
  usePhaseForm,
  usePupilForm,
} from "../participations/phase-forms.ts";
import { useFundingChoices } from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { AddButton, LineButton } from "../records/line-button.tsx";
import type { FormSpec, NewValues } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { createRecord } from "../records/store-record.ts";
import { locationsOf } from "./location-crumb.ts";
import type { Participation } from "./location-words.ts";
import type { LocationPanelProps } from "./missing-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";

/** Enters a participation of this location. */
export function NewParticipationPanel({ data, close }: LocationPanelProps) {
  const words = useWords();
  const form = useParticipationForm(data.location);
  // The programmes arrive later than the panel; the form reads its first values once.
  const ready = form.fields.some((field) => field.kind === "choice" && field.options.length > 0);
  return (
    <RecordPanel
      key={ready ? "ready" : "waiting"}
      noun="participation"
      recordKey={null}
      title={words.locations.newParticipation}
      path={locationsOf(data.location, close)}
      form={form}
      store={(values) => storeParticipation(values, words)}
      onClose={close}
    />
  );
}

/** A participation itself: its notes, its phases and payers, its removal. */
export function ParticipationPanel(props: LocationPanelProps) {
  const { data, panel, close } = props;
  const words = useWords();
  const participation = data.participations.find(({ id }) => id === panel.key);
  if (!participation) return <MissingPanel close={close} />;
  const form: FormSpec<{ notes: string | null }> = {
    blank: { notes: null },
    fields: [{ kind: "textarea", name: "notes", label: words.fields.notes, maxLength: 4000 }],
  };
  return (
    <RecordPanel
      noun="participation"
      recordKey={participation.id}
      title={participation.programmeName}
      path={locationsOf(data.location, close)}
      form={form}
      initial={{ notes: participation.notes }}
      onClose={close}
    >
      <PhaseList {...props} participation={participation} />
      <PayerList {...props} participation={participation} />
    </RecordPanel>
  );
}

type OfParticipation = LocationPanelProps & { participation: Participation };

function PhaseList({ data, open, participation }: OfParticipation) {
  const words = useWords();
  const own = words.locations;
  const phases = data.phases.filter((phase) => phase.participationId === participation.id);
  const add = () => open("phase", participation.id);
  return (
    <Section title={own.phases} aside={<AddButton label={own.changePhase} onClick={add} />}>
      <KeyValueList
        labelWidth={92}
        items={phases.map((phase) => ({
          key: phase.id,
          label: words.codes.phase[phase.phase],
          value: (
            <LineButton onClick={() => open("phaseRecord", phase.id)}>
              <TermText from={phase.validFrom} until={phase.validUntil} />
            </LineButton>
          ),
        }))}
      />
    </Section>
  );
}

function PayerList({ data, open, participation }: OfParticipation) {
  const own = useWords().locations;
  const payers = data.payers.filter((payer) => payer.participationId === participation.id);
  const add = () => open("funding", participation.id);
  return (
    <Section title={own.payers} aside={<AddButton label={own.addPayer} onClick={add} />}>
      {payers.length === 0 && <p className="muted small">{own.noPayer}</p>}
      <KeyValueList
        items={payers.map((payer) => ({
          key: payer.id,
          label: payer.fundingSourceName,
          value: (
            <LineButton onClick={() => open("fundingRecord", payer.id)}>
              <TermText from={payer.validFrom} until={payer.validUntil} />
            </LineButton>
          ),
        }))}
      />
    </Section>
  );
}

/** Brings a participation in another phase from a day, or ends it. */
export function PhaseChangePanel(props: LocationPanelProps & { end: boolean }) {
  const participation = props.data.participations.find(({ id }) => id === props.panel.key);
  if (!participation) return <MissingPanel close={props.close} />;
  return <PhaseChange {...props} participation={participation} />;
}

function PhaseChange(props: OfParticipation & { end: boolean }) {
  const { data, close, participation, end } = props;
  const own = useWords().locations;
  return (
    <RecordPanel
      noun="phase"
      recordKey={null}
      title={end ? own.endParticipation : own.changePhase}
      path={[...locationsOf(data.location, close), { label: participation.programmeName }]}
      form={usePhaseChangeForm(participation, end)}
      onClose={close}
      intro={<Notice>{end ? own.endText : own.changePhaseText}</Notice>}
    />
  );
}

/** Corrects a stored phase. */
export function PhasePanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const form = usePhaseForm();
  const phase = data.phases.find(({ id }) => id === panel.key);
  if (!phase) return <MissingPanel close={close} />;
  return (
    <RecordPanel
      noun="phase"
      recordKey={phase.id}
      title={words.locations.correctPhase}
      path={locationsOf(data.location, close)}
      form={form}
      initial={valuesFrom(form, phase)}
      onClose={close}
    />
  );
}

/** A new agreement for a participation, or the correction of one. */
export function AgreementPanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const form = useAgreementForm();
  const agreement = data.agreements.find(({ id }) => id === panel.key);
  const participation = data.participations.find(({ id }) => id === panel.key);
  if (!agreement && !participation) return <MissingPanel close={close} />;
  if (agreement) {
    return (
      <RecordPanel
        noun="agreement"
        recordKey={agreement.id}
        title={agreement.title}
        path={locationsOf(data.location, close)}
        form={form}
        initial={valuesFrom(form, agreement)}
        onClose={close}
      >
        <AgreementCover agreementId={agreement.id} />
      </RecordPanel>
    );
  }
  const place = data.location.shortName ?? data.location.name;
  const title = `${participation?.programmeName} · ${place}`;
  const store = async (values: NewValues<"agreement">) => {
    const agreementId = await createRecord("agreement", values, words);
    const participationId = participation?.id;
    await createRecord("coverage", { agreementId, participationId }, words);
    return agreementId;
  };
  return (
    <RecordPanel
      noun="agreement"
      recordKey={null}
      title={words.participations.newAgreement}
      path={locationsOf(data.location, close)}
      form={form}
      initial={{ ...form.blank, title: title.slice(0, 200) }}
      store={store}
      onClose={close}
    />
  );
}

/** Who pays for a participation. */
export function FundingPanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const stored = panel.name === "fundingRecord";
  const row = stored ? data.payers.find(({ id }) => id === panel.key) : undefined;
  const form = useFundingForm(row?.participationId ?? panel.key ?? "", useFundingChoices());
  if (stored && !row) return <MissingPanel close={close} />;
  return (
    <RecordPanel
      noun="participationFunding"
      recordKey={row?.id ?? null}
      title={row ? words.locations.correctPayer : words.locations.addPayer}
      path={locationsOf(data.location, close)}
      form={form}
      {...(row ? { initial: valuesFrom(form, row) } : {})}
      onClose={close}
    />
  );
}

/** Participating pupils on a count date. */
export function PupilPanel({ data, panel, close }: LocationPanelProps) {
  const words = useWords();
  const form = usePupilForm(data.participations);
  const row = data.pupils.find(({ id }) => id === panel.key);
  if (panel.key !== null && !row) return <MissingPanel close={close} />;
  return (
    <RecordPanel
      noun="pupilCount"
      recordKey={panel.key}
      title={row ? words.locations.correctPupils : words.locations.addPupils}
      path={locationsOf(data.location, close)}
      form={form}
      {...(row ? { initial: valuesFrom(form, row) } : {})}
      onClose={close}
    />
  );
}
