import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeSession, type Session } from "../../../electron/service/context.ts";
import { WhiteSpotsScreen } from "../../../renderer/src/screens/white-spots/white-spots-screen.tsx";
import { answerWith } from "../answering.ts";
import { serveScreen, sessionWith, showScreen } from "./real-service.tsx";

let folder = "";
let session: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-spots-"));
});
afterEach(() => {
  answerWith(null);
  closeSession(session);
  rmSync(folder, { recursive: true, force: true });
});

function open(content: "empty" | "example"): void {
  session = sessionWith(folder, content);
  serveScreen(session);
}

function cells(row: HTMLElement): string[] {
  return within(row)
    .getAllByRole("gridcell")
    .map((cell) => cell.textContent ?? "");
}

describe("the white spots", () => {
  it("write the coverage of each municipality in its tile and in the table", async () => {
    open("example");
    showScreen(<WhiteSpotsScreen />);
    const map = await screen.findByRole("list", { name: "Dekking in Drenthe" });
    expect(within(map).getAllByRole("listitem")).toHaveLength(12);
    const tile = within(map).getByRole("button", { name: /^Coevorden/ });
    expect(tile.textContent).toMatch(/^Coevorden\d+,\d%\d+ van \d+ doen mee$/);
    const table = screen.getByRole("grid", { name: "Per gemeente en soort" });
    const row = within(table)
      .getAllByRole("row", { name: /Coevorden/ })
      .find((one) => one.textContent?.includes("po"));
    const [, , all, taking, missing] = cells(row as HTMLElement).map(Number);
    expect([taking, Number(all) - Number(missing)]).toEqual([24, 24]);
  });

  it("narrow the list to a municipality and a kind, and keep that in the address", async () => {
    open("example");
    window.history.replaceState(null, "", "/locaties/witte-vlekken?soort=primary");
    const { user } = showScreen(<WhiteSpotsScreen />);
    const tile = await screen.findByRole("button", { name: /^Aa en Hunze/ });
    await user.click(tile);
    expect(tile.getAttribute("aria-pressed")).toBe("true");
    expect(window.location.search).toBe("?soort=primary&gemeente=1680");
    await screen.findByText("Alleen Aa en Hunze, Primair onderwijs");
    const list = screen.getByRole("grid", { name: "Doen niet mee" });
    const [, taking, all] = /%(\d+) van (\d+)/.exec(tile.textContent ?? "") ?? [];
    const [, ...rows] = within(list).getAllByRole("row");
    expect(rows).toHaveLength(Number(all) - Number(taking));
    for (const row of rows) {
      expect(cells(row).slice(2, 4)).toEqual(["Aa en Hunze", "Primair onderwijs"]);
    }
    await user.click(screen.getByRole("button", { name: "Toon alles" }));
    expect(window.location.search).toBe("");
  });

  it("open a location that does not take part", async () => {
    open("example");
    const { user } = showScreen(<WhiteSpotsScreen />);
    const list = await screen.findByRole("grid", { name: "Doen niet mee" });
    await user.click(within(list).getAllByRole("gridcell")[0] as HTMLElement);
    expect(window.location.pathname).toMatch(/^\/locaties\/(kinderopvang|scholen)\/[0-9a-f-]{36}$/);
  });

  it("say where locations come from when there are none", async () => {
    open("empty");
    const { user } = showScreen(<WhiteSpotsScreen />);
    await screen.findByText("Geen witte vlekken");
    const tile = screen.getByRole("button", { name: /^Emmen/ });
    expect(tile.textContent).toBe("Emmen–geen locaties");
    await user.click(screen.getByRole("button", { name: "Lees een register in" }));
    expect(window.location.pathname).toBe("/gegevens/importeren");
  });
});
