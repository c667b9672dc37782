/** Excel calls a file with a longer text damaged. */
const LONGEST_TEXT = 32_767;

/**
 * Gives a text as an XLSX cell can hold it: line ends as LF (Excel's own), no other control
 * characters than tab, no half characters, `_x0041_` escaped because Excel would read it as `A`,
 * and at most 32,767 characters (what is left out is marked by an ellipsis).
 */
export function spreadsheetText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "\uFFFD");
  const escaped = clean.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
  if (escaped.length <= LONGEST_TEXT) return escaped;
  return `${escaped.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
}
