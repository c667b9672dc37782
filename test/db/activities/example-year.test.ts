import { describe, expect, it } from "vitest";
import { figureValue } from "../../../db/figures/index.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { daysOf } from "../../../db/model/repeat.ts";
import { openExample } from "../example/example-world.ts";

const db = openExample();

interface Held {
  readonly title: string;
  readonly heldOn: string;
  readonly kind: string;
}

const held = db
  .prepare(`select a.title, a.held_on as heldOn, a.kind from activity a
    join branch b on b.id = a.branch_id
    where a.state = 'held' and b.municipality_code = '0109' and a.held_on like '2024-%'
      and a.programme_code = 'boekstart-babies' and a.kind <> 'class_borrowing'
    order by a.held_on`)
  .all() as Held[];

const valueIn = (figure: Parameters<typeof figureValue>[1]["figure"], scope: string) =>
  figureValue(db, {
    ...{ figure, period: parsePeriod("2024"), scope: parseScope(scope), language: "nl" },
  }).value;

describe("the activities of Coevorden in 2024", () => {
  it("are 36 monthly meetings, Oogst on 18 September and BoekStartdag on 1 June", () => {
    const monthly = Map.groupBy(held, ({ title }) => title);
    for (const town of ["Sleen", "Schoonoord", "Dalen"]) {
      expect(monthly.get(`Kleintje Bieb ${town}`), town).toHaveLength(12);
    }
    const others = held.filter(({ title }) => !/^Kleintje Bieb \w+$/.test(title));
    expect(others).toEqual([
      { title: "Landelijke BoekStartdag", heldOn: "2024-06-01", kind: "campaign" },
      { title: "Kleintje Bieb: thema Oogst", heldOn: "2024-09-18", kind: "kleintje_bieb_join_in" },
    ]);
  });

  it("stay 38 with 249 participants, of which 37 meetings of Kleintje Bieb with 229", () => {
    expect(held).toHaveLength(38);
    expect(valueIn("boekstart.activities", "0109")).toBe(38);
    expect(valueIn("boekstart.participants", "0109")).toBe(249);
    expect(valueIn("kleintje-bieb.meetings", "0109")).toBe(37);
    expect(valueIn("kleintje-bieb.participants", "0109")).toBe(229);
  });

  it("fall on the days that their series lay down, and one of each is still to be reported", () => {
    const series = db
      .prepare(`select id, repeats, weekday, every, nth, starts_on as "from", ends_on as until
        from activity_series where repeats is not null`)
      .all() as (Parameters<typeof daysOf>[0] & { id: string })[];
    expect(series).toHaveLength(3);
    const meetings = db.prepare(
      "select held_on, state from activity where series_id = ? order by 1",
    );
    for (const one of series) {
      const rows = meetings.all(one.id) as { held_on: string; state: string }[];
      expect(rows.map((row) => row.held_on)).toEqual(daysOf(one));
      expect(rows.filter(({ state }) => state === "planned")).toHaveLength(1);
    }
  });
});

describe("Leesklik in the example", () => {
  it("runs for years in Aa en Hunze and Meppel, and is rolled out from there", () => {
    const at = (scope: string) => valueIn("leesklik.locations", scope);
    expect([at("1680"), at("0119"), at("0109"), at("1701")]).toEqual([6, 6, 3, 2]);
    expect([at("1731"), at("1730"), at("bind")]).toEqual([0, 0, 17]);
  });

  it("has rounds that were counted, estimated, unknown and not entered", () => {
    const qualities = db
      .prepare("select distinct coalesce(parents_quality, '') from leesklik_round order by 1")
      .pluck()
      .all();
    expect(qualities).toEqual(["", "counted", "estimated", "unknown"]);
    expect(valueIn("leesklik.books", "bind")).toBeGreaterThan(500);
    expect(valueIn("leesklik.parents", "bind")).toBeLessThan(
      valueIn("leesklik.books", "bind") ?? 0,
    );
  });
});
