import { useSettings } from "../store/settings.ts";
import { en } from "./en/index.ts";
import type { Formats } from "./formats.ts";
import { formatsOf } from "./formats.ts";
import { nl } from "./nl/index.ts";
import type { Language, Words } from "./words.ts";

const byLanguage: Record<Language, Words> = { nl, en };

/** The words of one language. */
export function wordsOf(language: Language): Words {
  return byLanguage[language];
}

/** The words of the active language; the screen redraws when the language changes. */
export function useWords(): Words {
  return wordsOf(useSettings((settings) => settings.language));
}

/** Number, money and day formats of the active language. */
export function useFormats(): Formats {
  return formatsOf(useSettings((settings) => settings.language));
}
