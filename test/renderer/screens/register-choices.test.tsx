import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeSession, type Session } from "../../../electron/service/context.ts";
import { ImportingScreen } from "../../../renderer/src/screens/importing/importing-screen.tsx";
import { answerWith } from "../answering.ts";
import { serveScreen, sessionWith, showScreen } from "./real-service.tsx";

const registers = join(import.meta.dirname, "../../registers");
const schools = "duo-bo-vestigingen-2026-08-drenthe.csv";
const slow = { timeout: 10_000 };
let folder = "";
let session: Session;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-choices-"));
  session = sessionWith(folder, "empty");
  serveScreen(session);
});
afterEach(() => {
  answerWith(null);
  closeSession(session);
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, change: (text: string) => string = (text) => text): File {
  const text = new TextDecoder("windows-1252").decode(readFileSync(join(registers, name)));
  return new File([change(text)], name);
}

/** The header and the first schools of the file; De Theresia of Coevorden is among them. */
function few(text: string): string {
  return text.split("\n").slice(0, 36).join("\n");
}

async function drop(given: File): Promise<void> {
  const place = await screen.findByText(/^Eerder ingelezen$/);
  fireEvent.drop(place, { dataTransfer: { files: [given] } });
}

function value<Value>(query: string): Value {
  return session.administration?.db.prepare(query).pluck().get() as Value;
}

async function store(user: ReturnType<typeof showScreen>["user"]): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Inlezen" }, slow));
  await screen.findByText("Ingelezen als één geheel", {}, slow);
}

function focusFirstRow(): void {
  const [row] = screen
    .getAllByRole("row")
    .filter((one) => within(one).queryAllByRole("gridcell").length > 0);
  row?.focus();
}

describe("choosing per row", () => {
  it("leaves out the rows selected with Space, and can take them all the same", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await drop(file(schools, few));
    await screen.findByRole("button", { name: "35 nieuw" }, slow);
    focusFirstRow();
    await user.keyboard(" {ArrowDown} n");
    await screen.findByRole("button", { name: "33 nieuw" });
    await user.click(screen.getByRole("button", { name: "2 niet overnemen" }));
    expect(screen.getAllByRole("row", { name: /niet overnemen/ })).toHaveLength(2);
    focusFirstRow();
    await user.keyboard("{Home} w");
    await user.click(await screen.findByRole("button", { name: "1 niet overnemen" }));
    await store(user);
    expect(value("select count(*) from location")).toBe(34);
  });

  it("shows the old value struck, the new one, and what a person keeps in grey", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await drop(file(schools, few));
    await store(user);
    const db = session.administration?.db;
    db?.prepare(
      `update location_version set town = 'Eigen plaats' where location_id = (
        select id from location where location_code = '04FH00')`,
    ).run();
    await drop(file(schools, (text) => few(text).replace("Sint Theresiaschool", "Theresia")));
    await user.click(await screen.findByRole("button", { name: "1 gewijzigd" }, slow));
    const row = await screen.findByRole("row", { name: /04FH00/ });
    expect(row.querySelector("del")?.textContent).toContain("Sint Theresiaschool");
    expect(row.querySelector("ins")?.textContent).toBe("Theresia");
    expect(row.textContent).toContain("Eigen plaats (register: ");
    expect(screen.getByText(/In grijs staat wat bij u anders is/)).toBeTruthy();
  });
});

describe("the other registers", () => {
  it("reads after-school care only when that is chosen, and counts what is not read", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await drop(file("lrk-export-SYNTHETISCH-echte-kopregel.csv"));
    await screen.findByText(/Landelijk Register Kinderopvang/, {}, slow);
    const before = screen.getByText(/^Niet gelezen/).textContent;
    expect(before).toMatch(/buitenschoolse opvang, waar niet om is gevraagd/);
    await user.click(screen.getByRole("button", { name: /^Buitenschoolse opvang/ }));
    await user.click(await screen.findByRole("option", { name: "ook inlezen" }));
    await vi.waitFor(() =>
      expect(screen.queryByText(/buitenschoolse opvang, waar niet om/)).toBeNull(),
    );
  });

  it("asks for the year of a file that does not tell it", async () => {
    const { user } = showScreen(<ImportingScreen />);
    const text = readFileSync(join(registers, "duo-vo-leerlingen-per-vestiging-2025-excerpt.csv"));
    await drop(new File([text], "leerlingen.csv"));
    const alert = await screen.findByRole("alert", {}, slow);
    expect(alert.textContent).toContain("over welk jaar");
    await user.click(screen.getByRole("button", { name: /^Jaar/ }));
    await user.click(await screen.findByRole("option", { name: "2025" }));
    await vi.waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(screen.getByRole("button", { name: /^Jaar/ }).textContent).toContain("2025");
  });
});

describe("undoing a batch", () => {
  it("shows what goes back, keeps what was changed since unless ticked, and marks it", async () => {
    const { user } = showScreen(<ImportingScreen />);
    await drop(file(schools));
    await store(user);
    const db = session.administration?.db;
    db?.prepare("update writer set who = 'EM-09'").run();
    db?.prepare(
      `update location_version set name = 'Eigen naam' where location_id = (
        select id from location where location_code = '04FH00')`,
    ).run();
    db?.prepare("update writer set who = null").run();
    await user.click(
      within(await screen.findByRole("row", { name: /duo-bo/ })).getByText(/duo-bo/),
    );
    const panel = await screen.findByRole("complementary");
    await within(panel).findByText("1 sindsdien gewijzigd", {}, slow);
    expect(panel.textContent).toContain("gewijzigd door EM-09");
    await user.click(within(panel).getByRole("checkbox"));
    await vi.waitFor(() => expect(within(panel).queryByText("1 sindsdien gewijzigd")).toBeNull());
    await user.type(within(panel).getByRole("textbox", { name: /Reden/ }), "verkeerd bestand");
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(value("select count(*) from location")).toBe(0), slow);
    expect(value("select reason from change where operation = 'delete' limit 1")).toBe(
      "verkeerd bestand",
    );
    expect((await screen.findAllByText("ongedaan gemaakt")).length).toBeGreaterThan(0);
  });
});
