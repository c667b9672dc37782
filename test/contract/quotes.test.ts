import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
let expired = "";

const ask = { period: "2026", scope: "0109", use: "report", language: "nl" } as const;

async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

beforeAll(async () => {
  world = await openWorld("empty");
  Object.assign(world.session, { now: () => new Date("2026-11-24T09:00:00Z") });
  const { key: branchId } = await world.client.branch.create({
    name: "Bibliotheek Sleen",
    kind: "service_point",
    town: "Sleen",
    municipalityCode: "0109",
  });
  const { key } = await world.client.quote.create({
    quotation: "Sinds het koffertje lezen wij elke avond voor het slapen gaan, ook de kleinste",
    speaker: "mother",
    saidOn: "2026-05-03",
    placeKind: "branch",
    branchId,
    consentGivenOn: "2026-05-03",
    consentUntil: "2026-11-23",
    consentUses: ["report"],
    consentHow: "paper",
  });
  expired = key;
});
afterAll(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

describe("exporting.quotes", () => {
  it("refuses a quote whose consent ended yesterday, naming it and why", async () => {
    const call = world.client.exporting.quotes({ ...ask, format: "csv" });
    await expect(call).rejects.toMatchObject({
      code: "CONSENT_EXPIRED",
      data: {
        record: "moeder, Sleen",
        value: "report",
        detail:
          `expired 2026-11-23 ${expired} moeder, Sleen: ` +
          "Sinds het koffertje lezen wij elke avond voor…",
      },
    });
    const press = world.client.exporting.quotes({ ...ask, use: "press", format: "csv" });
    await expect(press).rejects.toMatchObject({
      data: { detail: expect.stringMatching(/^none - \S{36} moeder, Sleen: /) },
    });
  });

  it("leaves it out when that is asked, and says so", async () => {
    const file = await world.client.exporting.quotes({
      ...ask,
      format: "xlsx",
      leaveOutBlocked: true,
    });
    const bytes = await bytesOf(file);
    const [quotes, notes] = await readXlsxFile(bytes);
    expect([quotes?.sheet, notes?.sheet]).toEqual(["Citaten", "Toelichting"]);
    expect(quotes?.data).toHaveLength(1);
    expect(JSON.stringify(notes?.data)).toContain("1 citaat zonder geldige toestemming");
  });

  it("goes through when the consent is extended, as “moeder, Sleen”", async () => {
    const [consent] = await world.client.quoteConsent.list({ quoteId: expired });
    await world.client.quoteConsent.correct({
      key: consent?.id ?? "",
      patch: { validUntil: "2027-11-23" },
      reason: "verlengd per mail",
    });
    const csv = await bytesOf(await world.client.exporting.quotes({ ...ask, format: "csv" }));
    expect(csv.toString("utf8")).toContain("moeder, Sleen");
    const json = await bytesOf(await world.client.exporting.quotes({ ...ask, format: "json" }));
    expect(JSON.parse(json.toString("utf8"))).toMatchObject([
      { kind: "quote", saidBy: "moeder, Sleen", town: "Sleen", consentUntil: "2027-11-23" },
    ]);
  });

  it("says the role in the language that is asked", async () => {
    const file = await world.client.exporting.quotes({ ...ask, language: "en", format: "csv" });
    expect((await bytesOf(file)).toString("utf8")).toContain("mother, Sleen");
  });

  it("refuses an area that is not there", async () => {
    const call = world.client.exporting.quotes({ ...ask, scope: "9999", format: "csv" });
    await expect(call).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("exporting.figures with quotes", () => {
  const report = { ...ask, report: "annual-review", format: "xlsx" } as const;
  const { use: _use, ...figures } = report;

  it("adds the sheet with quotes to the workbook", async () => {
    const file = await world.client.exporting.figures({ ...figures, quotes: "report" });
    const sheets = await readXlsxFile(await bytesOf(file));
    expect(sheets.slice(1).map(({ sheet }) => sheet)).toEqual(["Citaten", "Toelichting"]);
    expect(JSON.stringify(sheets[1]?.data)).toContain("moeder, Sleen");
    const plain = await bytesOf(await world.client.exporting.figures(figures));
    expect(await readXlsxFile(plain)).toHaveLength(2);
  });

  it("is blocked in the same way, and has no place for quotes in a file of one table", async () => {
    await expect(
      world.client.exporting.figures({ ...figures, quotes: "website" }),
    ).rejects.toMatchObject({ code: "CONSENT_EXPIRED" });
    await expect(
      world.client.exporting.figures({ ...figures, quotes: "report", format: "csv" }),
    ).rejects.toMatchObject({ code: "INVALID_FIELD", data: { field: "format" } });
  });
});
