import { randomBytes } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { extname, isAbsolute, join, relative, sep } from "node:path";
import { fileHeaders, pageHeaders } from "./content-policy.ts";

/** What is answered to a request for a file of the screens. */
export type ScreenFile = {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Gives the file of the built screens that an address means. An address without an extension of a
 * served kind is a room of the product and gives the page, with a new nonce. Whatever lies outside
 * the folder, also through a link in it, is answered as not there.
 */
export async function readScreenFile(folder: string, pathname: string): Promise<ScreenFile> {
  const path = decoded(pathname);
  if (path === null) return notThere();
  const type = types[extname(path).toLowerCase()];
  if (type === undefined || path === "/index.html") return page(folder);
  // A colon begins a drive or a hidden stream on Windows.
  if (path.includes(":")) return notThere();
  const content = await readInside(folder, path);
  if (content === null) return notThere();
  const caching = path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-cache";
  const headers = { ...fileHeaders, "content-type": type, "cache-control": caching };
  return { status: 200, headers, body: content };
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    // A backslash separates folders on Windows.
    return path.startsWith("/") && !/[\\\0]|(^|\/)\.\.?(\/|$)/.test(path) ? path : null;
  } catch {
    return null;
  }
}

async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    const inner = relative(root, file);
    if (inner === ".." || inner.startsWith(`..${sep}`) || isAbsolute(inner)) return null;
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

const nonceMeta = /(<meta property="csp-nonce" nonce=")[^"]*(")/;

async function page(folder: string): Promise<ScreenFile> {
  const content = await readInside(folder, "/index.html");
  if (content === null) return notThere();
  const nonce = randomBytes(16).toString("base64");
  const html = new TextDecoder().decode(content);
  if (!nonceMeta.test(html)) throw new Error("index.html has no place for the nonce");
  const body = new TextEncoder().encode(html.replace(nonceMeta, `$1${nonce}$2`));
  const type = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return { status: 200, headers: { ...pageHeaders(nonce), ...type }, body };
}

function notThere(): ScreenFile {
  const headers = { ...fileHeaders, "content-type": "text/plain; charset=utf-8" };
  return { status: 404, headers, body: new TextEncoder().encode("Not found\n") };
}
