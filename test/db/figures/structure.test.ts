import { beforeEach, describe, expect, it } from "vitest";
import { explainFigure, figureValue, reportFigures } from "../../../db/figures/index.ts";
import {
  type FigureId,
  parsePeriod,
  parseScope,
  type Structure,
} from "../../../db/model/figure.ts";
import { storeMerge, storeSplit } from "../../../db/queries/succession.ts";
import { undoBatch } from "../../../db/queries/undo-batch.ts";
import {
  addActivity,
  addAward,
  addBranch,
  addLocation,
  addMovement,
  addParticipation,
  addPupils,
  addTranche,
  changeLocation,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";

const who = { who: "EM-01" };
const today = "2026-03-01";
const merged = "2025-08-01";
let world: World;
let beek: string;
let berg: string;

function school(name: string, pupils: number, municipality = "0109", type = "bo"): string {
  const id = addLocation(world, { name, municipality, type });
  const programme = type === "vo" ? "dbos-secondary" : "dbos-primary";
  addPupils(world, addParticipation(world, id, { programme }), "2023-10-01", pupils);
  return id;
}

beforeEach(() => {
  world = emptyWorld();
  beek = school("De Beek", 91);
  berg = school("De Berg", 120);
});

interface Options {
  readonly scope?: string;
  readonly structure?: Structure;
  readonly on?: string;
}

function asked({ scope = "0109", structure = "today", on = today }: Options) {
  const place = { period: parsePeriod("2024"), scope: parseScope(scope) };
  return { ...place, language: "nl", structure, today: on } as const;
}

function value(figure: FigureId, options: Options = {}): number | null {
  return figureValue(world.db, { figure, ...asked(options) }).value;
}

function explain(figure: FigureId, options: Options = {}) {
  return explainFigure(world.db, { figure, ...asked(options) });
}

function merge(fromId: string, toId: string, happenedOn = merged): string {
  return storeMerge(world.db, { fromIds: [fromId], toId, happenedOn }, who).batch;
}

describe("two schools that both took part and are one today", () => {
  it("count once, are both listed, and have their pupils together", () => {
    merge(beek, berg);
    expect(value("dbos.primary-schools", { structure: "then" })).toBe(2);
    const { value: found, contributions, formula } = explain("dbos.primary-schools");
    expect(found).toBe(1);
    expect(
      contributions.map(({ label, countsAs, countsAsId }) => [label, countsAs, countsAsId]),
    ).toEqual([
      ["De Beek", "De Berg", berg],
      ["De Berg", "De Berg", berg],
    ]);
    expect(formula).toBe("2 vastleggingen, 1 verschillende scholen van nu = 1");
    for (const structure of ["then", "today"] as const) {
      expect(value("dbos.pupils", { structure }), structure).toBe(211);
    }
  });

  it("count twice again when the merge is taken back", () => {
    undoBatch(world.db, merge(beek, berg), who);
    expect(value("dbos.primary-schools")).toBe(2);
  });

  it("are still two as long as the merge lies ahead", () => {
    merge(beek, berg, "2026-03-02");
    expect(value("dbos.primary-schools")).toBe(2);
    expect(value("dbos.primary-schools", { on: "2026-03-02" })).toBe(1);
  });

  it("make the share of schools that take part one of today's schools", () => {
    addLocation(world, { name: "Het Bos" });
    merge(beek, berg);
    const { figure } = explain("dbos.coverage");
    expect([figure.numerator, figure.denominator]).toEqual([1, 2]);
    const then = explain("dbos.coverage", { structure: "then" }).figure;
    expect([then.numerator, then.denominator]).toEqual([2, 3]);
  });

  it("say nothing of today in the structure of then, which is the default", () => {
    merge(beek, berg);
    const request = { ...asked({}), figure: "dbos.primary-schools" };
    const { structure: _structure, ...plain } = request;
    const { contributions, figure } = explainFigure(world.db, plain);
    expect(figure.value).toBe(2);
    expect(contributions.map(({ countsAs, countsAsId }) => countsAs ?? countsAsId)).toEqual([
      null,
      null,
    ]);
    expect(figure.notes.join()).not.toContain("vandaag");
    const { notes } = explain("dbos.primary-schools").figure;
    expect(notes.join()).toContain("In de indeling van vandaag (01-03-2026)");
  });
});

describe("where a location lies today", () => {
  it("is where its last successor lies, after several steps and a move", () => {
    const meppel = school("De Molen", 60, "0119");
    merge(beek, berg, "2024-08-01");
    merge(berg, meppel, "2025-01-01");
    expect(value("dbos.pupils", { scope: "0119" })).toBe(180);
    changeLocation(world, meppel, { from: "2025-06-01", municipality: "1680", type: "bo" });
    expect(value("dbos.primary-schools", { scope: "0109" })).toBe(0);
    expect(value("dbos.primary-schools", { scope: "0119" })).toBe(0);
    expect(value("dbos.primary-schools", { scope: "1680" })).toBe(1);
    expect(value("dbos.primary-schools", { scope: "0119", on: "2025-05-31" })).toBe(1);
    for (const structure of ["then", "today"] as const) {
      expect(value("dbos.pupils", { scope: "drenthe", structure }), structure).toBe(180);
    }
  });

  it("is its own municipality of today when it has no successor", () => {
    changeLocation(world, beek, { from: "2025-01-01", municipality: "1680", type: "bo" });
    expect(value("dbos.primary-schools", { structure: "then" })).toBe(2);
    expect(value("dbos.primary-schools")).toBe(1);
    expect(value("dbos.primary-schools", { scope: "1680" })).toBe(1);
  });

  it("is the main successor after a split, which alone counts for what was", () => {
    const bos = addLocation(world, { name: "Het Bos", municipality: "1680" });
    const ask = { fromId: beek, toIds: [berg, bos], mainId: bos, happenedOn: merged };
    storeSplit(world.db, ask, who);
    expect(value("dbos.pupils", { scope: "1680" })).toBe(91);
    expect(value("dbos.pupils", { scope: "0109" })).toBe(120);
    expect(value("dbos.pupils", { scope: `location:${bos}` })).toBe(91);
    expect(value("dbos.pupils", { scope: `location:${beek}` })).toBe(0);
  });

  it("decides its kind too, so that both kinds of schools are together all schools", () => {
    const mavo = school("De Mavo", 400, "0109", "vo");
    merge(beek, mavo);
    const report = reportFigures(world.db, { report: "annual-review", ...asked({}) });
    const found = new Map(report.figures.map(({ id, value: number }) => [id, number]));
    expect(found.get("dbos.primary-schools")).toBe(1);
    expect(found.get("dbos.secondary-schools")).toBe(1);
    expect(found.get("dbos.locations")).toBe(2);
    expect(report.checks.map(({ holds }) => holds)).toEqual([true]);
  });

  it("is where the groups of today are looked at", () => {
    world.db
      .prepare(
        `update municipality_group_member set valid_until = '2024-12-31'
          where group_code = 'bind' and municipality_code = '0109'`,
      )
      .run();
    expect(value("dbos.primary-schools", { scope: "bind", structure: "then" })).toBe(2);
    expect(value("dbos.primary-schools", { scope: "bind" })).toBe(0);
    expect(value("dbos.primary-schools", { scope: "drenthe" })).toBe(2);
  });
});

describe("what is not a participation", () => {
  it("goes along with its location: awards and activities held there", () => {
    const molen = addLocation(world, { name: "De Molen", municipality: "1680" });
    const tranche = addTranche(world, "Masterplan", "2024-01-01", "2024-12-31");
    for (const id of [beek, berg]) {
      addAward(world, tranche, id, { category: "primary_development", decidedOn: "2024-05-01" });
    }
    const placeKind = "location";
    const counts = { children: 12, childrenQuality: "counted" };
    addActivity(world, { heldOn: "2024-05-01", placeKind, locationId: beek, ...counts });
    storeMerge(world.db, { fromIds: [beek, berg], toId: molen, happenedOn: merged }, who);
    const award = "grants.primary-development";
    expect(value(award, { structure: "then" })).toBe(2);
    expect(value(award, { scope: "1680" })).toBe(1);
    expect(value(award)).toBe(0);
    expect(explain(award, { scope: "1680" }).contributions).toHaveLength(2);
    expect(value("boekstart.participants", { structure: "then" })).toBe(12);
    expect(value("boekstart.activities", { scope: "1680" })).toBe(1);
    expect(value("boekstart.participants", { scope: `location:${molen}` })).toBe(12);
  });

  it("stays with its branch: suitcases and activities in the library", () => {
    const branch = addBranch(world, "Bibliotheek Coevorden");
    addMovement(world, branch, { movedOn: "2024-05-01", quantity: 4 });
    addActivity(world, { heldOn: "2024-05-01", branchId: branch });
    merge(beek, berg);
    expect(value("boekstart.suitcases-handed-out")).toBe(4);
    expect(value("boekstart.activities")).toBe(1);
    expect(value("boekstart.activities", { scope: `branch:${branch}` })).toBe(1);
  });

  it("is a near-miss where its location lies today", () => {
    const paused = addLocation(world, { name: "De Pauze" });
    addParticipation(world, paused, { phases: [["2023-01-01", "paused"]] });
    const molen = addLocation(world, { name: "De Molen", municipality: "1680" });
    merge(paused, molen);
    const labels = (options: Options) =>
      explain("dbos.primary-schools", options).nearMisses.map(({ label }) => label);
    expect(labels({ structure: "then" })).toEqual(["De Pauze"]);
    expect(labels({})).toEqual([]);
    // The participation of De Molen itself began with the merge.
    expect(labels({ scope: "1680" })).toEqual(["De Molen", "De Pauze"]);
  });
});

it("comes to an end when another tool let locations follow each other in a circle", () => {
  const batch = merge(beek, berg);
  const circle = world.db.prepare(
    `insert into location_succession (id, kind, happened_on, from_location_id, to_location_id,
      is_main, batch_id) values (?, 'merge', ?, ?, ?, 'yes', ?)`,
  );
  circle.run(world.nextId(), merged, berg, beek, batch);
  expect(value("dbos.primary-schools")).toBe(2);
});
