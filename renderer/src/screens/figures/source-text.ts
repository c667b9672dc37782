import type { Explanation } from "../../../../db/model/figure.ts";
import type { Words } from "../../words/words.ts";

type SourceInput = {
  explanation: Explanation;
  words: Words;
  /** "Coevorden · 2024". */
  where: string;
  administration: string;
  /** Day and time of asking, in the format of the reader. */
  moment: string;
};

/** A figure with its definition and where it comes from, as text for a report or a message. */
export function sourceText({
  explanation,
  words,
  where,
  administration,
  moment,
}: SourceInput): string {
  const { figure, formula, definition } = explanation;
  const own = words.figures;
  return [
    `${figure.label}: ${figure.display} (${where})`,
    `${own.definition(figure.definitionVersion)}: ${definition}`,
    `${own.formula}: ${formula}`,
    ...figure.notes,
    own.source(administration, moment),
  ].join("\n");
}
