import type { ResultCard } from "../model/result-card.ts";
import type { Pdf } from "./pdf-document.ts";
import { aside, colours, edge, type Part, pageWidth, text, write } from "./result-card-pen.ts";
import type { CardWords } from "./result-card-words.ts";
import { hideSmall } from "./small-cells.ts";

const row = 17;
/** Lines that fit; languages beyond them are added up in the total only. */
const mostLines = 9;

interface Line {
  readonly label: string;
  readonly value: string;
  readonly total: boolean;
}

function linesOf(card: ResultCard, words: CardWords): Line[] {
  const { cells, total } = hideSmall(card.languages);
  const number = new Intl.NumberFormat(words.locale);
  const shown = cells.slice(0, mostLines).map(({ code, count }) => ({
    label: words.names[code],
    value: count === null ? words.hidden : number.format(count),
    total: false,
  }));
  const sum = total === null ? words.hidden : number.format(total);
  return [...shown, { label: words.together, value: sum, total: true }];
}

/** Draws the home languages as a table; small numbers are hidden together with a second one. */
export function drawLanguages(pdf: Pdf, card: ResultCard, words: CardWords, y: number): Part[] {
  const width = pageWidth / 2 - edge - 12;
  const head = text(pdf, "H2", words.languages, { y, width, size: 12, weight: "bold" });
  if (card.languages.length === 0) {
    const pen = { y: y + 22, width, size: 9, colour: colours.muted };
    return [head, text(pdf, "P", words.noLanguages, pen)];
  }
  const cell = (tag: string, words_: string, at: number, right: boolean, bold: boolean) =>
    pdf.struct(tag, (tag === "TH" ? { scope: "Column" } : {}) as object, () => {
      write(pdf, words_, {
        y: at,
        width,
        size: 9,
        align: right ? "right" : "left",
        weight: bold ? "bold" : "regular",
        colour: tag === "TH" ? colours.muted : colours.text,
      });
    });
  const rule = (at: number) =>
    aside(pdf, () => {
      pdf
        .moveTo(edge, at)
        .lineTo(edge + width, at)
        .lineWidth(0.75)
        .strokeColor(colours.line)
        .stroke();
    });
  const first = y + 22;
  const rows = linesOf(card, words).map((line, place) => {
    const at = first + (place + 1) * row;
    rule(at - 4);
    return pdf.struct("TR", {}, [
      cell("TD", line.label, at, false, line.total),
      cell("TD", line.value, at, true, line.total),
    ]);
  });
  const top = pdf.struct("TR", {}, [
    cell("TH", words.language, first, false, false),
    cell("TH", words.count, first, true, false),
  ]);
  return [head, pdf.struct("Table", {}, [top, ...rows])];
}
