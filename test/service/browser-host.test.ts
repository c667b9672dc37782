import { writeFileSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../electron/browser/serve.ts";
import { enter, ownFolder, screensFolder } from "./lines.ts";

const folder = ownFolder();
let host: Served;
let port = 0;
let own: Record<string, string> = {};

beforeAll(async () => {
  const webRoot = await screensFolder(folder.file);
  writeFileSync(join(webRoot, "..", "secret.js"), "outside");
  await symlink(join(webRoot, "..", "secret.js"), join(webRoot, "assets", "way-out.js"));
  host = await serve({ file: folder.file, webRoot });
  port = Number(new URL(host.url).port);
  const { cookie, origin } = await enter(host.url);
  own = { cookie, origin };
});
afterAll(async () => {
  await host.close();
  folder.remove();
});

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Sends a request whose headers and address are exactly these; browsers would mend some. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = own,
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on("error", reject).end(body);
  });
}

function status(headers: Record<string, string>): Promise<Answer> {
  const type = { "content-type": "application/json" };
  return send("POST", "/rpc/administration/status", { ...headers, ...type }, '{"json":{}}');
}

describe("the browser host lets in", () => {
  it("a window with the start address, again and again while it runs", async () => {
    for (const _ of [1, 2]) {
      const answer = await send("GET", new URL(host.url).pathname + new URL(host.url).search, {});
      expect(answer).toMatchObject({ status: 303, headers: { location: "/" } });
      expect(answer.headers["set-cookie"]).toEqual([
        `${own.cookie}; Path=/; HttpOnly; SameSite=Strict`,
      ]);
    }
  });

  it("that window to the page, with a policy of its own for each load", async () => {
    const [first, second] = [await send("GET", "/"), await send("GET", "/")];
    const policy = String(first.headers["content-security-policy"]);
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(first.text).toContain(`<meta property="csp-nonce" nonce="${nonce}"`);
    expect(second.text).not.toBe(first.text);
    expect(first.headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("that window to every room by its address, and to the built files", async () => {
    const room = await send("GET", "/cijfers/2024%3A0109?periode=suitcase:2023/2024");
    expect(room).toMatchObject({ status: 200 });
    expect(room.headers["content-type"]).toContain("text/html");
    const script = await send("GET", "/assets/main-1a2b.js");
    expect(script).toMatchObject({ status: 200, text: "document.title;\n" });
    expect(script.headers["content-type"]).toContain("text/javascript");
    expect((await send("HEAD", "/assets/main-1a2b.js")).headers["content-length"]).toBe("16");
  });

  it("that window to the service", async () => {
    const answer = await status(own);
    expect(JSON.parse(answer.text)).toMatchObject({ json: { state: "none" } });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("the browser host keeps out", () => {
  it("who has no cookie, another cookie or the cookie of another port", async () => {
    const value = own.cookie?.split("=")[1] ?? "";
    for (const cookie of ["", "leesspoor=1", `${own.cookie}x`, `leesspoor-1=${value}`]) {
      const headers: Record<string, string> = { ...own, cookie };
      expect(await status(headers)).toMatchObject({ status: 403 });
      expect(await send("GET", "/", headers)).toMatchObject({ status: 403 });
      expect(await send("GET", "/assets/main-1a2b.js", headers)).toMatchObject({ status: 403 });
    }
  });

  it("who has a wrong key, also when it is nearly right or not text", async () => {
    const key = new URL(host.url).searchParams.get("key") ?? "";
    for (const wrong of ["", "x", `${key}x`, key.slice(1), "%ff", "%00"]) {
      const answer = await send("GET", `/?key=${wrong}`, {});
      expect(answer.status).toBe(403);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("who comes by another name of this machine", async () => {
    const names = [
      "localhost",
      "127.0.0.1",
      `localhost:${port}`,
      `evil.example:${port}`,
      `[::1]:${port}`,
    ];
    for (const name of names) {
      expect(await status({ ...own, host: name })).toMatchObject({ status: 403 });
      expect(await send("GET", "/", { ...own, host: name })).toMatchObject({ status: 403 });
    }
  });

  it("calls of another page, also on another port, and calls that name none", async () => {
    const { cookie = "" } = own;
    const others = [
      "null",
      "https://evil.example",
      `http://127.0.0.1:${port + 1}`,
      `${own.origin}/`,
    ];
    for (const origin of others)
      expect(await status({ cookie, origin })).toMatchObject({ status: 403 });
    expect(await status({ cookie })).toMatchObject({ status: 403 });
    const form = { cookie, origin: "https://evil.example", "content-type": "text/plain" };
    const posted = await send(
      "POST",
      "/rpc/administration/create",
      form,
      '{"json":{"content":"empty"}}',
    );
    expect(posted.status).toBe(403);
    expect((await status(own)).text).toContain('"state":"none"');
  });

  it("every other method, and reading calls", async () => {
    for (const method of ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "POST"]) {
      expect(await send(method, "/")).toMatchObject({ status: 405 });
    }
    for (const method of ["GET", "HEAD", "PUT", "OPTIONS"]) {
      const answer = await send(
        method,
        "/rpc/administration/status?data=%7B%22json%22%3A%7B%7D%7D",
      );
      expect(answer.status).toBe(405);
    }
  });

  it("requests for files outside the screens", async () => {
    const ways = [
      "/../secret.js",
      "/assets/../../secret.js",
      "/assets/..%2f..%2fsecret.js",
      "/assets/%2e%2e/%2e%2e/secret.js",
      "/assets/..%5c..%5csecret.js",
      "/assets/way-out.js",
      "/%2Fetc%2Fpasswd.js",
      "/C:%5Cboot.js",
      "/main.js%00.png",
      "/%ff.js",
    ];
    for (const way of ways) {
      const answer = await send("GET", way);
      expect([way, answer.status, answer.text]).toEqual([way, 404, "Not found\n"]);
    }
  });

  it("addresses that are not a path", async () => {
    for (const address of ["//evil.example/", `http://127.0.0.1:${port}/`, "*"]) {
      expect((await send("GET", address)).status).toBe(400);
    }
  });

  it("calls that are too long or do not say how long they are", async () => {
    const large = await send("POST", "/rpc/importing/run", {
      ...own,
      "content-length": String(64 * 1024 * 1024 + 1),
      expect: "100-continue",
    }).catch((error: Error) => error);
    expect(large).toMatchObject({ status: 413 });
    const open = await send(
      "POST",
      "/rpc/importing/run",
      { ...own, "transfer-encoding": "chunked" },
      "x",
    );
    expect(open).toMatchObject({ status: 411 });
  });

  it("calls that cannot be read, as a refusal and not as a fault", async () => {
    for (const body of ["", "{", '"json"', '{"json":{},"meta":[[1,"a","b"]]}', "[]"]) {
      const answer = await send("POST", "/rpc/administration/status", own, body);
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });

  it("everyone on the network, because it listens on loopback only", async () => {
    const other = "127.0.0.2";
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: other, port }, () => resolve("let in"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(outcome).toBe("ECONNREFUSED");
  });
});

describe("the browser host", () => {
  it("says it when the port is taken", async () => {
    const { file, remove } = ownFolder();
    const webRoot = await screensFolder(file);
    await expect(serve({ file, webRoot, port })).rejects.toThrow("EADDRINUSE");
    remove();
  });

  it("is gone after it is closed, and lets go of the file", async () => {
    const { file, remove } = ownFolder();
    const served = await serve({ file, webRoot: await screensFolder(file) });
    await served.close();
    expect(await served.ended).toBeNull();
    await expect(fetch(served.url)).rejects.toThrow();
    remove();
  });
});
