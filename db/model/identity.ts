import { z } from "zod";

/** A UUID of version 7 as text: sorted by the moment it was made, safe to merge. */
export const idSchema = z.uuid();

interface WithCrypto {
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
}

/** Node and the browser both have it; this folder is compiled with the types of neither. */
const { crypto } = globalThis as unknown as WithCrypto;

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/**
 * Gives a UUIDv7 as text for a moment (milliseconds since 1970, UTC) and ten random bytes
 * (RFC 9562 § 5.7).
 */
export function uuidV7(momentMs: number = Date.now(), noise: Uint8Array = random(10)): string {
  const bytes = new Uint8Array(16);
  let rest = momentMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(noise, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
