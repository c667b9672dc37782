import { useCallback, useMemo } from "react";
import { structureSchema } from "../../../../db/model/figure.ts";
import { client } from "../../api.ts";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { PeriodPicker } from "../../parts/pick/period-picker.tsx";
import type { ScopeOption } from "../../parts/pick/scope-picker.tsx";
import { ScopePicker } from "../../parts/pick/scope-picker.tsx";
import { useWords } from "../../words/use-words.ts";
import type { ReportAsk, ReportOptions } from "./report-ask.ts";

type ReportPickersProps = {
  ask: ReportAsk;
  options: ReportOptions;
  /** Words of the area, for one that is found by searching. */
  scopeLabel: string;
  onChange: (asked: Partial<ReportAsk>) => void;
};

/** "Rapport … Gebied … Periode … Structuur …": what the figures are asked for. */
export function ReportPickers({ ask, options, scopeLabel, onChange }: ReportPickersProps) {
  const words = useWords();
  const scopes = useMemo(() => scopeOptions(options), [options]);
  const now = new Date().getFullYear();
  const years = { from: Math.min(now - 9, ...options.years), until: now + 1 };
  const search = useCallback(findLocations, []);
  return (
    <>
      <ChoicePicker
        label={words.figures.report}
        value={ask.report}
        options={options.reports.map(({ value, label }) => ({ key: value, label }))}
        onChange={(report) => onChange({ report })}
      />
      <ScopePicker
        value={ask.scope}
        valueLabel={scopeLabel}
        options={scopes}
        search={search}
        onChange={(scope) => onChange({ scope })}
      />
      <PeriodPicker value={ask.period} years={years} onChange={(period) => onChange({ period })} />
      <ChoicePicker
        label={words.figures.structure}
        value={ask.structure}
        options={[
          { key: "then", label: words.figures.structureOfThen },
          { key: "today", label: words.figures.structureOfToday },
        ]}
        onChange={(key) => onChange({ structure: structureSchema.parse(key) })}
      />
    </>
  );
}

/** The areas that figures can be asked for, as the picker wants them. */
export function scopeOptions(options: ReportOptions): ScopeOption[] {
  const { groups, municipalities, branches, clinics } = options;
  return [
    ...groups.map(({ value, label }) => ({ scope: value, label, kind: "group" as const })),
    ...municipalities.map(({ value, label }) => ({
      scope: value,
      label,
      kind: "municipality" as const,
      hint: value,
    })),
    ...branches.map(({ value, label }) => ({ scope: value, label, kind: "branch" as const })),
    ...clinics.map(({ value, label }) => ({ scope: value, label, kind: "clinic" as const })),
  ];
}

/** Finds locations as areas, by name, town or number. */
export async function findLocations(text: string): Promise<ScopeOption[]> {
  const found = await client.search.find({ text: text.slice(0, 100), limit: 20 });
  return found
    .filter(({ entity }) => ["location", "school", "childcare"].includes(entity))
    .map(({ key, label, detail }) => ({
      scope: `location:${key}`,
      label,
      kind: "location" as const,
      ...(detail ? { hint: detail } : {}),
    }));
}
