import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { WhiteSpots } from "../../../../db/model/white-spot.ts";
import { type Audience, audiences } from "../../../../db/model/white-spot.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import type { Period } from "../../parts/pick/period.ts";
import { periodDays, periodText, readPeriod } from "../../parts/pick/period.ts";
import { PeriodPicker } from "../../parts/pick/period-picker.tsx";
import { ScopePicker } from "../../parts/pick/scope-picker.tsx";
import { Section } from "../../parts/section.tsx";
import type { Address } from "../../router.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { ReportOptions } from "../figures/report-ask.ts";
import { localToday } from "../records/open-chip.tsx";
import { tiles } from "./drenthe.ts";
import { TileMap } from "./tile-map.tsx";
import type { Narrowing } from "./white-spot-counts.ts";
import { addedUp, fits } from "./white-spot-counts.ts";
import { CountTable, WhiteSpotTable } from "./white-spot-tables.tsx";

const allKinds = "alle";
const periodKinds = ["calendar-year", "school-year", "day"] as const;

/** Locaties › Witte vlekken: who could take part and does not, as a table, a map and a list. */
export function WhiteSpotsScreen() {
  const words = useWords();
  const address = useAddress();
  const { options, example } = useOptions();
  const asked = useAsk(address, options, example);
  const query = useQuery({
    ...api.register.whiteSpots.queryOptions({ input: { day: asked.day, scope: asked.scope } }),
    enabled: asked.scope !== "",
    placeholderData: keepPreviousData,
  });
  const formats = useFormats();
  const lead =
    query.data && words.whiteSpots.lead(query.data.scopeLabel, formats.day(query.data.day));
  const put = (changes: Record<string, string | null>) =>
    go(withQuery(address, changes), { replace: true });
  return (
    <Page head={<PageHead title={words.rooms.whiteSpots} lead={lead} />}>
      <div className="row">
        <ScopePicker
          value={asked.scope}
          options={options ? scopesOf(options) : []}
          onChange={(gebied) => put({ gebied, gemeente: null })}
        />
        <PeriodPicker
          value={asked.period}
          kinds={periodKinds}
          onChange={(period) => put({ periode: periodText(period) })}
        />
        <ChoicePicker
          label={words.whiteSpots.kind}
          value={asked.narrowing.audience ?? allKinds}
          options={[
            { key: allKinds, label: words.whiteSpots.allKinds },
            ...audiences.map((key) => ({ key, label: words.whiteSpots.audiences[key] })),
          ]}
          onChange={(soort) => put({ soort: soort === allKinds ? null : soort })}
        />
      </div>
      <Loaded query={query}>
        {(found) => (
          <Found
            found={found}
            narrowing={asked.narrowing}
            onNarrow={({ municipality, audience }) =>
              put({ gemeente: municipality, soort: audience })
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

type FoundProps = {
  found: WhiteSpots;
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
};

function Found({ found, narrowing, onNarrow }: FoundProps) {
  const words = useWords().whiteSpots;
  const { audience, municipality } = narrowing;
  const ofKind = useMemo(
    () => found.counts.filter((row) => fits(row, { audience, municipality: null })),
    [found, audience],
  );
  const byCode = useMemo(() => {
    const codes = new Set(ofKind.map(({ municipalityCode }) => municipalityCode));
    return new Map(
      [...codes].map((code) => [
        code,
        addedUp(ofKind.filter((row) => row.municipalityCode === code)),
      ]),
    );
  }, [ofKind]);
  const shown = useMemo(
    () => found.locations.filter((row) => fits(row, { audience, municipality })),
    [found, audience, municipality],
  );
  const name = found.counts.find((row) => row.municipalityCode === municipality)?.municipalityName;
  const only = [name, audience && words.audiences[audience]].filter(Boolean).join(", ");
  const hasMap = tiles.some(({ code }) => byCode.has(code));
  return (
    <>
      <div className={hasMap ? "white-spots" : "stack"}>
        {hasMap && (
          <TileMap
            counts={byCode}
            chosen={municipality}
            onChoose={(code) => onNarrow({ audience, municipality: code })}
          />
        )}
        <Section title={words.counts} flush>
          <CountTable rows={ofKind} narrowing={narrowing} onNarrow={onNarrow} />
        </Section>
      </div>
      <div className="row">
        <h2>{words.list}</h2>
        {only && (
          <>
            <span className="muted">{words.only(only)}</span>
            <Button small onClick={() => onNarrow({ municipality: null, audience: null })}>
              {words.showAll}
            </Button>
          </>
        )}
      </div>
      <WhiteSpotTable rows={shown} />
    </>
  );
}

function useOptions() {
  const language = useSettings((settings) => settings.language);
  const options = useQuery(api.figure.options.queryOptions({ input: { language } }));
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  return { options: options.data, example: status.data?.kind === "example" };
}

/** The area, the day and what it is narrowed to, as the address asks, else Drenthe as it is now. */
function useAsk(address: Address, options: ReportOptions | undefined, example: boolean) {
  const kept = useSettings((settings) => settings.period);
  const scopes = options ? scopesOf(options) : [];
  const province = scopes.find(({ scope }) => scope === "drenthe");
  const period: Period =
    readPeriod(address.query.get("periode")) ??
    kept ??
    (example ? { kind: "calendar-year", year: 2024 } : { kind: "day", on: localToday() });
  const kind = address.query.get("soort");
  return {
    scope: address.query.get("gebied") ?? province?.scope ?? scopes[0]?.scope ?? "",
    period,
    day: periodDays(period).until,
    narrowing: {
      municipality: address.query.get("gemeente"),
      audience: (audiences as readonly string[]).includes(kind ?? "") ? (kind as Audience) : null,
    },
  };
}

function scopesOf({ groups, municipalities }: ReportOptions) {
  return [
    ...groups.map(({ value, label }) => ({ scope: value, label, kind: "group" as const })),
    ...municipalities.map(({ value, label }) => ({
      scope: value,
      label,
      kind: "municipality" as const,
      hint: value,
    })),
  ];
}
