import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";

/** A document that is being drawn; its pages are A4. */
export type Pdf = PDFKit.PDFDocument;

/** What the file says of itself. */
export interface PdfHead {
  readonly title: string;
  readonly language: "nl" | "en";
  /** The day it was made, which alone decides its bytes beside what is drawn. */
  readonly madeOn: string;
}

/** The typeface by weight; each beside its part for letters outside Western Europe. */
const files = {
  regular: new URL(
    "../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff",
    import.meta.url,
  ),
  "regular more": new URL(
    "../../node_modules/@fontsource/inter/files/inter-latin-ext-400-normal.woff",
    import.meta.url,
  ),
  bold: new URL(
    "../../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff",
    import.meta.url,
  ),
  "bold more": new URL(
    "../../node_modules/@fontsource/inter/files/inter-latin-ext-600-normal.woff",
    import.meta.url,
  ),
} as const;

/** A weight of the typeface. */
export type Weight = "regular" | "bold";

const read = new Map<string, Buffer>();

/** Gives the bytes of a font of the program itself, read once. */
function fontBytes(name: keyof typeof files): Buffer {
  const known = read.get(name);
  if (known) return known;
  const bytes = readFileSync(files[name]);
  read.set(name, bytes);
  return bytes;
}

/** Letters that the first part of the typeface has; all others are looked for in the second. */
const western =
  /^[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]$/;

/** Gives a text in stretches that one part of the typeface can write. */
export function fontRuns(
  text: string,
  weight: Weight,
): { font: keyof typeof files; text: string }[] {
  const runs: { font: keyof typeof files; text: string }[] = [];
  for (const letter of text.normalize("NFC")) {
    const font = western.test(letter) ? weight : (`${weight} more` as const);
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/**
 * Draws a document of one or more A4 pages and gives its bytes: tagged, archival (PDF/A-3a) and
 * with the typeface inside, so that it looks the same everywhere. The same head and drawing give
 * the same bytes.
 */
export async function drawPdf(head: PdfHead, draw: (pdf: Pdf) => void): Promise<Uint8Array> {
  const made = new Date(`${head.madeOn}T12:00:00Z`);
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 0, bottom: 0, left: 48, right: 48 },
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: head.language,
    displayTitle: true,
    // The default typeface would be opened again at each change of font.
    font: null as unknown as string,
    info: { Title: head.title, Creator: "Leesspoor", CreationDate: made, ModDate: made },
  });
  for (const name of Object.keys(files) as (keyof typeof files)[]) {
    pdf.registerFont(name, fontBytes(name));
  }
  const bytes = buffer(pdf);
  draw(pdf);
  pdf.end();
  return Uint8Array.from(await bytes);
}
