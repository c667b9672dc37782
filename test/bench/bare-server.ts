import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

// The least that can show the screens: the built files as they lie in a folder, and nothing else.
// It prints its address and serves until it is ended.

const [folder = "."] = process.argv.slice(2);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = pathname === "/" ? "/index.html" : pathname;
  readFile(join(folder, path)).then(
    (body) => {
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" });
      response.end(body);
    },
    () => {
      response.writeHead(404);
      response.end();
    },
  );
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
