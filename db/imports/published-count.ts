/** A count as it is published: null is unknown; `isOdd` when the text is no usual way to say so. */
export interface PublishedCount {
  value: number | null;
  isOdd: boolean;
}

/** Blank, `<5` and `-1` (DUO), `.` and `x` (CBS), `-`: published, but not as a number. */
const UNKNOWN = /^(?:|<\s?\d+|-1|\.|-|x|n\.?b\.?)$/i;

/** Gives a count of whole things; what is no whole number is unknown and never zero. */
export function readCount(text: string): PublishedCount {
  const trimmed = text.trim();
  if (/^\d{1,9}$/.test(trimmed)) return { value: Number(trimmed), isOdd: false };
  return { value: null, isOdd: !UNKNOWN.test(trimmed) };
}

/**
 * Gives a score in hundredths, from a number or from text with a comma or a point before the
 * decimals; what is none is unknown and never zero.
 */
export function readHundredths(cell: string | number | boolean | null): PublishedCount {
  if (typeof cell === "number" && Number.isFinite(cell) && Math.abs(cell) < 1e9) {
    return { value: Math.round(cell * 100), isOdd: false };
  }
  const text = String(cell ?? "").trim();
  if (/^-?\d{1,9}(?:[.,]\d+)?$/.test(text) && text !== "-1") {
    return { value: Math.round(Number(text.replace(",", ".")) * 100), isOdd: false };
  }
  return { value: null, isOdd: !UNKNOWN.test(text) };
}
