import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { screen, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { closeSession, type Session } from "../../../electron/service/context.ts";
import { go } from "../../../renderer/src/router.tsx";
import { ReportsScreen } from "../../../renderer/src/screens/figures/reports-screen.tsx";
import { useSettings } from "../../../renderer/src/store/settings.ts";
import { answerWith } from "../answering.ts";
import { serveScreen, sessionWith, showScreen } from "./real-service.tsx";

const folder = mkdtempSync(join(tmpdir(), "leesspoor-screens-"));
let session: Session;

beforeAll(() => {
  session = sessionWith(folder, "example");
});
beforeEach(() => {
  serveScreen(session);
  go("/cijfers/rapporten");
});
afterAll(() => {
  answerWith(null);
  closeSession(session);
  rmSync(folder, { recursive: true, force: true });
});

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole("gridcell")
    .map((cell) => cell.textContent);

it("shows the annual review of the example with the year before and the checked sum", async () => {
  showScreen(<ReportsScreen />);
  await screen.findByRole("heading", { name: "De cijfers 2024, Coevorden" });
  const pupils = await screen.findByRole("row", { name: /Deelnemende leerlingen/ });
  await vi.waitFor(() => expect(cells(pupils)[2]).toMatch(/^[+–] \d+$/));
  expect(cells(pupils).slice(0, 2)).toEqual(["Deelnemende leerlingen", "2.129"]);
  expect(cells(screen.getByRole("row", { name: /dBos-locaties/ }))[3]).toBe("24 + 2 klopt");
  expect(cells(screen.getByRole("row", { name: /Deelnemers/ }))[3]).toMatch(/^\d+ geschat$/);
});

it("opens a number onto its records, with a sum line, and closes back to the row", async () => {
  const { user } = showScreen(<ReportsScreen />);
  const row = await screen.findByRole("row", { name: /BoekStartkoffertjes/ });
  await user.click(within(row).getByText("254"));
  const panel = await screen.findByRole("complementary", {
    name: "BoekStartkoffertjes uitgedeeld",
  });
  await within(panel).findByRole("tab", { name: "Telt mee · 254" });
  const sum = within(panel).getAllByRole("row").at(-1);
  expect(sum?.textContent).toMatch(/Som van \d+ regels254/);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(document.activeElement?.textContent).toContain("BoekStartkoffertjes");
});

it("says why a record just does not count", async () => {
  go("/cijfers/rapporten?cijfer=boekstart.participants&lijst=niet");
  showScreen(<ReportsScreen />);
  const panel = await screen.findByRole("complementary", { name: "Deelnemers" });
  const reasons = await within(panel).findAllByText(/begeleidende volwassenen/);
  expect(reasons.length).toBeGreaterThan(0);
});

it("keeps report, area and period in the address and remembers them", async () => {
  const { user } = showScreen(<ReportsScreen />);
  await user.click(await screen.findByRole("button", { name: /Gebied/ }));
  await user.keyboard("Bind{Enter}");
  await screen.findByRole("heading", { name: "De cijfers 2024, Bind" });
  expect(new URLSearchParams(window.location.search).get("gebied")).toBe("bind");
  expect(useSettings.getState().scope).toBe("bind");
});

it("asks in the structure of then or of today, and keeps that in the address", async () => {
  const { user } = showScreen(<ReportsScreen />);
  await user.click(await screen.findByRole("button", { name: /Structuur zoals toen/ }));
  await user.click(await screen.findByRole("option", { name: "van nu" }));
  await screen.findByRole("button", { name: /Structuur van nu/ });
  expect(new URLSearchParams(window.location.search).get("structuur")).toBe("nu");
  await user.click(await screen.findByRole("row", { name: /Scholen met dBos/ }));
  const panel = await screen.findByRole("complementary");
  expect((await within(panel).findAllByText(/In de indeling van vandaag/)).length).toBeGreaterThan(
    0,
  );
});

it("states what cannot be counted instead of a zero", async () => {
  go("/cijfers/rapporten?rapport=subsidies&gebied=bind&periode=2024");
  showScreen(<ReportsScreen />);
  const row = await screen.findByRole("row", { name: /Nieuwe locaties dBos po/ });
  expect(cells(row).slice(1, 4)).toEqual(["–", "", ""]);
});

it("tells of an area that does not exist", async () => {
  go("/cijfers/rapporten?gebied=9999");
  showScreen(<ReportsScreen />);
  expect((await screen.findByRole("alert")).textContent).toContain("is er niet meer");
});
