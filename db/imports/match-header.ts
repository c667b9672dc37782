import type { RegisterSource } from "../model/register.ts";
import type { ColumnDescription, RegisterField } from "./source-columns.ts";
import { normaliseColumnName, SOURCES, type SourceDescription, withoutSuffix } from "./sources.ts";

/** Where each field of a register stands in the file (0-based column), of several the first. */
export type ColumnPlaces = ReadonlyMap<RegisterField, number>;

/** Whether a row is the header of a register, and if not, how near it came. */
export type HeaderMatch =
  | { outcome: "matched"; source: RegisterSource; columns: ColumnPlaces }
  | { outcome: "several-kinds"; sources: RegisterSource[] }
  | { outcome: "duplicate-columns"; source: RegisterSource; columns: string[] }
  | { outcome: "other-kind"; expected: RegisterSource; found: RegisterSource }
  | { outcome: "missing-columns"; source: RegisterSource; columns: string[]; found: number }
  | { outcome: "unrecognised" };

interface SourceMatch {
  source: RegisterSource;
  columns: Map<RegisterField, number>;
  missing: string[];
  duplicates: string[];
  found: number;
}

/** From this share of its required columns on, a file is that register with columns missing. */
const RECOGNISABLE_SHARE = 0.5;

/**
 * Gives the register whose columns a header row holds, in any order and under any of their names.
 * A register that the caller expects is looked for only: a file that is plainly another register is
 * `other-kind`, for a secondary school must not become a primary one by a slip at the command line.
 */
export function matchHeader(
  header: readonly string[],
  expected?: RegisterSource | undefined,
  sources: readonly SourceDescription[] = SOURCES,
): HeaderMatch {
  const names = header.map(normaliseColumnName);
  const possible = sources
    .filter(({ excluded }) => !excluded.some((name) => names.includes(normaliseColumnName(name))))
    .map((description) => matchSource(names, header, description));
  const whole = possible.filter(({ missing }) => missing.length === 0);
  const asked = whole.find(({ source }) => source === expected);
  const [first] = whole;
  if (first === undefined) return nearest(possible, expected);
  if (asked === undefined && whole.length > 1) {
    return { outcome: "several-kinds", sources: whole.map(({ source }) => source) };
  }
  const { source, columns, duplicates } = asked ?? first;
  if (expected !== undefined && source !== expected) {
    return { outcome: "other-kind", expected, found: source };
  }
  if (duplicates.length > 0) return { outcome: "duplicate-columns", source, columns: duplicates };
  return { outcome: "matched", source, columns };
}

function matchSource(
  names: readonly string[],
  header: readonly string[],
  description: SourceDescription,
): SourceMatch {
  const columns = new Map<RegisterField, number>();
  const missing: string[] = [];
  const duplicates: string[] = [];
  let found = 0;
  for (const column of description.columns) {
    const places = placesOf(column, names);
    const [place] = places;
    if (place !== undefined) columns.set(column.field, place);
    if (place === undefined && column.required) missing.push(column.names[0]);
    if (place !== undefined && column.required) found += 1;
    const repeated =
      column.suffix === "year"
        ? places.filter((at) => places.some((other) => other !== at && names[other] === names[at]))
        : places;
    if (repeated.length > 1) duplicates.push(...repeated.map((at) => (header[at] ?? "").trim()));
  }
  return { source: description.source, columns, missing, duplicates, found };
}

function placesOf({ names: wanted, suffix }: ColumnDescription, names: readonly string[]) {
  const normal = wanted.map(normaliseColumnName);
  return names.flatMap((name, place) => {
    const compared = suffix === undefined ? name : withoutSuffix(name, suffix)?.name;
    return compared !== undefined && normal.includes(compared) ? [place] : [];
  });
}

/** The register of which the most columns are there; of two, the one that lacks the fewest. */
function nearest(
  possible: readonly SourceMatch[],
  expected: RegisterSource | undefined,
): HeaderMatch {
  const considered = possible.filter(({ source }) => expected === undefined || source === expected);
  const [best] = considered.toSorted(
    (a, b) => b.found - a.found || a.missing.length - b.missing.length,
  );
  if (best === undefined) return { outcome: "unrecognised" };
  const { source, missing, found } = best;
  const share = found / (found + missing.length);
  return share >= RECOGNISABLE_SHARE
    ? { outcome: "missing-columns", source, columns: missing, found }
    : { outcome: "unrecognised" };
}
