import { describe, expect, it } from "vitest";
import { reportFigures } from "../../../db/figures/index.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { writeSetting } from "../../../db/queries/settings.ts";
import { explained, missedReasons, openExample, valuesOf } from "./example-world.ts";

const db = openExample();

describe("the figures that follow from the example", () => {
  it("are those of the annual report of Coevorden over 2024", () => {
    expect(valuesOf(db, "annual-review", "0109")).toEqual({
      "boekstart.childcare-locations": 21,
      "boekstart.suitcases-handed-out": 254,
      "boekstart.activities": 38,
      "boekstart.participants": 249,
      "dbos.primary-schools": 24,
      "dbos.pupils": 2129,
      "dbos.secondary-schools": 2,
      "dbos.locations": 26,
    });
  });

  it("are those of the subsidy table of the nine Bind municipalities over 2024", () => {
    expect(valuesOf(db, "subsidies", "bind")).toEqual({
      "grants.childcare-new": 20,
      "grants.childcare-development": 113,
      "grants.primary-new": null,
      "grants.primary-development": 36,
      "grants.secondary-new": 5,
      "grants.secondary-development": 5,
      "grants.dbos-plus": 1,
    });
  });

  it("hold what the report says of Coevorden's own share of the subsidies", () => {
    const values = valuesOf(db, "subsidies", "0109");
    expect(values["grants.childcare-new"]).toBe(8);
    expect(values["grants.childcare-development"]).toBe(13);
    expect(values["grants.primary-development"]).toBe(10);
    expect(values["grants.secondary-new"]).toBe(1);
    expect(values["grants.secondary-development"]).toBe(1);
  });

  it("shows a dash for new primary schools, because none was applied for", () => {
    const period = parsePeriod("2024");
    const scope = parseScope("bind");
    const request = { report: "subsidies", period, scope, language: "nl" } as const;
    const { figures, checks } = reportFigures(db, request);
    const fresh = figures.find(({ id }) => id === "grants.primary-new");
    expect([fresh?.state, fresh?.display]).toEqual(["none", "–"]);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  it("reach 133 childcare locations and 129 primary schools in Bind", () => {
    const values = valuesOf(db, "annual-review", "bind");
    expect(values["boekstart.childcare-locations"]).toBe(133);
    expect(values["dbos.primary-schools"]).toBe(129);
    expect(values["dbos.secondary-schools"]).toBeGreaterThanOrEqual(10);
  });

  it("count the dBos Plus pilot at a school in Eelde", () => {
    const { contributions } = explained(db, "grants.dbos-plus", "1730");
    expect(contributions.map(({ label }) => label.endsWith(", Eelde"))).toEqual([true]);
  });

  it("differ by period: what came before and after 2024 is there too", () => {
    const before = valuesOf(db, "annual-review", "0109", "2023");
    expect(before["boekstart.childcare-locations"]).toBe(14);
    expect(before["dbos.pupils"]).not.toBe(2129);
    expect(before["dbos.secondary-schools"]).toBe(1);
    const suitcaseYear = valuesOf(db, "annual-review", "0109", "suitcase:2023/2024");
    expect(suitcaseYear["boekstart.suitcases-handed-out"]).not.toBe(254);
    expect(valuesOf(db, "annual-review", "0109", "2025")["dbos.pupils"]).not.toBe(2129);
    expect(valuesOf(db, "subsidies", "bind", "2023")["grants.childcare-new"]).toBeGreaterThan(0);
  });

  it("change with the settings: three new locations do not run yet, and adults come along", () => {
    const own = openExample();
    writeSetting(own, "figure.participation.from-phase", "running");
    writeSetting(own, "figure.participants.who", "children_and_adults");
    const values = valuesOf(own, "annual-review", "0109");
    expect(values["boekstart.childcare-locations"]).toBe(18);
    expect(values["boekstart.participants"]).toBeGreaterThan(249);
  });
});

describe("what does not count in the example, with its reason", () => {
  it("has childcare locations with a later agreement, paused, ended and not begun", () => {
    expect(missedReasons(db, "boekstart.childcare-locations", "0109")).toEqual([
      "acquisition",
      "agreement_later 2025-01-06",
      "ended 2022-08-01",
      "paused 2024-09-01",
    ]);
    expect(missedReasons(db, "boekstart.childcare-locations", "0119")).toContain(
      "agreement_ended 2024-06-30",
    );
  });

  it("has a cancelled meeting, two webinars for professionals and class borrowing", () => {
    const { nearMisses } = explained(db, "boekstart.activities", "0109");
    const missed = nearMisses.map(({ reasonCode, label }) => `${reasonCode}: ${label}`).sort();
    expect(missed).toEqual([
      "cancelled: Boekjes & Brabbels",
      "class_borrowing: Peutergroep komt boeken lenen",
      "for_professionals: Webinar De Nationale Voorleesdagen 2024",
      "for_professionals: Webinar De Nationale Voorleesdagen 2025",
    ]);
    const days = db.prepare(
      "select group_concat(held_on) from (select held_on from activity where kind = 'webinar')",
    );
    expect(days.pluck().get()).toBe("2024-01-09,2024-12-10");
  });

  it("has accompanying adults at each of the 38 activities, and a share of estimates", () => {
    const { nearMisses, figure } = explained(db, "boekstart.participants", "0109");
    const adults = nearMisses.filter(({ reasonCode }) => reasonCode === "accompanying_adults");
    expect(adults).toHaveLength(38);
    expect(figure.estimatedShare).toBeGreaterThan(0.1);
    expect(figure.estimatedShare).toBeLessThan(0.5);
  });

  it("has a school elsewhere with loose services and no agreement", () => {
    const { nearMisses } = explained(db, "dbos.primary-schools", "0119");
    const loose = nearMisses.find(({ reasonCode }) => reasonCode === "level_general");
    expect(loose?.reason).toMatch(/losse diensten.*geen overeenkomst/);
  });

  it("has a withdrawn award for the location that waits until 2025", () => {
    const withdrawn = explained(db, "grants.childcare-new", "0109").nearMisses;
    const later = explained(db, "boekstart.childcare-locations", "0109").nearMisses;
    expect(withdrawn.map(({ reason }) => reason)).toEqual(["toekenning ingetrokken op 25-11-2024"]);
    const waiting = later.find(({ reasonCode }) => reasonCode === "agreement_later");
    expect(withdrawn[0]?.locationId).toBe(waiting?.locationId);
  });

  it("takes back a suitcase booked twice, and one of December corrected in January", () => {
    const { contributions } = explained(db, "boekstart.suitcases-handed-out", "0109");
    const corrections = contributions.filter(({ amount }) => amount < 0);
    expect(corrections.map(({ date, amount }) => [date, amount])).toEqual([
      ["2024-05-14", -2],
      ["2024-12-19", -1],
    ]);
    const later = explained(db, "boekstart.suitcases-handed-out", "0109", "2025").nearMisses;
    expect(later.map(({ reason }) => reason)).toContain(
      "geboekt in de periode, maar uitgedeeld op 19-12-2024",
    );
  });

  it("has one school in Bind whose pupils were never counted", () => {
    const { figure, nearMisses } = explained(db, "dbos.pupils", "bind");
    expect(figure.missing).toBe(1);
    expect(nearMisses.filter(({ reasonCode }) => reasonCode === "no_count")).toHaveLength(1);
  });
});
