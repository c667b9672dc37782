import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { KeyValue } from "../../parts/section.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { DayText, TermText } from "../records/day-text.tsx";
import { LineButton } from "../records/line-button.tsx";
import { localToday } from "../records/open-chip.tsx";
import type { LocationData } from "./location-data.ts";
import type { OpenIt } from "./location-panel-address.ts";
import type { Participation } from "./location-words.ts";
import { phaseTones } from "./location-words.ts";

type SectionProps = { data: LocationData; open: OpenIt };

/** A card per programme that the location takes part in, and the way to add one. */
export function ParticipationSections({ data, open }: SectionProps) {
  const words = useWords().locations;
  if (data.participations.length === 0) {
    return (
      <Section title={words.participations}>
        <p className="muted small">{words.noParticipations}</p>
        <div className="section-foot">
          <Button small icon="plus" onClick={() => open("participation", null)}>
            {words.addParticipation}
          </Button>
        </div>
      </Section>
    );
  }
  return data.participations.map((participation) => (
    <ParticipationSection
      key={participation.id}
      participation={participation}
      data={data}
      open={open}
    />
  ));
}

type OneProps = SectionProps & { participation: Participation };

function ParticipationSection({ participation, data, open }: OneProps) {
  const words = useWords();
  const formats = useFormats();
  const { id, phase } = participation;
  const own = words.locations;
  return (
    <Section
      title={participation.programmeName}
      aside={phase && <Chip tone={phaseTones[phase]}>{words.codes.phase[phase]}</Chip>}
    >
      <KeyValueList items={linesOf({ participation, data, open }, words, formats)} />
      <div className="section-foot">
        <Button small onClick={() => open("phase", id)}>
          {own.changePhase}
        </Button>
        {phase !== "ended" && (
          <Button small onClick={() => open("end", id)}>
            {own.endParticipation}
          </Button>
        )}
        <Button small tone="quiet" onClick={() => open("participation", id)}>
          {words.records.correct}
        </Button>
      </div>
    </Section>
  );
}

function linesOf({ participation, data, open }: OneProps, words: Words, formats: Formats) {
  const own = words.locations;
  const { id, level, since } = participation;
  const now = currentPhase(data, id);
  const lines: KeyValue[] = [
    {
      key: "phase",
      label: own.phase,
      value: now ? (
        <LineButton onClick={() => open("phaseRecord", now.id)}>
          {words.codes.phase[now.phase]}
        </LineButton>
      ) : null,
      aside: now && (
        <span className="muted">
          <DayText day={now.validFrom} />
        </span>
      ),
    },
    { key: "level", label: own.level, value: level ? words.codes.level[level] : null },
    ...(since && since !== now?.validFrom
      ? [{ key: "since", label: words.fields.since, value: <DayText day={since} /> }]
      : []),
    ...agreementLines({ participation, data, open }, words, formats),
    ...payerLines({ participation, data, open }, words, formats),
  ];
  const { notes } = participation;
  return notes ? [...lines, { key: "notes", label: words.fields.notes, value: notes }] : lines;
}

/** The phase that holds today, else the first to come. */
export function currentPhase(data: Pick<LocationData, "phases">, participationId: string) {
  const own = data.phases.filter((phase) => phase.participationId === participationId);
  const today = localToday();
  return own.find((phase) => phase.validFrom <= today) ?? own.at(-1) ?? null;
}

function agreementLines({ participation, data, open }: OneProps, words: Words, formats: Formats) {
  const own = words.locations;
  const covered = data.coverages.filter(
    ({ participationId }) => participationId === participation.id,
  );
  const found = data.agreements.filter(({ id }) =>
    covered.some(({ agreementId }) => agreementId === id),
  );
  if (found.length === 0) {
    const add = (
      <Button small tone="quiet" onClick={() => open("agreement", participation.id)}>
        {own.addAgreement}
      </Button>
    );
    return [
      {
        key: "agreement",
        label: own.agreement,
        value: <span className="muted">{own.noAgreement}</span>,
        aside: add,
      },
    ];
  }
  return found.map((agreement): KeyValue => {
    const { id, validFrom, validUntil, minutesPerWeek, signedOn } = agreement;
    const hours = minutesPerWeek === null ? "" : own.perWeek(formats.duration(minutesPerWeek));
    return {
      key: `agreement ${id}`,
      label: own.agreement,
      value: (
        <>
          <LineButton onClick={() => open("agreement", id)}>
            <TermText from={validFrom} until={validUntil} />
          </LineButton>
          <span className="muted small"> {hours}</span>
        </>
      ),
      aside: (
        <Chip tone={signedOn ? "accent" : "warn"}>{signedOn ? own.signed : own.notSigned}</Chip>
      ),
    };
  });
}

function payerLines({ participation, data, open }: OneProps, words: Words, formats: Formats) {
  const own = words.locations;
  const found = data.payers.filter(({ participationId }) => participationId === participation.id);
  if (found.length === 0) {
    const add = (
      <Button small tone="quiet" onClick={() => open("funding", participation.id)}>
        {own.addAgreement}
      </Button>
    );
    const value = <span className="muted">{own.noPayer}</span>;
    return [{ key: "payer", label: own.payer, value, aside: add }];
  }
  return found.map(
    (payer): KeyValue => ({
      key: `payer ${payer.id}`,
      label: own.payer,
      value: (
        <LineButton onClick={() => open("fundingRecord", payer.id)}>
          {payer.fundingSourceName}
        </LineButton>
      ),
      aside: (
        <span className="muted">
          {payer.validUntil ? (
            words.records.until(formats.day(payer.validUntil))
          ) : (
            <DayText day={payer.validFrom} />
          )}
        </span>
      ),
    }),
  );
}
