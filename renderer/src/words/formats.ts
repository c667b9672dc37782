import type { Language } from "./words.ts";

/** What stands for "none": nothing was sought, or nothing is known to show. */
export const none = "–";

/** Formats of one language; every function gives "–" for null. */
export type Formats = {
  /** A whole number with thousands separated: 2.129. */
  number: (value: number | null | undefined, decimals?: number) => string;
  /** A share from 0 to 1 as percentage with one decimal: 19,1%. */
  percent: (share: number | null | undefined, decimals?: number) => string;
  /** Whole cents as euros: € 9.489,00. */
  euros: (cents: number | null | undefined) => string;
  /** Whole minutes as hours and minutes: 2:30. */
  duration: (minutes: number | null | undefined) => string;
  /** An ISO day as the reader writes it: 31-12-2024. */
  day: (iso: string | null | undefined) => string;
  /** A UTC moment in local time: 31-12-2024 10:42. */
  moment: (isoUtc: string | null | undefined) => string;
  /** A difference with its sign: + 17, – 11, 0. */
  difference: (value: number | null | undefined) => string;
  /** Compares two texts in the order of the language, numbers inside by value. */
  compare: (a: string, b: string) => number;
};

const locales: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };
const made = new Map<Language, Formats>();

/** The formats of a language; made once per language. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const locale = locales[language];
  const fixed = [0, 1, 2].map(
    (decimals) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: "always",
      }),
  );
  // Without punctuation, or ’t Kompas would stand before everything else.
  const order = { numeric: true, sensitivity: "base", ignorePunctuation: true } as const;
  const collator = new Intl.Collator(locale, order);
  const number = (value: number, decimals: number) =>
    (fixed[decimals] ?? fixed[0])?.format(value) ?? String(value);
  const day = (iso: string) => (language === "nl" ? dutchDay(iso) : englishDay(iso));
  return {
    number: (value, decimals = 0) => (value == null ? none : number(value, decimals)),
    percent: (share, decimals = 1) => (share == null ? none : `${number(share * 100, decimals)}%`),
    euros: (cents) =>
      cents == null ? none : euros(number(Math.abs(cents) / 100, 2), cents, language),
    duration: (minutes) => (minutes == null ? none : clock(minutes)),
    // The contract's "since always" is no day that anybody knows.
    day: (iso) => (iso && !iso.startsWith("0001-") ? day(iso) : none),
    moment: (isoUtc) => (isoUtc ? moment(isoUtc, day) : none),
    difference: (value) => (value == null ? none : signed(value, number(Math.abs(value), 0))),
    compare: (a, b) => collator.compare(a, b),
  };
}

function dutchDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  return day && month ? `${day}-${month}-${year}` : iso;
}

const englishMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

// The month as a word: 03/04/2024 means two different days to two English readers.
function englishDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = englishMonths[Number(month) - 1];
  return day && name ? `${Number(day)} ${name} ${year}` : iso;
}

function moment(isoUtc: string, day: (iso: string) => string): string {
  const at = new Date(isoUtc);
  if (Number.isNaN(at.getTime())) return isoUtc;
  const two = (part: number) => String(part).padStart(2, "0");
  const local = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day(local)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function euros(amount: string, cents: number, language: Language): string {
  const sign = cents < 0 ? "-" : "";
  return language === "nl" ? `€ ${sign}${amount}` : `${sign}€${amount}`;
}

function clock(minutes: number): string {
  const whole = Math.abs(minutes);
  const sign = minutes < 0 ? "-" : "";
  return `${sign}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function signed(value: number, amount: string): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "–"} ${amount}`;
}
