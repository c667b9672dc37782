import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What a request says of itself, as far as it decides whether it comes in. */
export type Visitor = {
  method: string;
  /** The address as it was sent, from the first slash. */
  url: string;
  host: string | undefined;
  origin: string | undefined;
  cookie: string | undefined;
};

/** The secrets of one process, and the only host by which it is reached: `127.0.0.1:PORT`. */
export type Door = { host: string; key: string; cookie: string };

/** What is decided: in, first taking the cookie along, or out with a status and a sentence. */
export type Verdict =
  | { kind: "in"; pathname: string }
  | { kind: "take-cookie" }
  | { kind: "out"; status: 400 | 403 | 405; why: string };

/** Makes the door of a process that listens on a host, with two new secrets of 256 bits. */
export function makeDoor(host: string): Door {
  const secret = () => randomBytes(32).toString("base64url");
  return { host, key: secret(), cookie: secret() };
}

/** Gives the address that lets a window in. It works as long as the process lives. */
export function startAddress(door: Door): string {
  return `http://${door.host}/?key=${door.key}`;
}

/** Gives the cookie that a window carries after the start address. */
export function cookieHeader(door: Door): string {
  return `${cookieName(door)}=${door.cookie}; Path=/; HttpOnly; SameSite=Strict`;
}

/**
 * Decides on a visitor. The exact host stops a name that was made to point at this machine; the
 * exact origin stops every other page, also one on another port of it, to which a cookie is the
 * same site; the cookie stops everyone who was not given the start address.
 */
export function judge(visitor: Visitor, door: Door): Verdict {
  const { method, origin } = visitor;
  if (visitor.host !== door.host) return out(403, "This is not the address of Leesspoor.");
  if (origin !== undefined && origin !== `http://${door.host}`) {
    return out(403, "Another page may not ask this.");
  }
  const url = addressOf(visitor.url, door);
  if (!url) return out(400, "The address cannot be read.");
  const { pathname } = url;
  const isCall = pathname === "/rpc" || pathname.startsWith("/rpc/");
  const allowed = isCall ? ["POST"] : ["GET", "HEAD"];
  if (!allowed.includes(method)) return out(405, "This method is not allowed here.");
  if (isCall && origin === undefined) return out(403, "A call says from which page it comes.");
  const key = url.searchParams.get("key");
  if (pathname === "/" && key !== null) {
    return same(key, door.key) ? { kind: "take-cookie" } : out(403, closed);
  }
  if (!same(cookieOf(visitor.cookie, cookieName(door)), door.cookie)) return out(403, closed);
  return { kind: "in", pathname };
}

const closed =
  "Open the address that Leesspoor printed when it started. " +
  "/ Open het adres dat Leesspoor bij het starten toonde.";

function out(status: 400 | 403 | 405, why: string): Verdict {
  return { kind: "out", status, why };
}

/** A browser keeps cookies per host and not per port, so that the port is in the name. */
function cookieName(door: Door): string {
  return `leesspoor-${door.host.split(":")[1]}`;
}

function addressOf(text: string, door: Door): URL | null {
  if (!text.startsWith("/") || text.startsWith("//")) return null;
  return URL.parse(text, `http://${door.host}`);
}

function cookieOf(header: string | undefined, name: string): string {
  const found = header?.split(/; */).find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? "";
}

function same(given: string, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
