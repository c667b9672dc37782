import { useMemo } from "react";
import type { Choice, Field } from "../../../parts/form/fields.ts";
import { useWords } from "../../../words/use-words.ts";
import { localToday } from "../../records/open-chip.tsx";
import { useRecords } from "../../records/record-client.ts";
import type { Location } from "../location-words.ts";
import type { SuccessionAsk } from "./succession-ask.ts";

/** What is filled in before it is shown what happens. */
export type SuccessionValues = {
  partners: readonly string[];
  toId: string | null;
  toIds: readonly string[];
  mainId: string | null;
  happenedOn: string | null;
  notes: string | null;
};

const manyLocations = 400;

/** The open locations of the same kind, the near ones first; only those when there are many. */
function useOthers(location: Location): Choice[] {
  const filter = useMemo(() => ({ kind: location.kind }), [location.kind]);
  const { data } = useRecords("location", filter);
  return useMemo(() => {
    const others = (data ?? []).filter(({ id, closedOn }) => id !== location.id && !closedOn);
    const near = others.filter((one) => one.municipalityCode === location.municipalityCode);
    const far = others.filter((one) => one.municipalityCode !== location.municipalityCode);
    const shown = others.length > manyLocations ? near : [...near, ...far];
    return shown.map((one) => ({
      value: one.id,
      label: [one.locationCode ?? one.lrkNumbers, one.label].filter(Boolean).join(" · "),
    }));
  }, [data, location]);
}

/** The form of a merge or a split, and the question that it asks. */
export function useSuccessionForm(kind: "merge" | "split", location: Location) {
  const words = useWords().succession;
  const others = useOthers(location);
  const self = { value: location.id, label: location.label };
  const blank: SuccessionValues = {
    partners: [],
    toId: location.id,
    toIds: [],
    mainId: null,
    happenedOn: localToday(),
    notes: null,
  };
  const own: Field<SuccessionValues>[] =
    kind === "merge"
      ? [
          {
            kind: "choices",
            name: "partners",
            label: words.partners,
            help: words.partnersHelp,
            options: others,
          },
          {
            kind: "choice",
            name: "toId",
            label: words.toId,
            help: words.toIdHelp,
            options: [self, ...others],
            required: true,
          },
        ]
      : [
          {
            kind: "choices",
            name: "toIds",
            label: words.toIds,
            help: words.toIdsHelp,
            options: others,
            required: true,
          },
          {
            kind: "choice",
            name: "mainId",
            label: words.mainId,
            help: words.mainIdHelp,
            options: others,
            required: true,
          },
        ];
  const fields: Field<SuccessionValues>[] = [
    ...own,
    {
      kind: "day",
      name: "happenedOn",
      label: words.happenedOn,
      help: words.happenedOnHelp,
      required: true,
    },
    { kind: "textarea", name: "notes", label: words.notes, rows: 2, maxLength: 2000 },
  ];
  const check = (values: SuccessionValues) =>
    kind === "merge" && fromIds(values, location.id).length === 0
      ? { field: "partners" as const, text: words.nobody }
      : null;
  return { blank, fields, check, ask: (values: SuccessionValues) => askOf(kind, values, location) };
}

/** The locations that disappear: all that were named but the one that stays. */
function fromIds({ partners, toId }: SuccessionValues, self: string): string[] {
  return [...new Set([self, ...partners])].filter((id) => id !== toId);
}

function askOf(kind: "merge" | "split", values: SuccessionValues, { id }: Location): SuccessionAsk {
  const happenedOn = values.happenedOn ?? "";
  if (kind === "merge") {
    return { kind, fromIds: fromIds(values, id), toId: values.toId ?? "", happenedOn };
  }
  const { toIds, mainId } = values;
  return { kind, fromId: id, toIds: [...toIds], mainId: mainId ?? "", happenedOn };
}
