import { homeLanguages } from "../../../../db/model/clinic-session.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { LanguageCount } from "./language-fields.ts";
import "./language-counts.css";

type LanguageCountsProps = {
  counts: readonly LanguageCount[];
  /** How many parents there are to tell the language of. */
  most: number;
  onChange: (counts: readonly LanguageCount[]) => void;
};

/** How many parents speak which language at home, by one more or one less; never more than all. */
export function LanguageCounts({ counts, most, onChange }: LanguageCountsProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.tally.closing;
  const total = counts.reduce((sum, { conversations }) => sum + conversations, 0);
  const countOf = (language: string) =>
    counts.find((one) => one.language === language)?.conversations ?? 0;
  const put = (language: LanguageCount["language"], conversations: number) => {
    const others = counts.filter((one) => one.language !== language);
    onChange(conversations > 0 ? [...others, { language, conversations }] : others);
  };
  return (
    <ul className="languages">
      {homeLanguages.map((language) => {
        const name = words.codes.homeLanguage[language];
        const count = countOf(language);
        return (
          <li key={language} data-some={count > 0}>
            <span className="languages-name">{name}</span>
            <button
              type="button"
              className="languages-step"
              aria-label={own.oneLess(name)}
              disabled={count === 0}
              onClick={() => put(language, count - 1)}
            >
              −
            </button>
            <output aria-label={name} className="languages-count">
              {formats.number(count)}
            </output>
            <button
              type="button"
              className="languages-step"
              aria-label={own.oneMore(name)}
              disabled={total >= most}
              onClick={() => put(language, count + 1)}
            >
              +
            </button>
          </li>
        );
      })}
    </ul>
  );
}
