/** An address in two: the street and the house number with what belongs to it. */
export interface StreetAddress {
  street: string | null;
  houseNumber: string | null;
}

const LONGEST_ADDRESS = 200;

/** `4`, `3-A`, `2 a`, `1-3`, `12 t/m 16`, `45 A004`, `12 hs 2`. */
const NUMBER = "\\d{1,5}(?:\\s?(?:-|/|t/m|en)\\s?\\d{1,5})?";
const ADDITION = "(?:\\s?-?\\s?\\p{L}{1,4}(?:\\s?\\d{1,4})?)?";
const ADDRESS = new RegExp(`^(.*?\\p{L}.*?)\\s+(${NUMBER}${ADDITION})$`, "u");

/**
 * Gives the street and the house number of an address in one text. The house number begins at the
 * first number behind which only an addition stands, so that `Plein 1945 12` keeps its street; an
 * address without one is a street as a whole.
 */
export function splitAddress(text: string): StreetAddress {
  const address = text.replace(/\s+/g, " ").trim();
  const parts = address.length > LONGEST_ADDRESS ? null : ADDRESS.exec(address);
  if (parts === null) return { street: address || null, houseNumber: null };
  return { street: parts[1] ?? null, houseNumber: parts[2] ?? null };
}
