import { beforeAll, describe, expect, it } from "vitest";
import { explainFigure, figures, readFigureSettings } from "../../../db/figures/index.ts";
import {
  type Explanation,
  explanationSchema,
  type FigureId,
  type Period,
  parsePeriod,
  parseScope,
} from "../../../db/model/figure.ts";
import { openInMemory } from "../../../db/open.ts";
import { drentheMunicipalities } from "../../../db/reference.ts";
import { setSetting, type World } from "../../worlds/builders.ts";
import { randomOf } from "../../worlds/random.ts";
import { randomWorld } from "../../worlds/random-world.ts";
import { byHand, type Records, readRecords } from "./by-hand.ts";

const seeds = Array.from(
  { length: process.env.LEESSPOOR_LONG ? 300 : 8 },
  (_, index) => 1000 + index,
);
const municipalities = drentheMunicipalities.map(([code]) => code as string);
const bind = drentheMunicipalities.filter(([, , isBind]) => isBind).map(([code]) => code as string);
const periods = [
  "2023",
  "2024",
  "2025",
  "2023/2024",
  "suitcase:2024/2025",
  "2024-03-01..2024-10-15",
  "2022-11-01..2024-12-31",
];
const summed = figures
  .filter(({ aggregate }) => ["sum", "distinct"].includes(aggregate))
  .map(({ id }) => id);

interface Asked {
  readonly world: World;
  readonly period: Period;
  readonly records: Records;
  readonly explain: (figure: FigureId, scope: string) => Explanation;
}

function worldOfSeed(seed: number): Asked {
  const random = randomOf(seed);
  const world = randomWorld(openInMemory(), { seed, size: random.between(20, 120) });
  if (random.chance(0.4)) setSetting(world, "figure.participation.from-phase", "running");
  if (random.chance(0.4)) setSetting(world, "figure.participants.who", "children_and_adults");
  if (random.chance(0.4)) setSetting(world, "figure.reach.shift", "three_months");
  const period = parsePeriod(random.pick(periods));
  const asked = new Map<string, Explanation>();
  const explain = (figure: FigureId, scope: string) => {
    const key = `${figure} ${scope}`;
    const known =
      asked.get(key) ??
      explainFigure(world.db, { figure, period, scope: parseScope(scope), language: "nl" });
    asked.set(key, known);
    return known;
  };
  return { world, period, records: readRecords(world.db, readFigureSettings(world.db)), explain };
}

function keys(rows: readonly { kind: string; id: string; part?: string }[]): string[] {
  return rows.map(({ kind, id, part = "" }) => `${kind} ${id} ${part}`);
}

function amountOf(explanation: Explanation, part = "value"): number {
  return explanation.contributions
    .filter((contribution) => contribution.part === part)
    .reduce((sum, { amount }) => sum + amount, 0);
}

