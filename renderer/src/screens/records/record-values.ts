import type { FormSpec } from "./record-kinds.ts";

/** The values of a form as a stored record has them. */
export function valuesFrom<Values extends object>(form: FormSpec<Values>, row: object): Values {
  const stored = row as Record<string, unknown>;
  const names = Object.keys(form.blank);
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? null])) as Values;
}
