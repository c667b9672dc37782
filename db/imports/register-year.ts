/** Years that a register can speak of; any other number of four digits is something else. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];

/** Gives a year that a register can speak of, null for any other number. */
export function registerYear(year: number | undefined): number | null {
  const isYear = year !== undefined && Number.isInteger(year);
  return isYear && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/**
 * Gives the one year that a text names, null when it names none or several. A school year
 * (`2024-2025`, `2024/'25`) is the year in which it begins.
 */
export function yearIn(text: string): number | null {
  const named = new Set<number>();
  const pattern = /(?<!\d)(\d{4})(?!\d)(?:\s?[-/]\s?['’]?(\d{4}|\d{2})(?!\d))?/g;
  for (const [, first = "", second] of text.matchAll(pattern)) {
    const year = registerYear(Number(first));
    if (year !== null) named.add(year);
    const isNext = second !== undefined && Number(second) % 100 === (Number(first) + 1) % 100;
    const other = second?.length === 4 && !isNext ? registerYear(Number(second)) : null;
    if (other !== null) named.add(other);
  }
  const [year = null] = named;
  return named.size === 1 ? year : null;
}

/** Gives the one year that the name of a file names, folders left out, null when it names none. */
export function yearInFileName(fileName: string | undefined): number | null {
  return yearIn((fileName ?? "").split(/[\\/]/).at(-1) ?? "");
}
