import { readFileSync } from "node:fs";
import type { Separator } from "../../../db/imports/delimited.ts";
import type { Encoding } from "../../../db/imports/encoding.ts";

/** A way of writing a register file. */
export interface Dialect {
  encoding: Encoding;
  mark: boolean;
  separator: Separator;
  lineEnd: "\r\n" | "\n" | "\r";
  quoteAll: boolean;
  lastLineEnd: boolean;
}

/** Gives the bytes of a file of `test/registers/`. */
export function registerFile(name: string): Uint8Array {
  return readFileSync(new URL(`../../registers/${name}`, import.meta.url));
}

/** Gives the bytes of rows of fields in a dialect; the characters must exist in its encoding. */
export function writeRegister(rows: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const { separator, lineEnd, quoteAll, lastLineEnd, encoding, mark } = dialect;
  const write = (value: string): string =>
    quoteAll || /[;,\t"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = rows.map((fields) => fields.map(write).join(separator));
  const text = lines.join(lineEnd) + (lastLineEnd ? lineEnd : "");
  return encode(mark && encoding !== "windows-1252" ? `\uFEFF${text}` : text, encoding);
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const decoder = new TextDecoder("windows-1252");
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character);
    if (byte === undefined) throw new RangeError(`Windows-1252 has no ${character}`);
    return byte;
  });
}
