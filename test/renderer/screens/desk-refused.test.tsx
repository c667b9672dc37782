import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createRecord } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import { closeSession, type Session } from "../../../electron/service/context.ts";
import { App } from "../../../renderer/src/app.tsx";
import { go } from "../../../renderer/src/router.tsx";
import { useSettings } from "../../../renderer/src/store/settings.ts";
import { answerWith } from "../answering.ts";
import { answerFrom, serveScreen, sessionWith, showScreen } from "./real-service.tsx";

let folder = "";
let session: Session;
let sleen = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-lost-"));
  session = sessionWith(folder, "empty");
  const db = session.administration?.db;
  if (!db) throw new Error("no administration");
  const place = { name: "Sleen", kind: "service_point", municipalityCode: "0109" };
  sleen = write(db, { who: "EM-04" }, () => createRecord(db, "branch", place));
  const opening = { kind: "opening_balance", movedOn: "2024-01-01", bookedOn: "2024-01-01" };
  write(db, { who: "EM-04" }, () =>
    createRecord(db, "suitcase_movement", { ...opening, branchId: sleen, quantity: 3 }),
  );
  useSettings.getState().change({ deskBranch: sleen });
  serveScreen(session);
});
afterEach(() => {
  answerWith(null);
  closeSession(session);
  rmSync(folder, { recursive: true, force: true });
});

it("keeps in sight what the desk could not book, and books it when that is possible", async () => {
  go("/boekstart/balie");
  const { user } = showScreen(<App />);
  await screen.findByRole("heading", { name: "Balie Sleen" });
  await screen.findByText("Klaar voor de eerste bon.");
  answerWith(null);
  await user.keyboard("{F4}");
  const refusal = (await screen.findByText("Niet geboekt: zonder bon")).closest("[role=alert]");
  expect(screen.getByRole("heading", { name: "Balie Sleen" })).toBeTruthy();
  const bars = () => screen.queryAllByText("Leesspoor antwoordt niet. Draait het programma nog?");
  await waitFor(() => expect(bars().length).toBeGreaterThan(1));
  answerFrom(session);
  await user.click(within(refusal as HTMLElement).getByRole("button", { name: "Probeer opnieuw" }));
  await screen.findByText("Koffertje zonder bon is geboekt.");
  await waitFor(() => expect(bars()).toEqual([]));
});

it("keeps what was typed in a form that cannot be stored", async () => {
  go("/boekstart/koffertjes?nieuw=1");
  const { user } = showScreen(<App />);
  const reason = await screen.findByLabelText("Reden");
  await user.type(reason, "van de kerstmarkt");
  answerWith(null);
  await user.keyboard("{Enter}");
  expect(screen.getByLabelText<HTMLInputElement>("Reden").value).toBe("van de kerstmarkt");
});

it("says at the desk that a day is closed, and books on today instead", async () => {
  const db = session.administration?.db;
  const closed = [
    "01900000-0000-7000-8000-000000000001",
    "2024-01-01",
    "2024-12-31",
    "gepubliceerd",
  ];
  db?.prepare(
    "insert into closed_period (id, from_day, until_day, reason) values (?, ?, ?, ?)",
  ).run(closed);
  go("/boekstart/balie");
  const { user } = showScreen(<App />);
  await user.click(await screen.findByRole("button", { name: "Vestiging en dag" }));
  const day = screen.getByRole("textbox", { name: /^Boeken op/ });
  await user.clear(day);
  await user.type(day, "30-12-2024{Enter}");
  await screen.findByText("U boekt op 30-12-2024, niet op vandaag.");
  await user.keyboard("{F4}");
  await screen.findByText(/^Deze periode is gesloten\. Leg een correctie/);
  await user.click(screen.getByRole("button", { name: "Boek op vandaag" }));
  await screen.findByText("Koffertje zonder bon is geboekt.");
});
