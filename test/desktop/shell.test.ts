import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { applicationMenu } from "../../electron/contract/menu.ts";
import { menu as dutch } from "../../renderer/src/words/nl/menu.ts";
import { app, electronEvent, frameDouble, seen } from "./double/electron.ts";
import { invoke, tell } from "./double/page.ts";
import { leaveShell, lineOf, type RunningShell, startShell } from "./running-shell.ts";

vi.mock("electron", () => import("./double/electron.ts"));

let shell: RunningShell;

beforeAll(async () => {
  shell = await startShell();
});
afterAll(leaveShell);
beforeEach(() => {
  seen.dialogs.length = 0;
  seen.outside.length = 0;
});

function fetched(address: string, method = "GET"): Promise<Response> {
  const answer = seen.protocols.get("app");
  if (!answer) throw new Error("nothing is served under app:");
  return answer(new Request(address, { method }));
}

describe("the window", () => {
  it("shows the start page once it can be seen, and is named Leesspoor", () => {
    expect(shell.window.webContents.mainFrame.url).toBe("app://bundle/");
    expect(shell.window.shown).toBe(true);
    expect(shell.window.options.title).toBe("Leesspoor");
  });

  it("gives its page no way into the computer", () => {
    expect(shell.window.options.webPreferences).toEqual({
      preload: "/built/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    });
    expect(Object.keys(shell.page.bridge).sort()).toEqual([
      "onCommand",
      "openFile",
      "requestPort",
      "saveFile",
      "setMenu",
    ]);
  });

  it("comes to the front when Leesspoor is started again", () => {
    const before = shell.window.focused;
    app.emit("second-instance");
    expect(shell.window.focused).toBe(before + 1);
  });
});

describe("the screens under app:", () => {
  it("come with a policy and a new nonce for each load", async () => {
    expect(seen.schemes).toEqual([
      { scheme: "app", privileges: expect.objectContaining({ standard: true, secure: true }) },
    ]);
    const answer = await fetched("app://bundle/locaties/scholen");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    const again = await fetched("app://bundle/locaties/scholen");
    expect(again.headers.get("content-security-policy")).not.toBe(policy);
  });

  it("are only those of the folder, of our host, by reading", async () => {
    expect((await fetched("app://bundle/assets/main-1a2b.js")).status).toBe(200);
    expect((await fetched("app://bundle/assets/..%2f..%2frecords.js")).status).toBe(404);
    expect((await fetched("app://bundle.evil/assets/main-1a2b.js")).status).toBe(404);
    expect((await fetched("app://bundle/", "POST")).status).toBe(405);
  });
});

describe("the locks", () => {
  const { session } = seen;

  it("deny every permission but writing to the clipboard, and that to our page only", () => {
    const may = (permission: string, requestingUrl: string) => {
      let answer: boolean | null = null;
      const decide = (granted: boolean) => {
        answer = granted;
      };
      session["permission-request"]?.(
        ...([null, permission, decide, { requestingUrl }] as never[]),
      );
      const checked = session["permission-check"]?.(
        ...([null, permission, requestingUrl] as never[]),
      );
      expect(checked).toBe(answer);
      return answer;
    };
    expect(may("clipboard-sanitized-write", "app://bundle/")).toBe(true);
    expect(may("clipboard-sanitized-write", "https://bundle/")).toBe(false);
    for (const permission of ["clipboard-read", "geolocation", "media", "notifications", "usb"]) {
      expect(may(permission, "app://bundle/")).toBe(false);
    }
    expect(session["device-permission"]?.()).toBe(false);
  });

  it("let nothing be fetched from the network, saved as a download or spell-checked", () => {
    const cancelled = (url: string) => {
      let result: unknown;
      const note = (outcome: unknown) => {
        result = outcome;
      };
      session["before-request"]?.(...([{ url }, note] as never[]));
      return (result as { cancel: boolean }).cancel;
    };
    expect(cancelled("app://bundle/assets/main-1a2b.js")).toBe(false);
    const outside = ["https://example.org/", "http://127.0.0.1:80/", "file:///etc/passwd"];
    for (const address of [...outside, "app://bundle.evil/", "ws://example.org/", "no address"]) {
      expect([address, cancelled(address)]).toEqual([address, true]);
    }
    const download = electronEvent({});
    session["will-download"]?.(download as never);
    expect(download.defaultPrevented).toBe(true);
    expect(session.spelling?.()).toBe(false);
    expect(seen.switches).toContain("disable-background-networking");
  });

  it("keep the window on our own page", () => {
    const contents = shell.window.webContents;
    const stopped = (event: string, url: string, isMainFrame = true) => {
      const details = electronEvent({ url, isMainFrame });
      contents.emit(event, details);
      return details.defaultPrevented;
    };
    for (const event of ["will-frame-navigate", "will-redirect"]) {
      expect(stopped(event, "app://bundle/cijfers")).toBe(false);
      for (const url of ["https://bundle/", "app://bundle.evil/", "javascript:1", "file:///"]) {
        expect([event, url, stopped(event, url)]).toEqual([event, url, true]);
      }
    }
    expect(stopped("will-frame-navigate", "app://bundle/", false)).toBe(true);
    expect(stopped("will-attach-webview", "app://bundle/")).toBe(true);
  });

  it("open no second window; a link to the outside goes to the person's browser", () => {
    const open = (url: string) => shell.window.webContents.openHandler({ url });
    const inside = ["app://bundle/", "http://example.org/", "file:///etc/passwd", "ms-word:x"];
    const disguised = ["https://me:secret@example.org/", "javascript:alert(1)", "https:"];
    for (const url of [...inside, ...disguised]) expect(open(url)).toEqual({ action: "deny" });
    expect(seen.outside).toEqual([]);
    expect(open("https://www.boekstart.nl/pro?a=1")).toEqual({ action: "deny" });
    expect(seen.outside).toEqual(["https://www.boekstart.nl/pro?a=1"]);
  });

  it("hear nothing from another page or from a frame within ours", async () => {
    const ours = shell.window.webContents.mainFrame;
    const strangers = [
      null,
      frameDouble("app://bundle/", ours),
      frameDouble("https://bundle/"),
      frameDouble("app://bundle.evil/"),
    ];
    const menu = seen.menu;
    for (const stranger of strangers) {
      const asked = invoke(stranger, "leesspoor:open-file", { extensions: [] });
      await expect(asked).rejects.toThrow("refused");
      tell(stranger, "leesspoor:menu", dutch);
      tell(stranger, "leesspoor:port", undefined);
    }
    expect(seen.dialogs).toEqual([]);
    expect(seen.menu).toBe(menu);
  });
});

describe("the menu", () => {
  it("is drawn from the one list in the words of the screen, and is empty before that", () => {
    expect(seen.menu).toBeNull();
    shell.page.bridge.setMenu(dutch);
    const own = process.platform === "darwin" ? seen.menu?.slice(1) : seen.menu;
    expect(own?.map((group) => group.label)).toEqual([
      "Bestand",
      "Bewerken",
      "Ga naar",
      "Beeld",
      "Help",
    ]);
    for (const [index, group] of applicationMenu.entries()) {
      const drawn = own?.[index]?.submenu?.map((entry) => entry.id ?? entry.type);
      expect(drawn).toEqual(group.entries.map((entry) => entry?.id ?? "separator"));
    }
    const figures = own?.flatMap((group) => group.submenu ?? []).find(({ id }) => id === "figures");
    expect(figures).toMatchObject({ label: "Cijfers", accelerator: "Alt+7" });
  });

  it("tells the screen what was chosen, until it no longer listens", () => {
    shell.page.bridge.setMenu(dutch);
    const chosen: string[] = [];
    const stop = shell.page.bridge.onCommand((id) => void chosen.push(id));
    const entries = seen.menu?.flatMap((group) => group.submenu ?? []) ?? [];
    entries.find(({ id }) => id === "export")?.click?.();
    stop();
    entries.find(({ id }) => id === "print")?.click?.();
    expect(chosen).toEqual(["export"]);
  });

  it("is left as it is by words that are no words", () => {
    shell.page.bridge.setMenu(dutch);
    const menu = seen.menu;
    for (const wrong of [null, "Bestand", { file: 7 }, { file: "x".repeat(81) }]) {
      shell.page.bridge.setMenu(wrong as unknown as Record<string, string>);
    }
    expect(seen.menu).toBe(menu);
  });
});

describe("the line to the service", () => {
  it("carries calls, files and progress between the page and the worker thread", async () => {
    const { client } = await lineOf(shell.page);
    await client.administration.create({ content: "empty" });
    await client.administration.identify({ code: "AK" });
    const name = "duo-bo-vestigingen-2026-08-drenthe.csv";
    const bytes = readFileSync(join(import.meta.dirname, "..", "registers", name));
    const events = [];
    const run = client.importing.run({ file: new File([bytes], name), trial: false });
    for await (const event of await run) events.push(event);
    expect(events.at(-1)?.result).toMatchObject({ new: 253, refused: [] });
  });

  it("is a new one after the page was loaded anew", async () => {
    const first = await lineOf(shell.page);
    first.close();
    const second = await lineOf(shell.page);
    expect((await second.client.administration.status({})).file).toBe(shell.file);
  });
});
