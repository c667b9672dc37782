/**
 * Gives a school location code as DUO keys it (`04FH00`) from any way of writing it (`04fh|00`,
 * `04FH-00`, `04FH 00`), null when it is none. Four characters are an institution, not a location.
 */
export function normaliseLocationCode(text: string): string | null {
  const parts = /^(\d{2}[A-Z]{2})[\s|-]?(\d{2})$/.exec(text.trim().toUpperCase());
  return parts === null ? null : `${parts[1]}${parts[2]}`;
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
