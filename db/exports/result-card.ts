import type { Language } from "../model/figure.ts";
import type { ResultCard } from "../model/result-card.ts";
import { drawPdf, type Pdf } from "./pdf-document.ts";
import { drawChart } from "./result-card-chart.ts";
import { drawLanguages } from "./result-card-languages.ts";
import { box, colours, edge, fittingSize, pageWidth, text, write } from "./result-card-pen.ts";
import { drawTiles } from "./result-card-tiles.ts";
import { type CardWords, cardWords } from "./result-card-words.ts";

/** In which language a card is made and on which day, as it is printed on it. */
export interface CardAsk {
  readonly language: Language;
  readonly madeOn: string;
}

function dayText(day: string, words: CardWords): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return words.locale === "nl-NL"
    ? `${date}-${month}-${year}`
    : `${Number(date)} ${words.months[Number(month) - 1] ?? ""} ${year}`;
}

/** Gives a stretch of days as printed: "2024", or both days. */
function spanText({ from, until }: { from: string; until: string }, words: CardWords): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && until === `${year}-12-31`) return year;
  return `${dayText(from, words)} – ${dayText(until, words)}`;
}

function drawHead(pdf: Pdf, card: ResultCard, words: CardWords) {
  box(pdf, { x: 0, y: 0, width: pageWidth, height: 10 }, colours.accent);
  const title = words.title(card.clinicName);
  const period = `${card.municipalityName} · ${spanText(card, words)}`;
  return [
    text(pdf, "P", words.kicker, { y: 40, size: 10.5, colour: colours.accent, weight: "bold" }),
    text(pdf, "H1", title, { y: 57, size: fittingSize(pdf, title, 22), weight: "bold" }),
    text(pdf, "P", period, { y: 90, size: 12, colour: colours.muted }),
  ];
}

function drawNotes(pdf: Pdf, card: ResultCard, words: CardWords, y: number) {
  const x = pageWidth / 2 + 12;
  const width = pageWidth - edge - x;
  const { unknown, estimated } = card.now;
  const lines = [
    ...words.notes(spanText(card.before, words)),
    ...(unknown > 0 ? [words.unknown(String(unknown))] : []),
    ...(estimated > 0 ? [words.estimated(String(estimated))] : []),
    words.suppressed,
  ];
  const head = text(pdf, "H2", words.meaning, { x, y, width, size: 12, weight: "bold" });
  const at = { y: y + 22 };
  const items = lines.map((line) =>
    pdf.struct("LI", {}, [
      pdf.struct("LBody", {}, () => {
        at.y = write(pdf, line, { x, y: at.y, width, size: 9, colour: colours.muted }) + 5;
      }),
    ]),
  );
  return [head, pdf.struct("L", {}, items)];
}

function drawThanks(pdf: Pdf, words: CardWords) {
  const y = 706;
  box(pdf, { x: edge, y, width: pageWidth - 2 * edge, height: 76 }, colours.soft, 8);
  const inside = { x: edge + 16, width: pageWidth - 2 * edge - 32 };
  return [
    text(pdf, "H2", words.thanks, {
      ...inside,
      y: y + 13,
      size: 12,
      weight: "bold",
      colour: colours.accent,
    }),
    text(pdf, "P", words.thanksText, { ...inside, y: y + 32, size: 10 }),
  ];
}

/**
 * Gives the result card of a clinic for its team: one A4 page as PDF, tagged for a screen reader.
 * It is for outside the organisation: no names of staff, no free text, and counts of people from 1
 * to 4 hidden, those of languages and months together with a second one.
 */
export function resultCardPdf(card: ResultCard, ask: CardAsk): Promise<Uint8Array> {
  const words = cardWords[ask.language];
  const title = `${words.title(card.clinicName)}, ${spanText(card, words)}`;
  return drawPdf({ title, ...ask }, (pdf) => {
    const made = dayText(ask.madeOn, words);
    const parts = [
      ...drawHead(pdf, card, words),
      ...drawTiles(pdf, card, words, 122),
      ...drawChart(pdf, card, words, 346),
      ...drawLanguages(pdf, card, words, 504),
      ...drawNotes(pdf, card, words, 504),
      ...drawThanks(pdf, words),
      text(pdf, "P", words.footer(made), { y: 805, size: 8, colour: colours.muted }),
    ];
    pdf.addStructure(pdf.struct("Document", {}, parts));
  });
}
