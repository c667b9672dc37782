import { useState } from "react";
import type { LeesklikLocation } from "../../../../db/model/leesklik.ts";
import { client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { locationAddress } from "../locations/location-words.ts";
import { useLocationChoices } from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { InlineForm } from "../records/inline-form.tsx";
import { localToday } from "../records/open-chip.tsx";
import { RecordHistory } from "../records/record-history.tsx";
import { storing } from "../records/store-record.ts";
import { LeesklikRounds } from "./leesklik-rounds.tsx";
import { leesklikState, leesklikTones } from "./leesklik-state.ts";

type LeesklikPanelProps = { location: LeesklikLocation; onClose: () => void; onPage?: boolean };

/** Leesklik at one location: since when, its theme rounds, and ending it. */
export function LeesklikPanel({ location, onClose, onPage }: LeesklikPanelProps) {
  const words = useWords();
  const own = words.leesklik;
  const state = leesklikState(location, localToday());
  const [ending, setEnding] = useState(false);
  const { from, until, locationKind, locationId } = location;
  const term = from && <TermText from={from} until={until} />;
  return (
    <SidePanel
      title={onPage ? own.title : location.locationLabel}
      chips={<Chip tone={leesklikTones[state]}>{own[state]}</Chip>}
      onClose={onClose}
    >
      <Section title={own.title}>
        <KeyValueList
          items={[
            { key: "term", label: own.from, value: term },
            {
              key: "place",
              label: words.fields.municipalityCode,
              value: location.municipalityName,
            },
          ]}
        />
        <div className="section-foot">
          {!onPage && (
            <Button small onClick={() => go(locationAddress(locationKind, locationId))}>
              {own.toLocation}
            </Button>
          )}
          {until === null && !ending && (
            <Button small onClick={() => setEnding(true)}>
              {own.end}
            </Button>
          )}
        </div>
      </Section>
      {ending && <EndForm location={location} onLeave={() => setEnding(false)} />}
      <LeesklikRounds location={location} />
      <RecordHistory noun="participation" recordKey={location.participationId} named />
    </SidePanel>
  );
}

function EndForm({ location, onLeave }: { location: LeesklikLocation; onLeave: () => void }) {
  const words = useWords();
  const own = words.leesklik;
  const { participationId, locationLabel } = location;
  const save = async (values: { until: string | null; reason: string | null }) => {
    const input = { participationId, until: values.until ?? "", reason: values.reason };
    await storing(words, "participation", input, () => client.leesklik.end(input));
    showToast({ text: own.ended(locationLabel) });
    onLeave();
  };
  return (
    <InlineForm
      label={own.endTitle}
      initial={{ until: localToday() as string | null, reason: null as string | null }}
      fields={[
        { kind: "day", name: "until", label: own.until, required: true, width: "half" },
        { kind: "text", name: "reason", label: words.fields.reason, maxLength: 200 },
      ]}
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.endText}</p>
    </InlineForm>
  );
}

type StartValues = { locationId: string | null; from: string | null; until: string | null };

type StartLeesklikProps = {
  /** The location, when that is known already. */
  locationId: string | null;
  onClose: () => void;
  onStarted: (participationId: string) => void;
};

/** A location begins with Leesklik, in the side panel. */
export function StartLeesklik({ locationId, onClose, onStarted }: StartLeesklikProps) {
  const words = useWords();
  const own = words.leesklik;
  const locations = useLocationChoices(["childcare"]);
  const save = async (values: StartValues) => {
    const { from, until } = values;
    const input = { locationId: values.locationId ?? "", from: from ?? "", until };
    const { key } = await storing(words, "participation", input, () =>
      client.leesklik.start(input),
    );
    showToast({ text: own.began(locations.chosen(input.locationId)?.label ?? own.title) });
    onStarted(key);
  };
  const initial: StartValues = { locationId, from: localToday(), until: null };
  return (
    <SidePanel title={own.begin} onClose={onClose}>
      <RecordForm
        label={own.begin}
        initial={initial}
        fields={[
          ...(locationId === null
            ? [
                {
                  kind: "record",
                  name: "locationId",
                  label: words.fields.locationId,
                  help: own.childcareOnly,
                  options: locations.find,
                  required: true,
                } as const,
              ]
            : []),
          { kind: "day", name: "from", label: own.from, required: true, width: "half" },
          { kind: "day", name: "until", label: own.until, help: own.untilHelp, width: "half" },
        ]}
        check={({ from, until }) =>
          from && until && until < from ? { field: "until", text: words.meetings.endFirst } : null
        }
        autoFocus
        onSave={save}
        onLeave={onClose}
      >
        <p className="muted small">{own.beginLead}</p>
      </RecordForm>
    </SidePanel>
  );
}
