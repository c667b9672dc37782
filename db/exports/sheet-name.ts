const LONGEST_SHEET_NAME = 31;

/**
 * Gives a name that Excel takes for a sheet: at most 31 characters, none of `: \ / ? * [ ]`, no
 * apostrophe at either end, not empty, not the reserved `History`, and other than the names taken
 * already, whatever their case.
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const allowed = wanted
    .toWellFormed()
    .replace(/[:\\/?*[\]\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ");
  const cleaned = clip(allowed, LONGEST_SHEET_NAME);
  const usable = cleaned === "" || cleaned.toLowerCase() === "history" ? "Blad" : cleaned;
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  let name = usable;
  for (let number = 2; inUse.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = `${clip(usable, LONGEST_SHEET_NAME - suffix.length)}${suffix}`;
  }
  return name;
}

function clip(text: string, length: number): string {
  let clipped = "";
  for (const character of text.replace(/^['\s]+/, "")) {
    if (clipped.length + character.length > length) break;
    clipped += character;
  }
  return clipped.replace(/['\s]+$/, "");
}
