/**
 * Gives a school location code as DUO keys it (`04FH00`) from any way of writing it (`04fh|00`,
 * `04FH-00`, `04FH 00`), null when it is none. Four characters are an institution, not a location.
 */
export function normaliseLocationCode(text: string): string | null {
  const parts = /^(\d{2}[A-Z]{2})[\s|-]?(\d{2})$/.exec(text.trim().toUpperCase());
  return parts === null ? null : `${parts[1]}${parts[2]}`;
}

/**
 * Gives a location code from the columns of institution and location together: DUO's open data site
 * gives some files with the last two digits alone in the second (`04FH` and `0` or `00`).
 */
export function joinLocationCode(institution: string, location: string): string | null {
  const whole = normaliseLocationCode(location);
  if (whole !== null || !/^\d{1,2}$/.test(location.trim())) return whole;
  return normaliseLocationCode(`${institution.trim()}${location.trim().padStart(2, "0")}`);
}

/** Gives the four-digit CBS code (`0109`) of `109`, `0109` or `GM0109`, null for any other form. */
export function normaliseMunicipalityCode(text: string): string | null {
  const digits = /^(?:GM)?(\d{1,4})$/.exec(text.trim().toUpperCase())?.[1];
  return digits === undefined || Number(digits) === 0 ? null : digits.padStart(4, "0");
}

/** Gives a Dutch postal code as `7741 PJ`, null when it is none. */
export function normalisePostalCode(text: string): string | null {
  const parts = /^([1-9]\d{3})\s?([A-Z]{2})$/.exec(text.trim().toUpperCase());
  return parts === null ? null : `${parts[1]} ${parts[2]}`;
}

/** Gives the nine digits of an LRK number, also out of apostrophes, null when it is none. */
export function normaliseLrkNumber(text: string): string | null {
  const digits = text.replaceAll("'", "").trim();
  return /^[1-9]\d{8}$/.test(digits) ? digits : null;
}

/**
 * Gives a number of a fixed length with the leading zeros that a spreadsheet took from it, null
 * when it is none: digits only, and no more zeros lost than `mostLost`.
 */
export function restoreLeadingZeros(text: string, length: number, mostLost = 1): string | null {
  const digits = text.replaceAll("'", "").trim();
  if (!/^\d+$/.test(digits) || digits.length > length) return null;
  return digits.length < length - mostLost ? null : digits.padStart(length, "0");
}
