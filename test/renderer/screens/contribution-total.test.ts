import { describe, expect, it } from "vitest";
import { storeExample } from "../../../db/example/index.ts";
import { explainFigure } from "../../../db/figures/index.ts";
import { type Explanation, figureIds, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { openInMemory } from "../../../db/open.ts";
import { addsUp, totalOf } from "../../../renderer/src/screens/figures/contribution-total.ts";
import { monthBars } from "../../../renderer/src/screens/figures/figure-months.ts";
import { sourceText } from "../../../renderer/src/screens/figures/source-text.ts";
import { formatsOf } from "../../../renderer/src/words/formats.ts";
import { nl } from "../../../renderer/src/words/nl/index.ts";

const db = openInMemory();
storeExample(db);

function explain(figure: string, scope = "0109", period = "2024"): Explanation {
  return explainFigure(db, {
    figure,
    scope: parseScope(scope),
    period: parsePeriod(period),
    language: "nl",
  });
}

const year = { kind: "calendar-year", year: 2024 } as const;
const bars = (explanation: Explanation) => monthBars(explanation, year, nl, formatsOf("nl"), "nl");

describe("the sum under the records of a figure", () => {
  it.each(figureIds)("equals the number of %s in the example", (figure) => {
    for (const scope of ["0109", "bind"]) expect(addsUp(explain(figure, scope))).toBe(true);
  });

  it("is told to be wrong as soon as one record is missing", () => {
    const explanation = explain("dbos.pupils");
    const short = { ...explanation, contributions: explanation.contributions.slice(1) };
    expect(addsUp(short)).toBe(false);
  });

  it("counts a school with two records once", () => {
    const { contributions } = explain("dbos.primary-schools");
    expect(totalOf("distinct", [...contributions, ...contributions]).value).toBe(24);
  });
});

describe("the bars of the months", () => {
  it("add up to the number of the year", () => {
    const values = bars(explain("boekstart.suitcases-handed-out")).map(({ value }) => value);
    expect(values).toHaveLength(12);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(254);
  });

  it("are not drawn for a figure of one day", () => {
    expect(bars(explain("dbos.pupils"))).toEqual([]);
  });
});

it("copies a figure with its definition, settings and source", () => {
  const text = sourceText({
    explanation: explain("boekstart.suitcases-handed-out"),
    words: nl,
    where: "Coevorden, 2024",
    administration: "Voorbeeld: Coevorden 2024",
    moment: "23-11-2026 10:42",
  });
  expect(text).toContain("BoekStartkoffertjes uitgedeeld: 254 (Coevorden, 2024)");
  expect(text).toContain("Definitie 1: Koffertjes die");
  expect(text).toContain("Telwijze per vestiging: geteld bij de uitreiking (Bibliotheek Aalden, ");
  expect(text).toContain(
    "Bron: Leesspoor, Voorbeeld: Coevorden 2024, opgevraagd 23-11-2026 10:42.",
  );
});
