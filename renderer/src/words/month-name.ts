import type { Words } from "./words.ts";

/** The name of a month given as `2024-03`: "maart 2024". */
export function monthName(month: string, words: Words): string {
  const [year = "", number = ""] = month.split("-");
  return `${words.parts.monthNames[Number(number) - 1] ?? month} ${year}`;
}
