import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { seen } from "./double/electron.ts";
import { leaveShell, type RunningShell, startShell } from "./running-shell.ts";

vi.mock("electron", () => import("./double/electron.ts"));

let shell: RunningShell;

beforeAll(async () => {
  shell = await startShell();
});
afterAll(leaveShell);
beforeEach(() => {
  seen.dialogs.length = 0;
  seen.answers.length = 0;
});

describe("saving and opening", () => {
  const table = {
    name: "cijfers.csv",
    bytes: new TextEncoder().encode("a;b"),
    mimeType: "text/csv",
  };

  it("writes what the page gives to the place that the person chooses", async () => {
    const filePath = join(shell.home, "documents", "eigen naam.csv");
    seen.answers.push({ canceled: false, filePath });
    expect(await shell.page.bridge.saveFile(table)).toBe(true);
    expect(readFileSync(filePath, "utf8")).toBe("a;b");
    expect(readdirSync(join(shell.home, "documents"))).toEqual(["eigen naam.csv"]);
    expect(seen.dialogs[0]?.options).toEqual({
      defaultPath: join(`${shell.home}/documents`, "cijfers.csv"),
      filters: [{ name: "CSV", extensions: ["csv"] }],
    });
  });

  it("writes nothing when the person withdraws", async () => {
    seen.answers.push({ canceled: true, filePath: "" });
    expect(await shell.page.bridge.saveFile(table)).toBe(false);
  });

  it("says why a file could not be written and asks again", async () => {
    const nowhere = join(shell.home, "no such folder", "cijfers.csv");
    seen.answers.push({ canceled: false, filePath: nowhere }, {}, { canceled: true, filePath: "" });
    expect(await shell.page.bridge.saveFile(table)).toBe(false);
    expect(seen.dialogs.map(({ kind }) => kind)).toEqual(["save", "message", "save"]);
    expect(seen.dialogs[1]?.options.message).toMatch(/^cijfers\.csv kon niet .*\(ENOENT\)/);
  });

  it("refuses a path for a name, and anything that is not bytes", async () => {
    const wrongs = [
      { ...table, name: "../cijfers.csv" },
      { ...table, name: "C:\\cijfers.csv" },
      { ...table, name: "cij\u0000fers.csv" },
      { ...table, bytes: "a;b" },
      { ...table, path: "/etc/passwd" },
    ];
    for (const wrong of wrongs) {
      const saved = shell.page.bridge.saveFile(wrong as typeof table);
      await expect(saved).rejects.toThrow("leesspoor:save-file");
    }
    expect(seen.dialogs).toEqual([]);
  });

  it("gives the page the bytes of a chosen file and never its path", async () => {
    const path = join(shell.home, "scholen.csv");
    writeFileSync(path, "BRIN;NAAM\n");
    seen.answers.push({ canceled: false, filePaths: [path] });
    const file = await shell.page.bridge.openFile({ extensions: ["csv", "txt"] });
    expect(Object.keys(file ?? {})).toEqual(["name", "bytes"]);
    expect(file?.name).toBe("scholen.csv");
    expect(new TextDecoder().decode(file?.bytes)).toBe("BRIN;NAAM\n");
    expect(seen.dialogs[0]?.options.filters).toEqual([
      { name: "CSV, TXT", extensions: ["csv", "txt"] },
      { name: "Alle bestanden", extensions: ["*"] },
    ]);
  });

  it("says it when a chosen file is too large or gone, in the language of the system", async () => {
    const large = join(shell.home, "large.csv");
    writeFileSync(large, "");
    truncateSync(large, 64 * 1024 * 1024 + 1);
    seen.answers.push({ canceled: false, filePaths: [large] }, {});
    expect(await shell.page.bridge.openFile({ extensions: ["csv"] })).toBeNull();
    expect(seen.dialogs[1]?.options.message).toContain("hoogstens 64 MB");
    seen.locale = "en-GB";
    seen.answers.push({ canceled: false, filePaths: [join(shell.home, "gone.csv")] }, {});
    expect(await shell.page.bridge.openFile({ extensions: ["csv"] })).toBeNull();
    expect(seen.dialogs[3]?.options.message).toBe("gone.csv could not be read (ENOENT).");
    seen.locale = "nl-NL";
  });
});
