import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import Database from "better-sqlite3";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import type { ClinicOverview } from "../../db/model/clinic-overview.ts";
import type { Explanation } from "../../db/model/figure.ts";
import type { Tally } from "../../db/model/tally.ts";
import { randomOf } from "../worlds/random.ts";
import { drawParents, type KeyStep, keysOf } from "./half-day-keys.ts";
import { type HostProcess, startHost } from "./host-process.ts";
import { closeBrowser, openContext, prepare } from "./product.ts";

let folder = "";
let file = "";
let host: HostProcess;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-coach-"));
  file = join(folder, "coach.leesspoor");
  await prepare(file, "example");
});
afterEach(async () => {
  await context.close();
  await host.kill();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeBrowser);

/** Opens a window on a host that starts now, at an address. */
async function open(address: string, touch = false): Promise<void> {
  host = await startHost(file);
  context = await openContext({ touch });
  page = await context.newPage();
  await page.goto(host.url);
  await page.goto(new URL(address, host.url).href);
}

/** Calls the service as the screen does. */
async function call<Answer>(procedure: string, input: object): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/rpc/${path}`, { method: "POST", headers, body });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json();
    },
    [procedure, JSON.stringify({ json: input })] as const,
  );
  return answer.json as Answer;
}

const today = () => new Date().toLocaleDateString("sv-SE");
const storedText = () => page.getByText("Elke druk is bewaard");
const counter = async () => Number(await page.locator(".tally-number").innerText());

/** How many presses are on the screen and not acknowledged, as the screen says it. */
async function waiting(): Promise<number> {
  const alert = page.getByRole("alert");
  await storedText().or(alert).first().waitFor();
  if ((await alert.count()) === 0) return 0;
  const text = await alert.innerText();
  return Number(/(\d+) drukken zijn/.exec(text)?.[1] ?? 1);
}

function countsOf({ conversations, vouchers, otherLanguage, referrals }: Tally) {
  return { conversations, vouchers, otherLanguage, referrals };
}

const none = { conversations: 0, vouchers: 0, otherLanguage: 0, referrals: 0 };

/** What the file holds after so many of the keys. */
function countsAfter(keys: readonly KeyStep[], done: number) {
  return keys[done - 1]?.counts ?? none;
}

interface Standing {
  readonly week: ClinicOverview["coaches"][number] | undefined;
  readonly carried: number;
  readonly issued: number;
  readonly proposed: number;
  readonly figures: readonly (number | null)[];
}

type Hour = { staffCode: string; workedOn: string; minutes: number; state: string };

/** What moves when a half-day is closed, as other rooms show it. */
async function standing(sessionId: string): Promise<Standing> {
  const day = today();
  const week = await call<ClinicOverview>("coach/overview", { from: day, until: day });
  const { left } = await call<Tally>("coach/tally", { sessionId });
  const issues = await call<{ issuedOn: string; quantity: number; channel: string }[]>(
    "voucherIssue/list",
    {},
  );
  const hours = await call<Hour[]>("hourEntry/list", { state: "proposed" });
  const figures = ["coach.half-days", "coach.conversations", "vouchers.issued"];
  const values = figures.map(async (figure) => {
    const ask = { figure, period: day.slice(0, 4), scope: "0109", language: "nl" };
    return (await call<Explanation>("figure/explain", ask)).figure.value;
  });
  return {
    week: week.coaches.find(({ label }) => label === "BC-01"),
    carried: left.vouchers ?? 0,
    issued: issues
      .filter(({ issuedOn, channel }) => issuedOn === day && channel === "clinic_coach")
      .reduce((sum, { quantity }) => sum + quantity, 0),
    proposed: hours
      .filter(({ workedOn, staffCode }) => workedOn === day && staffCode === "BC-01")
      .reduce((sum, { minutes }) => sum + minutes, 0),
    figures: await Promise.all(values),
  };
}

/** The coach carries numbers of a batch of her own, so that giving them out can be seen. */
async function carryVouchers(): Promise<void> {
  const texts = { firstText: "SLN-001", lastText: "SLN-100", receivedOn: "2026-01-05" };
  const { key: batchId } = await call<{ key: string }>("voucherBatch/create", {
    municipalityCode: "0109",
    ...texts,
  });
  const staff = await call<{ id: string; code: string }[]>("staff/list", { code: "BC-01" });
  const numbers = { firstNumber: 1, lastNumber: 60, validFrom: "2026-01-06" };
  await call("voucherHolding/create", { batchId, staffId: staff[0]?.id, ...numbers });
}

/** Begins a half-day of today at the clinic of Sleen, by keyboard; gives its id. */
async function beginAtSleen(): Promise<string> {
  await page
    .getByRole("button", { name: /Consultatiebureau Sleen/ })
    .last()
    .press("Enter");
  await page.getByRole("heading", { name: "Wie sprak u?" }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** The presses that can be read in the bytes of the file and of its write-ahead log. */
function pressesInBytes(sessionId: string): number {
  const trace = new RegExp(`${sessionId}[\\x00-\\xff]{0,3}(0-3m|4-6m|7-12m|1-2y|2-4y)`, "g");
  return [file, `${file}-wal`]
    .map((name) => readFileSync(name).toString("latin1").match(trace)?.length ?? 0)
    .reduce((sum, found) => sum + found, 0);
}

it("60 parents in at most 100 presses, killed twice, closed, and seen everywhere", async () => {
  const random = randomOf(20_261_124);
  const keys = keysOf(drawParents(random));
  expect(keys.length).toBeLessThanOrEqual(100);
  await open("/boekstart/consultatiebureau/nu");
  await carryVouchers();
  const sessionId = await beginAtSleen();
  const address = new URL(page.url()).pathname;
  expect(await page.locator("input, textarea, [contenteditable]").count()).toBe(0);
  const before = await standing(sessionId);

  // Once right after a press was acknowledged, once while presses are still being stored.
  const kills = [random.between(15, 35), random.between(50, 80)];
  let done = 0;
  for (const [turn, at] of [...kills, keys.length].entries()) {
    for (; done < at; done += 1) await page.keyboard.press(keys[done]?.key ?? "");
    if (turn === 2) break;
    if (turn === 0) await storedText().waitFor();
    await host.kill();
    const acknowledged = done - (turn === 0 ? 0 : await waiting());
    await context.close();
    await open(address);
    await storedText().waitFor();
    const stored = countsOf(await call<Tally>("coach/tally", { sessionId }));
    const possible = turn === 0 ? [acknowledged] : [acknowledged, acknowledged + 1];
    const found = possible.find(
      (count) => JSON.stringify(countsAfter(keys, count)) === JSON.stringify(stored),
    );
    expect(found, `${JSON.stringify(stored)} after ${acknowledged}`).toBeDefined();
    expect(await counter()).toBe(stored.conversations);
    done = found ?? done;
  }
  await storedText().waitFor();
  expect(await counter()).toBe(60);
  const tally = await call<Tally>("coach/tally", { sessionId });
  expect(tally).toMatchObject({ conversations: 60, vouchers: 25, otherLanguage: 8, referrals: 5 });
  expect(pressesInBytes(sessionId)).toBeGreaterThan(0);
  await closeHalfDay();
  await expectMoved(sessionId, before);
}, 240_000);

/** Closes the half-day: what the screen proposes, half an hour of travel and two suitcases. */
async function closeHalfDay(): Promise<void> {
  await page.getByRole("button", { name: "Klaar", exact: true }).press("Enter");
  await page.getByRole("heading", { name: /^Dagdeel afsluiten/ }).waitFor();
  await page.getByRole("textbox", { name: "Duur" }).fill("3:28");
  await page.getByRole("textbox", { name: "Reistijd heen en terug" }).fill("30m");
  await page.getByRole("button", { name: "Pools: één meer" }).press("Enter");
  await page.getByRole("textbox", { name: "Reistijd heen en terug" }).press("Enter");
  await page.getByText("Afgesloten: 60 gesprekken, 25 bonnen").waitFor();
  const day = today().split("-").reverse().join("-");
  const line = page.getByRole("row").filter({ hasText: day }).filter({ hasText: "Sleen" });
  expect((await line.first().innerText()).split(/\s+/)).toEqual(
    expect.arrayContaining(["60", "25", "gehouden"]),
  );
}

/** The coach's week, the vouchers, the hours and three figures moved; no press remains. */
async function expectMoved(sessionId: string, before: Standing): Promise<void> {
  const after = await standing(sessionId);
  expect(before.week).toMatchObject({ held: 0, conversations: 0, vouchers: 0 });
  expect(after.week).toMatchObject({ held: 1, planned: 0, minutes: 210, conversations: 60 });
  expect(after.week).toMatchObject({ vouchers: 25, referrals: 5, proposedMinutes: 240 });
  expect(after.carried).toBe(before.carried - 25);
  expect(after.issued).toBe(before.issued + 25);
  expect(after.proposed).toBe(before.proposed + 240);
  const by = after.figures.map((value, place) => (value ?? 0) - (before.figures[place] ?? 0));
  expect(by).toEqual([1, 60, 25]);
  expect(pressesInBytes(sessionId)).toBe(0);
  await host.kill();
  const db = new Database(file);
  expect(db.prepare("select count(*) from tally_press").pluck().get()).toBe(0);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const told = "select language, conversations from clinic_session_language where session_id = ?";
  expect(db.prepare(told).all(sessionId)).toEqual([{ language: "pl", conversations: 1 }]);
  db.close();
}

it("is done by finger and by mouse too, and axe finds nothing", async () => {
  await open("/boekstart/consultatiebureau/nu", true);
  await page
    .getByRole("button", { name: /Consultatiebureau Sleen/ })
    .last()
    .tap();
  await page.getByRole("heading", { name: "Wie sprak u?" }).waitFor();
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await button(/^Baby 0 tot 3 maanden/).tap();
  await button(/^bon gegeven/).tap();
  await button("Kleintje Bieb").tap();
  await button(/^Volgende ouder/).tap();
  await button(/^andere thuistaal/).tap();
  await button(/^2 tot 4 jaar/).click();
  await button(/^Herhaal/).click();
  await button(/^Neem terug/).tap();
  await button(/^Opa, oma/).tap();
  await page.getByRole("button", { name: /^Ouder 1: / }).tap();
  await button(/^wordt lid/).tap();
  await button(/^Klaar met verbeteren/).tap();
  await storedText().waitFor();
  const sessionId = new URL(page.url()).pathname.split("/")[3] ?? "";
  const { last, ...counts } = await call<Tally>("coach/tally", { sessionId });
  expect(counts).toMatchObject({ conversations: 3, vouchers: 1, memberships: 1, referrals: 1 });
  expect(counts).toMatchObject({ otherLanguage: 1, grandparents: 1 });
  expect(last[0]).toMatchObject({ voucher: true, referral: "kleintje_bieb", membership: true });
  expect(last[1]).toMatchObject({ bandCode: "2-4y", otherLanguage: true, voucher: false });

  const small = await page.getByRole("button").evaluateAll((buttons) =>
    buttons.flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width < 48 || height < 48 ? [`${each.textContent} ${width} x ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}`)),
    ).toEqual([]);
  }
}, 60_000);
