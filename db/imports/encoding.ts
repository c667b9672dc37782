/** How the bytes of a register file stand for characters. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** The text of a file, without its byte order mark, and the encoding it was read with. */
export interface DecodedText {
  encoding: Encoding;
  text: string;
}

/**
 * Gives the text of a file. A byte order mark decides; without one, bytes that are valid UTF-8 are
 * UTF-8 and all others Windows-1252 (DUO's website and the LRK publish that, without saying so).
 * Never throws: a byte that means nothing in the encoding asked for becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding | undefined): DecodedText {
  const encoding = asked ?? markedEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** Gives the encoding that a byte order mark states, null when there is no mark. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
