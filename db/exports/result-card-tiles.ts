import type { CardCounts, ResultCard } from "../model/result-card.ts";
import type { Pdf } from "./pdf-document.ts";
import { box, colours, edge, type Part, pageWidth, text, write } from "./result-card-pen.ts";
import type { CardWords } from "./result-card-words.ts";
import { isSmall } from "./small-cells.ts";

interface Tile {
  readonly key: Exclude<keyof CardCounts, "unknown" | "estimated" | "rate">;
  /** Whether it counts people, of whom small numbers are hidden. */
  readonly people: boolean;
  /** What must have been there in the period before, to compare with it at all. */
  readonly rests: "halfDays" | "vouchers";
}

const tiles: readonly Tile[] = [
  { key: "halfDays", people: false, rests: "halfDays" },
  { key: "conversations", people: true, rests: "halfDays" },
  { key: "firstContacts", people: true, rests: "halfDays" },
  { key: "referrals", people: true, rests: "halfDays" },
  { key: "vouchers", people: true, rests: "vouchers" },
  { key: "redeemed", people: true, rests: "vouchers" },
  { key: "suitcases", people: true, rests: "vouchers" },
  { key: "memberships", people: true, rests: "vouchers" },
];

function shown(value: number, { people }: Tile, words: CardWords): string {
  if (people && isSmall(value)) return "< 5";
  return new Intl.NumberFormat(words.locale).format(value);
}

function rateText(counts: CardCounts, words: CardWords): string | null {
  const { rate, redeemed, vouchers } = counts;
  if (rate === null || isSmall(redeemed) || isSmall(vouchers)) return null;
  const percent = new Intl.NumberFormat(words.locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return words.rate(percent.format(rate));
}

const gap = 10;
const height = 84;

function drawTile(pdf: Pdf, card: ResultCard, words: CardWords, tile: Tile, at: number): Part {
  const width = (pageWidth - 2 * edge - 3 * gap) / 4;
  const x = edge + (at % 4) * (width + gap);
  const y = 148 + Math.floor(at / 4) * (height + gap);
  box(pdf, { x, y, width, height }, "#f6f4f0", 6);
  const inside = { x: x + 10, width: width - 18 };
  const { earlier } = card;
  const before =
    earlier && earlier[tile.rests] > 0
      ? words.before(shown(earlier[tile.key], tile, words))
      : words.noBefore;
  const rate = tile.key === "redeemed" ? rateText(card.now, words) : null;
  const beside = [rate, before].filter((line) => line !== null);
  return pdf.struct("LI", {}, [
    pdf.struct("Lbl", {}, () => {
      write(pdf, words[tile.key], { ...inside, y: y + 9, size: 9, colour: colours.muted });
    }),
    pdf.struct("LBody", {}, () => {
      const value = shown(card.now[tile.key], tile, words);
      write(pdf, value, { ...inside, y: y + 23, size: 22, weight: "bold", colour: colours.accent });
      for (const [line, said] of beside.entries()) {
        const below = { ...inside, y: y + 54 + line * 12, size: 8, colour: colours.muted };
        write(pdf, said, below);
      }
    }),
  ]);
}

/** Draws the results as eight tiles, each with its number in the period before. */
export function drawTiles(pdf: Pdf, card: ResultCard, words: CardWords, y: number): Part[] {
  return [
    text(pdf, "H2", words.results, { y, size: 12, weight: "bold" }),
    pdf.struct(
      "L",
      {},
      tiles.map((tile, at) => drawTile(pdf, card, words, tile, at)),
    ),
  ];
}
