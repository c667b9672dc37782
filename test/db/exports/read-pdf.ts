import { inflateSync } from "node:zlib";

/** A PDF file as a test looks at it. */
export interface ReadPdf {
  readonly pages: number;
  /** The texts of the content, in the order in which they were written. */
  readonly texts: readonly string[];
  /** The kinds of the parts of the structure with how often each occurs. */
  readonly tags: Readonly<Record<string, number>>;
  /** The objects as text, for what else must stand in the file. */
  readonly objects: ReadonlyMap<number, string>;
}

const objectPattern = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

function streamOf(object: string): string | null {
  const start = object.indexOf("stream\n");
  if (start < 0) return null;
  const bytes = Buffer.from(object.slice(start + 7, object.lastIndexOf("\nendstream")), "latin1");
  return object.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : null;
}

function fromHex(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

/** The letters of a font by the number of their drawing, from its map to Unicode. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = "", list = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [at, hex] of list.trim().split(/\s+/).entries()) {
      letters.set(Number.parseInt(from, 16) + at, fromHex(hex.slice(1, -1)));
    }
  }
  return letters;
}

function reference(object: string | undefined, key: string): number {
  return Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(object ?? "")?.[1] ?? Number.NaN);
}

function textsOf(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = ""]) => {
    const font = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(block)?.[1] ?? "");
    const shown = [...block.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = ""]) => hex).join("");
    const glyphs = shown.match(/.{4}/g) ?? [];
    return glyphs.map((glyph) => font?.get(Number.parseInt(glyph, 16)) ?? "?").join("");
  });
}

/** Reads a PDF that was written with fonts inside and one content stream per page. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(objectPattern)].map(([, id, body = ""]) => [Number(id), body] as const),
  );
  const all = [...objects.values()];
  const pages = all.filter((object) => /\/Type \/Page\b/.test(object));
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = "", id] of file.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = objects.get(reference(objects.get(Number(id)), "ToUnicode"));
    fonts.set(name, lettersOf(streamOf(map ?? "") ?? ""));
  }
  const tags: Record<string, number> = {};
  for (const object of all) {
    const tag = /\/S \/(\w+)\n/.exec(object)?.[1];
    if (tag && object.includes("/P ")) tags[tag] = (tags[tag] ?? 0) + 1;
  }
  const texts = pages.flatMap((page) =>
    textsOf(streamOf(objects.get(reference(page, "Contents")) ?? "") ?? "", fonts),
  );
  return { pages: pages.length, texts, tags, objects };
}
