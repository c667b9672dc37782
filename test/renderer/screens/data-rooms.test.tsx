import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRecord } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import { closeSession, type Session } from "../../../electron/service/context.ts";
import { BackupsScreen } from "../../../renderer/src/screens/backups/backups-screen.tsx";
import { HistoryScreen } from "../../../renderer/src/screens/history/history-screen.tsx";
import { ImportingScreen } from "../../../renderer/src/screens/importing/importing-screen.tsx";
import { answerWith } from "../answering.ts";
import { serveScreen, sessionWith, showScreen } from "./real-service.tsx";

const register = join(
  import.meta.dirname,
  "../../registers/duo-bo-vestigingen-2026-08-drenthe.csv",
);
let folder = "";
let session: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-data-"));
  session = sessionWith(folder, "empty");
  serveScreen(session);
});
afterEach(() => {
  answerWith(null);
  closeSession(session);
  rmSync(folder, { recursive: true, force: true });
});

function drop(file: File): void {
  const place = screen.getByText("Eerder ingelezen");
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
}

function schools(change: (text: string) => string = (text) => text): File {
  const text = new TextDecoder("windows-1252").decode(readFileSync(register));
  return new File([change(text)], "scholen.csv", { type: "text/csv" });
}

function locations(): number {
  const row = session.administration?.db.prepare("select count(*) as n from location").get();
  return (row as { n: number }).n;
}

describe("reading a register in", () => {
  it("tries first and changes nothing, then stores the file as one batch", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await screen.findByText("Er is nog niets ingelezen");
    drop(schools());
    await screen.findByRole("button", { name: "253 nieuw" }, { timeout: 10_000 });
    expect(locations()).toBe(0);
    await user.click(screen.getByRole("button", { name: "Inlezen" }));
    await screen.findByText("253 nieuw, 0 gewijzigd, 0 verdwenen.", {}, { timeout: 10_000 });
    expect(locations()).toBe(253);
    const batch = await screen.findByRole("row", { name: /scholen\.csv/ });
    expect(batch.textContent).toContain("EM-04");
    expect(batch.textContent).toContain("253 nieuw");
  });

  it("shows the row, the field and the reason of a refused row", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await screen.findByText("Er is nog niets ingelezen");
    drop(schools((text) => text.replace(/;\d{4} ?[A-Z]{2};/, ";99;")));
    const chip = await screen.findByRole("button", { name: "1 geweigerd" }, { timeout: 10_000 });
    await user.click(chip);
    const row = await screen.findByRole("row", { name: /Postcode/ });
    expect(row.textContent).toMatch(/^2Postcode99Dit is geen postcode/);
  });

  it("says what kind of file is needed when it knows no register in it", async () => {
    showScreen(<ImportingScreen />);
    await screen.findByText("Er is nog niets ingelezen");
    drop(new File(["a;b\n1;2\n"], "lijst.csv"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Kies een bestand van DUO");
  });
});

describe("the history", () => {
  it("tells who made what, and narrows to a kind by the address", async () => {
    const { db } = session.administration ?? { db: null };
    if (!db) throw new Error("the administration is not open");
    write(db, { who: "EM-04", reason: "dubbel" }, () =>
      createRecord(db, "activity_series", { title: "Boekenpret" }),
    );
    window.history.replaceState(null, "", "/gegevens/geschiedenis?soort=activity_series");
    showScreen(<HistoryScreen />);
    const row = await screen.findByRole("row", { name: /Reeks: Boekenpret/ });
    expect(row.textContent).toContain("EM-04");
    expect(row.textContent).toContain("dubbel");
    expect(within(screen.getByRole("grid")).getAllByRole("row")).toHaveLength(2);
  });
});

describe("the backups", () => {
  it("makes a copy, says what would be lost, and puts it back after a tick", async () => {
    const { user } = showScreen(<BackupsScreen />);
    const [make] = await screen.findAllByRole("button", { name: "Maak nu een kopie" });
    await user.click(make as HTMLElement);
    const row = await screen.findByRole("row", { name: /leesspoor-/ });
    const { db } = session.administration ?? { db: null };
    if (!db) throw new Error("the administration is not open");
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(db, { who: "EM-04" }, () => createRecord(db, "activity_series", { title: "Van later" }));
    await user.click(within(row).getByText(/leesspoor-/));
    const panel = await screen.findByRole("complementary");
    await within(panel).findByText("1 wijziging van later gaat niet mee.");
    expect(within(panel).getByText("Reeks: Van later")).toBeTruthy();
    await user.click(within(panel).getByRole("checkbox"));
    await user.click(within(panel).getByRole("button", { name: "Zet deze kopie terug" }));
    await vi.waitFor(() => {
      const found = session.administration?.db
        .prepare("select count(*) as n from activity_series where title = 'Van later'")
        .get() as { n: number };
      expect(found.n).toBe(0);
    });
  });

  it("checks the whole file when asked", async () => {
    const { user } = showScreen(<BackupsScreen />);
    await user.click(await screen.findByRole("button", { name: "Controleer nu" }));
    await screen.findByText("in orde");
    expect(screen.getByText("wijzen alle naar een record dat er is")).toBeTruthy();
  });
});
