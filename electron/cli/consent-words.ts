import type { Language } from "../../db/model/figure.ts";

const words: Record<Language, Record<string, string>> = {
  nl: {
    none: "geen toestemming voor dit gebruik",
    expired: "verlopen op",
    withdrawn: "ingetrokken op",
  },
  en: { none: "no consent for this use", expired: "expired on", withdrawn: "withdrawn on" },
};

/** A line "expired 2026-11-23 ID moeder, Sleen: …" as a person reads it. */
function blockedQuote(language: Language, line: string): string {
  const [state = "", day = "", _id, ...quote] = line.split(" ");
  const why = words[language][state] ?? state;
  return `  ${quote.join(" ")} (${day === "-" ? why : `${why} ${day}`})`;
}

/** Gives why an export of quotes is refused: each quote with how its consent stands. */
export function consentRefusal(language: Language, use = "", detail = ""): string {
  const lines = detail.split("\n").filter((line) => line !== "");
  const quotes = lines.map((line) => blockedQuote(language, line));
  const [first, last] =
    language === "nl"
      ? [
          `Deze citaten hebben geen geldige toestemming voor dit gebruik (${use}):`,
          "Verleng de toestemming, of laat ze weg met --leave-out.",
        ]
      : [
          `These quotes have no valid consent for this use (${use}):`,
          "Extend the consent, or leave them out with --leave-out.",
        ];
  return [first, ...quotes, last].join("\n");
}
