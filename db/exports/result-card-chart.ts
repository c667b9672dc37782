import type { ResultCard } from "../model/result-card.ts";
import type { Pdf } from "./pdf-document.ts";
import { colours, edge, type Part, pageWidth, text, write } from "./result-card-pen.ts";
import type { CardWords } from "./result-card-words.ts";
import { hideSmall } from "./small-cells.ts";

const tallest = 84;
/** More months than these would stand too close to read. */
const mostMonths = 24;

interface Month {
  readonly from: string;
  readonly count: number | null;
}

function drawBars(pdf: Pdf, months: readonly Month[], words: CardWords, y: number): void {
  const step = (pageWidth - 2 * edge) / Math.max(6, months.length);
  const foot = y + 22 + tallest + 12;
  const most = Math.max(1, ...months.map(({ count }) => count ?? 0));
  const size = months.length > 14 ? 6.5 : 8.5;
  for (const [at, { from, count }] of months.entries()) {
    const x = edge + at * step;
    const height = count === null ? 3 : Math.max(0.5, (count / most) * tallest);
    const width = Math.min(step * 0.66, 46);
    const colour = count === null ? colours.line : colours.accent;
    pdf.roundedRect(x + (step - width) / 2, foot - height, width, height, 2).fill(colour);
    const label = { x, width: step, align: "center", size } as const;
    const value = count === null ? words.none : String(count);
    write(pdf, value, { ...label, y: foot - height - size - 5 });
    const month = words.months[Number(from.slice(5, 7)) - 1] ?? "";
    write(pdf, month, { ...label, y: foot + 5, colour: colours.muted });
  }
  pdf
    .moveTo(edge, foot + 0.5)
    .lineTo(pageWidth - edge, foot + 0.5)
    .lineWidth(0.75)
    .strokeColor(colours.line)
    .stroke();
}

/** Draws the conversations per month; nothing for a period of one month. */
export function drawChart(pdf: Pdf, card: ResultCard, words: CardWords, y: number): Part[] {
  const months = hideSmall(card.months).cells;
  if (months.length === 0 || months.length > mostMonths) return [];
  const spoken = months.map(
    ({ from, count }) =>
      `${words.months[Number(from.slice(5, 7)) - 1] ?? ""} ${count ?? words.none}`,
  );
  return [
    text(pdf, "H2", words.perMonth, { y, size: 12, weight: "bold" }),
    pdf.struct(
      "Figure",
      {
        alt: `${words.perMonth}: ${spoken.join(", ")}`,
        bbox: [edge, y + 20, pageWidth - edge, y + 142],
      } as object,
      () => drawBars(pdf, months, words, y),
    ),
  ];
}
