import { z } from "zod";
import { daySchema, isDay } from "./day.ts";
import { Problem } from "./problem.ts";

/**
 * A period: two days, both inclusive; the last one is the reference day. The label is the text
 * that `parsePeriod` reads back.
 */
export const periodSchema = z
  .strictObject({
    from: daySchema,
    until: daySchema,
    kind: z.enum(["calendar_year", "school_year", "suitcase_year", "range"]),
    label: z.string().min(1),
  })
  .refine((period) => period.from <= period.until, { path: ["until"], message: "order" });
/** A period: two days, both inclusive. */
export type Period = z.infer<typeof periodSchema>;

/** Where a figure is asked for: a municipality (CBS code), a group (code) or one record (id). */
export const scopeSchema = z.strictObject({
  kind: z.enum(["municipality", "group", "branch", "clinic", "location"]),
  id: z.string().min(1),
});
/** Where a figure is asked for. */
export type Scope = z.infer<typeof scopeSchema>;
/** The kind of a scope. */
export type ScopeKind = Scope["kind"];

function badPeriod(value: string, detail: string): Problem {
  return new Problem("INVALID_FIELD", { field: "period", value, detail });
}

function doubleYear(text: string, kind: "school_year" | "suitcase_year", years: string): Period {
  const [first = "", second = ""] = years.split("/");
  if (Number(second) !== Number(first) + 1) throw badPeriod(text, "years");
  const days =
    kind === "school_year"
      ? { from: `${first}-08-01`, until: `${second}-07-31` }
      : { from: `${first}-09-01`, until: `${second}-08-31` };
  return { ...days, kind, label: text };
}

/**
 * Reads a period: `2024`, `2023/2024` (school year, 1 August to 31 July), `suitcase:2023/2024`
 * (1 September to 31 August) or `2024-01-01..2024-03-31`. Refuses anything else with
 * INVALID_FIELD; the detail says what is wrong: form, years, day or order.
 */
export function parsePeriod(input: string): Period {
  const text = input.trim();
  if (/^(?!0000)\d{4}$/.test(text)) {
    return { from: `${text}-01-01`, until: `${text}-12-31`, kind: "calendar_year", label: text };
  }
  const years = /^(suitcase:)?((?!0000)\d{4}\/\d{4})$/.exec(text);
  if (years) {
    return doubleYear(text, years[1] ? "suitcase_year" : "school_year", years[2] ?? "");
  }
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [, from = "", until = ""] = days ?? [];
  if (!days) throw badPeriod(input, "form");
  if (!isDay(from) || !isDay(until)) throw badPeriod(input, "day");
  if (until < from) throw badPeriod(input, "order");
  return { from, until, kind: "range", label: text };
}

/** Scopes that are one record; their text names the kind. */
const recordKinds = ["branch", "clinic", "location"] as const;

/**
 * Reads a scope: a CBS code (`0109`), the code of a group (`bind`, `drenthe`), `branch:ID`,
 * `clinic:ID` or `location:ID`. Refuses another form with INVALID_FIELD; whether it exists is not
 * looked at.
 */
export function parseScope(input: string): Scope {
  const text = input.trim().toLowerCase();
  if (/^\d{4}$/.test(text)) return { kind: "municipality", id: text };
  const [kind, id] = text.split(":");
  const record = recordKinds.find((one) => one === kind);
  if (record && z.uuid().safeParse(id).success) return { kind: record, id: id ?? "" };
  if (/^[a-z][a-z0-9_-]*$/.test(text)) return { kind: "group", id: text };
  throw new Problem("INVALID_FIELD", { field: "scope", value: input });
}

/** Gives the text that `parseScope` reads back. */
export function scopeText(scope: Scope): string {
  return recordKinds.some((kind) => kind === scope.kind) ? `${scope.kind}:${scope.id}` : scope.id;
}
