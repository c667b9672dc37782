import { describe, expect, it } from "vitest";
import { resultCardPdf } from "../../../db/exports/result-card.ts";
import type { ResultCard } from "../../../db/model/result-card.ts";
import { readPdf } from "./read-pdf.ts";

const now = {
  ...{
    halfDays: 43,
    unknown: 1,
    estimated: 2,
    conversations: 641,
    firstContacts: 349,
    referrals: 36,
  },
  ...{ vouchers: 158, redeemed: 48, rate: 1 / 3, suitcases: 62, memberships: 3 },
};

function cardOf(fields: Partial<ResultCard> = {}): ResultCard {
  return {
    clinicName: "Consultatiebureau Sleen",
    municipalityName: "Coevorden",
    ...{ from: "2024-01-01", until: "2024-03-31" },
    before: { from: "2023-10-01", until: "2023-12-31" },
    now,
    earlier: { ...now, halfDays: 40, conversations: 1580, memberships: 7 },
    languages: [
      { code: "ar", count: 22 },
      { code: "uk", count: 9 },
      { code: "ti", count: 3 },
    ],
    months: [
      { from: "2024-01-01", count: 210 },
      { from: "2024-02-01", count: 215 },
      { from: "2024-03-01", count: 216 },
    ],
    ...fields,
  };
}

async function read(card: ResultCard, language: "nl" | "en" = "nl") {
  return readPdf(await resultCardPdf(card, { language, madeOn: "2024-04-02" }));
}

describe("the result card of a clinic", () => {
  it("is one page with the clinic, the period, the numbers and those of before", async () => {
    const { pages, texts } = await read(cardOf());
    expect(pages).toBe(1);
    expect(texts).toContain("Resultaten Consultatiebureau Sleen");
    expect(texts).toContain("Coevorden · 01-01-2024 – 31-03-2024");
    const at = texts.indexOf("Gesprekken");
    expect(texts.slice(at, at + 3)).toEqual(["Gesprekken", "641", "periode ervoor: 1.580"]);
    expect(texts).toContain("deel: 33,3%");
    expect(texts).toContain("Dank jullie wel");
    expect(texts.join(" ")).toContain("Gemaakt op 02-04-2024");
  });

  it("hides few people, and of the languages a second one with them", async () => {
    const { texts } = await read(cardOf());
    const members = texts.indexOf("Nieuwe leden");
    expect(texts.slice(members, members + 3)).toEqual(["Nieuwe leden", "< 5", "periode ervoor: 7"]);
    const shown = (language: string) => texts[texts.indexOf(language) + 1];
    expect([shown("Arabisch"), shown("Oekraïens"), shown("Tigrinya")]).toEqual([
      "22",
      "niet getoond",
      "niet getoond",
    ]);
    expect(shown("Samen")).toBe("34");
    expect(texts).not.toContain("3");
    const alone = await read(cardOf({ languages: [{ code: "ti", count: 3 }] }));
    expect(alone.texts[alone.texts.indexOf("Samen") + 1]).toBe("niet getoond");
  });

  it("tells no share from which few vouchers could be counted back", async () => {
    const few = { ...now, vouchers: 20, redeemed: 3, rate: 0.15 };
    const { texts } = await read(cardOf({ now: few }));
    expect(texts.filter((text) => text.includes("deel:"))).toEqual([]);
  });

  it("compares with nothing that was not kept", async () => {
    const { texts } = await read(cardOf({ earlier: { ...now, halfDays: 0 } }));
    expect(texts.filter((text) => text === "geen eerder cijfer")).toHaveLength(4);
    const none = await read(cardOf({ earlier: null }));
    expect(none.texts.filter((text) => text === "geen eerder cijfer")).toHaveLength(8);
  });

  it("can be followed by a screen reader, and keeps its typeface and colours", async () => {
    const { tags, objects } = await read(cardOf());
    expect(tags).toMatchObject({ Document: 1, H1: 1, Figure: 1, Table: 1, TR: 5, TH: 2, TD: 8 });
    expect(tags.H2).toBe(5);
    const file = [...objects.values()].join("\n");
    expect(file).toContain("/Marked true");
    expect(file).toContain("/Lang (nl)");
    expect(file).toContain("/Alt (Gesprekken per maand: jan 210, feb 215, mrt 216)");
    expect(file).toContain("GTS_PDFA1");
    expect(file.match(/\/FontFile2|\/FontFile3/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("speaks English, and writes a name from outside Western Europe", async () => {
    const { texts, tags } = await read(
      cardOf({ clinicName: "Šárka", languages: [], months: [] }),
      "en",
    );
    expect(texts.join("")).toContain("Results Šárka");
    expect(texts).toContain("No other home language was counted.");
    expect(tags.Figure).toBeUndefined();
    expect(texts).toContain("Coevorden · 1 Jan 2024 – 31 Mar 2024");
  });

  it("keeps a long name on its line and on one page", async () => {
    const clinicName = "Consultatiebureau De Nieuwe Brink en omstreken, locatie Dorpshuis Zuid";
    const { pages, texts } = await read(cardOf({ clinicName }));
    expect(pages).toBe(1);
    expect(texts).toContain(`Resultaten ${clinicName}`);
  });

  it("is the same file when nothing differs", async () => {
    const ask = { language: "nl", madeOn: "2024-04-02" } as const;
    const [first, second] = [
      await resultCardPdf(cardOf(), ask),
      await resultCardPdf(cardOf(), ask),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
