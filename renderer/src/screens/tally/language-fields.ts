import { homeLanguages } from "../../../../db/model/clinic-session.ts";
import type { Field } from "../../parts/form/fields.ts";
import type { Words } from "../../words/words.ts";

type Language = (typeof homeLanguages)[number];
/** How many parents speak a language at home. */
export type LanguageCount = { language: Language; conversations: number };
/** How many parents speak each language at home; blank is not known. */
export type LanguageValues = Record<`language ${Language}`, number | null>;

/** Counts per language as the values of a form. */
export function languageValues(counts: readonly LanguageCount[]): LanguageValues {
  const entries = homeLanguages.map((language) => [
    `language ${language}`,
    counts.find((one) => one.language === language)?.conversations ?? null,
  ]);
  return Object.fromEntries(entries) as LanguageValues;
}

/** The counts per language that were filled in. */
export function languagesOf(values: LanguageValues): LanguageCount[] {
  return homeLanguages.flatMap((language) => {
    const conversations = values[`language ${language}`] ?? 0;
    return conversations > 0 ? [{ language, conversations }] : [];
  });
}

/** One small field per language of the closed list. */
export function languageFields<Values extends LanguageValues>(
  words: Words,
  when: (values: Values) => boolean,
): Field<LanguageValues>[] {
  return homeLanguages.map((language) => ({
    kind: "number",
    name: `language ${language}`,
    label: words.tally.totals.language(words.codes.homeLanguage[language]),
    min: 0,
    max: 500,
    width: "third",
    when: when as (values: LanguageValues) => boolean,
  }));
}
