import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { KeyValue } from "../../parts/section.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { Link } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { DayText } from "../records/day-text.tsx";
import type { LocationData } from "./location-data.ts";
import { phaseTones, shortProgramme } from "./location-words.ts";

type Happening = { key: string; day: string; what: ReactNode; aside?: ReactNode };

/** What happened at a location, newest first: phases, agreements, counts, activities, awards. */
export function Timeline({ data }: { data: LocationData }) {
  const words = useWords();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const own = words.locations;
  const happenings = happeningsOf(data, words, formats);
  const shown = all ? happenings : happenings.slice(0, 10);
  const items: KeyValue[] = shown.map(({ key, day, what, aside }) => ({
    key,
    label: <DayText day={day} />,
    value: what,
    aside,
  }));
  return (
    <Section title={own.timeline} aside={String(happenings.length)}>
      {items.length === 0 && <p className="muted small">{own.timelineEmpty}</p>}
      <KeyValueList labelWidth={88} items={items} />
      {shown.length < happenings.length && (
        <div className="section-foot">
          <Button small onClick={() => setAll(true)}>
            {own.more}
          </Button>
        </div>
      )}
    </Section>
  );
}

function happeningsOf(data: LocationData, words: Words, formats: Formats): Happening[] {
  const found = [
    ...phaseHappenings(data, words),
    ...recordHappenings(data, words, formats),
    ...activityHappenings(data, words, formats),
  ];
  const { openedOn, closedOn } = data.location;
  if (openedOn) found.push({ key: "opened", day: openedOn, what: words.locations.opened });
  if (closedOn) found.push({ key: "closed", day: closedOn, what: words.locations.closedEvent });
  return found
    .filter(({ day }) => day > "0001-01-01")
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

function phaseHappenings(data: LocationData, words: Words): Happening[] {
  const programme = new Map(
    data.participations.map((one) => [
      one.id,
      shortProgramme(one.programmeCode, one.programmeName, words),
    ]),
  );
  return data.phases.map((phase) => ({
    key: phase.id,
    day: phase.validFrom,
    what: [programme.get(phase.participationId), phase.reason].filter(Boolean).join(": "),
    aside: <Chip tone={phaseTones[phase.phase]}>{words.codes.phase[phase.phase]}</Chip>,
  }));
}

function recordHappenings(data: LocationData, words: Words, formats: Formats): Happening[] {
  const own = words.locations;
  const agreements = data.agreements.map((agreement) => ({
    key: agreement.id,
    day: agreement.validFrom,
    what: agreement.validUntil
      ? own.agreementTo(formats.day(agreement.validUntil))
      : own.agreementOpen,
    aside: agreement.signedOn && <Chip tone="accent">{own.signed}</Chip>,
  }));
  const pupils = data.pupils.map((count) => ({
    key: count.id,
    day: count.countedOn,
    what: count.pupils === null ? own.pupilsUnknown : own.pupilsJoin(formats.number(count.pupils)),
    aside: <Chip>{words.codes.quality[count.quality]}</Chip>,
  }));
  const versions = data.versions.map((version) => ({
    key: version.id,
    day: version.validFrom,
    what: own.renamed(version.name),
  }));
  const awards = data.awards.map((award) => ({
    key: award.id,
    day: award.decidedOn,
    what: own.awarded(words.codes.awardCategory[award.category]),
    aside: award.amountCents === null ? undefined : formats.euros(award.amountCents),
  }));
  // A version that begins with the location says nothing that "opened" does not say.
  const changes = versions.filter(({ day }) => day !== data.location.openedOn);
  return [...agreements, ...pupils, ...changes, ...awards];
}

function activityHappenings(data: LocationData, words: Words, formats: Formats): Happening[] {
  const tones = { planned: "neutral", held: "good", cancelled: "bad" } as const;
  return data.activities.map((activity) => ({
    key: activity.id,
    day: activity.heldOn,
    what: (
      <>
        <Link to={`/boekstart/activiteiten/${activity.id}`}>{activity.title}</Link>
        {activity.children !== null && (
          <span className="muted numbers">
            {` ${formats.number(activity.children)} ${words.fields.children.toLowerCase()}`}
          </span>
        )}
      </>
    ),
    aside: <Chip tone={tones[activity.state]}>{words.codes.activityState[activity.state]}</Chip>,
  }));
}
