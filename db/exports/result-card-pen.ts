import { fontRuns, type Pdf, type Weight } from "./pdf-document.ts";

/** Width of an A4 page and of the margin beside the text, in points. */
export const pageWidth = 595.28;
/** Width of the margin beside the text, in points. */
export const edge = 48;

/** The colours of the card; text on white is at least 4.5 to 1. */
export const colours = {
  accent: "#0a5f66",
  soft: "#e0efee",
  line: "#e4dfd7",
  text: "#22201d",
  muted: "#665f56",
} as const;

/** Where and how a text stands; the width is what the margins leave unless told. */
export interface Pen {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: "left" | "right" | "center";
}

/** A part of the structure that a screen reader follows. */
export type Part = ReturnType<Pdf["struct"]>;

/** Writes a text, in figures of equal width; gives where its last line ends. */
export function write(pdf: Pdf, words: string, pen: Pen): number {
  const { x = edge, y, width = pageWidth - x - edge, size, weight = "regular" } = pen;
  const runs = fontRuns(words, weight);
  pdf.fontSize(size).fillColor(pen.colour ?? colours.text);
  for (const [at, run] of runs.entries()) {
    const options = {
      width,
      align: pen.align ?? "left",
      features: ["tnum" as const],
      lineGap: size * 0.18,
      continued: at < runs.length - 1,
    };
    pdf.font(run.font);
    if (at === 0) pdf.text(run.text, x, y, options);
    else pdf.text(run.text, options);
  }
  return pdf.y;
}

/** Gives the size at which a bold text fits on one line between the margins; never under 10. */
export function fittingSize(pdf: Pdf, words: string, size: number): number {
  const room = (pageWidth - 2 * edge) * 0.96;
  const width = pdf.font("bold").fontSize(size).widthOfString(words);
  return width <= room ? size : Math.max(10, Math.floor((size * room * 2) / width) / 2);
}

/** Gives a text as a part of the structure, written when the part is added. */
export function text(pdf: Pdf, tag: string, words: string, pen: Pen): Part {
  return pdf.struct(tag, {}, () => {
    write(pdf, words, pen);
  });
}

/** Draws something that a screen reader passes over. */
export function aside(pdf: Pdf, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}

/** A rectangle on the page, in points from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fills a rectangle that is only for the eye. */
export function box(pdf: Pdf, { x, y, width, height }: Box, colour: string, radius = 0): void {
  aside(pdf, () => {
    pdf.roundedRect(x, y, width, height, radius).fill(colour);
  });
}
