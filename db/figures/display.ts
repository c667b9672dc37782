import type { Bilingual, FigureState, Language, Unit } from "../model/figure.ts";

const locales = { nl: "nl-NL", en: "en-GB" } as const;

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  });
}

const whole = { nl: numberFormat("nl", 0), en: numberFormat("en", 0) };
const tenth = { nl: numberFormat("nl", 1), en: numberFormat("en", 1) };

const stateWords: Record<Exclude<FigureState, "value">, Bilingual> = {
  none: { nl: "–", en: "–" },
  not_entered: { nl: "niet ingevoerd", en: "not entered" },
  unknown: { nl: "onbekend", en: "unknown" },
  suppressed: { nl: "verborgen (<5)", en: "hidden (<5)" },
};

/** The words for what a figure counts. */
export const unitWords: Record<Unit, Bilingual> = {
  locations: { nl: "locaties", en: "locations" },
  schools: { nl: "scholen", en: "schools" },
  pupils: { nl: "leerlingen", en: "pupils" },
  suitcases: { nl: "koffertjes", en: "suitcases" },
  activities: { nl: "activiteiten", en: "activities" },
  participants: { nl: "deelnemers", en: "participants" },
  share: { nl: "aandeel", en: "share" },
  half_days: { nl: "dagdelen", en: "half-days" },
  minutes: { nl: "uur", en: "hours" },
  conversations: { nl: "gesprekken", en: "conversations" },
  books: { nl: "boeken", en: "books" },
  parents: { nl: "ouders", en: "parents" },
  vouchers: { nl: "bonnen", en: "vouchers" },
  members: { nl: "leden", en: "members" },
  conversations_per_hour: { nl: "gesprekken per uur", en: "conversations per hour" },
};

/** Gives a whole number with thousands separated: 2.129. */
export function displayNumber(value: number, language: Language): string {
  return whole[language].format(value);
}

/** Gives a share (0 to 1) as a percentage with one decimal: 19,1%. */
export function displayShare(share: number, language: Language): string {
  return `${tenth[language].format(share * 100)}%`;
}

/** Gives whole minutes as hours and minutes: 352:30. */
export function displayMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Gives a value as a person reads it: a number, a percentage, "–" or a word for its state. */
export function displayValue(
  value: number | null,
  state: FigureState,
  unit: Unit,
  language: Language,
): string {
  if (state !== "value") return stateWords[state][language];
  if (value === null) return stateWords.none[language];
  if (unit === "share") return displayShare(value, language);
  if (unit === "minutes") return displayMinutes(value);
  if (unit === "conversations_per_hour") return tenth[language].format(value);
  return displayNumber(value, language);
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Gives a day as a person writes it: 31-12-2024 in Dutch, 31 Dec 2024 in English. */
export function displayDay(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (language === "nl") return `${date}-${month}-${year}`;
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
