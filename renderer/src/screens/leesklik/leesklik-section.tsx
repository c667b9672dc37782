import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { DayText } from "../records/day-text.tsx";
import { LineButton } from "../records/line-button.tsx";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { LeesklikPanel, StartLeesklik } from "./leesklik-panel.tsx";
import { roundNumbers } from "./leesklik-rounds.tsx";
import { leesklikState, leesklikTones } from "./leesklik-state.ts";

/** Leesklik at a location, now or before; null when it never had it. */
function useLeesklikAt(locationId: string) {
  const { data } = useQuery(api.leesklik.locations.queryOptions({ input: {} }));
  return data?.find((one) => one.locationId === locationId) ?? null;
}

const shown = 4;

type LeesklikSectionProps = { locationId: string; onOpen: () => void };

/** The card of Leesklik on the page of a childcare location: its newest theme rounds. */
export function LeesklikSection({ locationId, onOpen }: LeesklikSectionProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.leesklik;
  const found = useLeesklikAt(locationId);
  const { data } = useRecords("leesklikRound", { locationId });
  const state = found && leesklikState(found, localToday());
  return (
    <Section
      title={found ? own.roundsHere : own.title}
      aside={state && <Chip tone={leesklikTones[state]}>{own[state]}</Chip>}
    >
      {!found && <p className="muted small">{own.none}</p>}
      {found && data?.length === 0 && <p className="muted small">{own.noRounds}</p>}
      <KeyValueList
        labelWidth={92}
        items={(data ?? []).slice(0, shown).map((row) => ({
          key: row.id,
          label: <DayText day={row.fromDay} />,
          value: (
            <>
              <LineButton onClick={onOpen}>{row.theme}</LineButton>
              <div className="muted small numbers">{roundNumbers(row, words, formats)}</div>
            </>
          ),
        }))}
      />
      <div className="section-foot">
        <Button small icon="plus" onClick={onOpen}>
          {found ? own.addRound : own.begin}
        </Button>
      </div>
    </Section>
  );
}

type LeesklikOfLocationProps = { locationId: string; onClose: () => void };

/** Leesklik of a location in the panel beside its page; begins it when there is none. */
export function LeesklikOfLocation({ locationId, onClose }: LeesklikOfLocationProps) {
  const found = useLeesklikAt(locationId);
  if (found) return <LeesklikPanel location={found} onClose={onClose} onPage />;
  return <StartLeesklik locationId={locationId} onClose={onClose} onStarted={() => undefined} />;
}
