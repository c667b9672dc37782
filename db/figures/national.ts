import type { Beside, FigureId, Language } from "../model/figure.ts";
import { displayNumber, displayShare } from "./display.ts";

interface National {
  readonly year: string;
  readonly source: string;
  readonly value: number;
  readonly unit: "share" | "suitcases";
  readonly atLeast: boolean;
  readonly label: Readonly<Record<Language, string>>;
}

const readingFoundation = "Stichting Lezen, BoekStart bereikt vier op de tien jonge ouders (2023)";
const libraryMonitor = "KB, Voorschoolse educatie 2021-2022: BoekStart voor baby's";

/** National figures with the same definition as ours; nothing else is ever put beside one. */
const national: Partial<Record<FigureId, readonly National[]>> = {
  "vouchers.redemption-rate": [
    {
      year: "2022",
      source: readingFoundation,
      value: 0.44,
      unit: "share",
      atLeast: false,
      label: {
        nl: "ouders die na een uitnodiging het koffertje ophalen",
        en: "parents who collect the suitcase after an invitation",
      },
    },
  ],
  "reach.births": [
    {
      year: "2021-2022",
      source: libraryMonitor,
      value: 0.4,
      unit: "share",
      atLeast: false,
      label: {
        nl: "koffertjes ontvangen door bibliotheken, van de geboorten (vier op de tien)",
        en: "suitcases received by libraries, of the births (four of ten)",
      },
    },
    {
      year: "2021-2022",
      source: libraryMonitor,
      value: 39_000,
      unit: "suitcases",
      atLeast: true,
      label: { nl: "koffertjes uitgedeeld in Nederland", en: "suitcases handed out nationally" },
    },
  ],
};

/** Gives the national figures that stand beside a figure, each with its year and source. */
export function besideOf(figure: FigureId, language: Language): Beside[] {
  return (national[figure] ?? []).map(({ label, atLeast, ...one }) => {
    const isShare = one.unit === "share";
    const number = isShare ? displayShare(one.value, language) : displayNumber(one.value, language);
    const least = { nl: "ten minste ", en: "at least " }[language];
    const display = `${atLeast ? least : ""}${number}`;
    return { ...one, label: label[language], display };
  });
}

/** Gives a comparison as one sentence, as it is printed under the figure. */
export function besideNote(beside: Beside, language: Language): string {
  const word = { nl: "Landelijk", en: "Nationally" }[language];
  const source = { nl: "Bron", en: "Source" }[language];
  const { display, label, year } = beside;
  return `${word} (${year}): ${display}, ${label}. ${source}: ${beside.source}`;
}