describe.each(seeds)("in random world %i", (seed) => {
  let asked: Asked;
  const scopes = [...municipalities, "bind", "drenthe"];
  const everything = () =>
    figures.flatMap(({ id }) => scopes.map((scope) => ({ scope, ...asked.explain(id, scope) })));

  beforeAll(() => {
    asked = worldOfSeed(seed);
  });

  it("every figure equals its contributions, by amount and by number of records", () => {
    for (const found of everything()) {
      const where = `${found.id} ${found.scope}`;
      const records = new Set(found.contributions.map(({ id }) => id)).size;
      if (found.aggregate === "sum") expect(found.value ?? 0, where).toBe(amountOf(found));
      if (found.aggregate === "distinct") {
        expect(found.value ?? 0, where).toBe(records);
        expect(found.value ?? 0, where).toBe(amountOf(found));
      }
      if (["ratio", "quotient"].includes(found.aggregate) && found.value !== null) {
        const [above, below] = [amountOf(found, "numerator"), amountOf(found, "denominator")];
        expect([found.figure.numerator, found.figure.denominator], where).toEqual([above, below]);
        expect(found.value, where).toBe(above / below);
      }
      explanationSchema.parse(found);
    }
  });

  it("nothing counts twice and nothing counts that is said not to count", () => {
    for (const found of everything()) {
      const where = `${found.id} ${found.scope}`;
      const counting = keys(found.contributions);
      expect(new Set(counting).size, where).toBe(counting.length);
      const missed = keys(found.nearMisses);
      expect(new Set(missed).size, where).toBe(missed.length);
      const contributing = new Set(found.contributions.map(({ kind, id }) => `${kind} ${id} `));
      expect(
        missed.filter((key) => contributing.has(key)),
        where,
      ).toEqual([]);
    }
  });

  it("sums and counts add up over the municipalities to the group and the province", () => {
    for (const id of summed) {
      for (const [scope, codes] of [
        ["bind", bind] as const,
        ["drenthe", municipalities] as const,
      ]) {
        const whole = asked.explain(id, scope);
        const parts = codes.map((code) => asked.explain(id, code));
        const inParts = new Set(parts.flatMap((part) => keys(part.contributions)));
        // Only what was held for a group belongs to the area and to none of its municipalities.
        const shared = whole.contributions.filter((row) => !inParts.has(keys([row])[0] ?? ""));
        const sum = parts.reduce((before, { value }) => before + (value ?? 0), 0);
        const rest = shared.reduce((before, { amount }) => before + amount, 0);
        expect(whole.value ?? 0, `${id} ${scope}`).toBe(sum + rest);
        expect(inParts.size + shared.length, `${id} ${scope}`).toBe(whole.contributions.length);
        const groups = new Set(shared.map(({ kind }) => kind.split("_")[0]));
        expect([...groups].filter((kind) => kind !== "activity")).toEqual([]);
      }
    }
  });

  it("ratios are divided anew, from parts that add up", () => {
    for (const id of ["dbos.coverage", "childcare.coverage"] as const) {
      const whole = asked.explain(id, "drenthe").figure;
      const parts = municipalities.map((code) => asked.explain(id, code).figure);
      const sum = (part: "numerator" | "denominator") =>
        parts.reduce((before, figure) => before + (figure[part] ?? 0), 0);
      expect([whole.numerator ?? 0, whole.denominator ?? 0]).toEqual([
        sum("numerator"),
        sum("denominator"),
      ]);
      if (whole.value !== null) expect(whole.value).toBe(sum("numerator") / sum("denominator"));
    }
  });

  it("every figure is what one finds by going through the records by hand", () => {
    for (const { id } of figures) {
      for (const scope of ["0109", "1680", "bind", "drenthe"]) {
        const codes = scope === "bind" ? bind : scope === "drenthe" ? municipalities : [scope];
        const isGroup = codes.length > 1;
        const expected = byHand(asked.records, id, asked.period, new Set(codes), isGroup);
        const { figure } = asked.explain(id, scope);
        const where = `${id} ${scope}`;
        if (expected === null) expect(figure.state, where).toBe("unknown");
        else if (typeof expected === "number") expect(figure.value ?? 0, where).toBe(expected);
        else expect([figure.numerator ?? 0, figure.denominator ?? 0], where).toEqual(expected);
      }
    }
  });

  it("every participation in an area either counts or has a reason", () => {
    const day = asked.period.until;
    const find = asked.world.db.prepare(`select count(distinct p.location_id) as number
      from participation p join location_version v on v.location_id = p.location_id
      where p.programme_code = 'boekstart-childcare' and v.valid_from <= ?
        and (v.valid_until is null or v.valid_until >= ?) and v.municipality_code = ?`);
    for (const code of municipalities) {
      const { number } = find.get(day, day, code) as { number: number };
      const { contributions, nearMisses } = asked.explain("boekstart.childcare-locations", code);
      const notOpen = nearMisses.filter(({ reasonCode }) => reasonCode === "not_yet_open").length;
      const listed = contributions.length + nearMisses.length;
      expect(listed, code).toBeGreaterThanOrEqual(number);
      expect(listed - notOpen, code).toBeLessThanOrEqual(number);
    }
  });
});
