import { beforeAll, describe, expect, it } from "vitest";
import { explainFigure, figures, readFigureSettings } from "../../../db/figures/index.ts";
import {
  type Explanation,
  explanationSchema,
  type FigureId,
  type Period,
  parsePeriod,
  parseScope,
  type Structure,
} from "../../../db/model/figure.ts";
import { openInMemory } from "../../../db/open.ts";
import { drentheMunicipalities } from "../../../db/reference.ts";
import { setSetting, type World } from "../../worlds/builders.ts";
import { randomOf } from "../../worlds/random.ts";
import { addRandomSuccessions } from "../../worlds/random-successions.ts";
import { randomWorld } from "../../worlds/random-world.ts";
import { byHand, type Records, readRecords } from "./by-hand.ts";
import { byHandToday } from "./by-hand-today.ts";

const seeds = Array.from(
  { length: process.env.LEESSPOOR_LONG ? 200 : 6 },
  (_, index) => 7000 + index,
);
const municipalities = drentheMunicipalities.map(([code]) => code as string);
const bind = drentheMunicipalities.filter(([, , isBind]) => isBind).map(([code]) => code as string);
const periods = ["2023", "2024", "2025", "2023/2024", "2024-03-01..2024-10-15"];
const structures = ["then", "today"] as const;
const areas = [
  ["bind", bind],
  ["drenthe", municipalities],
] as const;

interface Asked {
  readonly world: World;
  readonly period: Period;
  readonly today: string;
  readonly records: Records;
  readonly merged: number;
  readonly explain: (figure: FigureId, scope: string, structure: Structure) => Explanation;
}

function worldOfSeed(seed: number): Asked {
  const random = randomOf(seed);
  const world = randomWorld(openInMemory(), { seed, size: random.between(40, 90) });
  const merged = addRandomSuccessions(world, random, 60);
  if (random.chance(0.4)) setSetting(world, "figure.participation.from-phase", "running");
  const period = parsePeriod(random.pick(periods));
  const today = random.day(2025, 2027);
  const asked = new Map<string, Explanation>();
  const explain: Asked["explain"] = (figure, scope, structure) => {
    const key = `${figure} ${scope} ${structure}`;
    const request = { figure, period, scope: parseScope(scope), structure, today };
    const known = asked.get(key) ?? explainFigure(world.db, { ...request, language: "nl" });
    asked.set(key, known);
    return known;
  };
  const records = readRecords(world.db, readFigureSettings(world.db));
  return { world, period, today, records, merged, explain };
}

/** What a figure counts over: its records, or the locations that they are today. */
function counted({ contributions, aggregate }: Explanation, part: string): number {
  const rows = contributions.filter((row) => row.part === part);
  if (["sum", "rate", "quotient"].includes(aggregate))
    return rows.reduce((sum, { amount }) => sum + amount, 0);
  return new Set(rows.map(({ id, countsAsId }) => countsAsId ?? id)).size;
}

describe.each(seeds)("in random world %i with merges and splits", (seed) => {
  let asked: Asked;
  beforeAll(() => {
    asked = worldOfSeed(seed);
  });

  it("locations did follow each other", () => {
    expect(asked.merged).toBeGreaterThan(2);
  });

  it("a figure equals what is listed behind it, in both structures", () => {
    for (const { id } of figures) {
      for (const scope of ["0109", "bind", "drenthe"]) {
        for (const structure of structures) {
          const found = asked.explain(id, scope, structure);
          const where = `${id} ${scope} ${structure}`;
          if (["ratio", "rate", "quotient"].includes(found.aggregate)) {
            const { numerator, denominator } = found.figure;
            expect(numerator ?? 0, where).toBe(counted(found, "numerator"));
            expect(denominator ?? 0, where).toBe(counted(found, "denominator"));
          } else if (found.state === "value") {
            expect(found.value, where).toBe(counted(found, "value"));
          }
          explanationSchema.parse(found);
        }
      }
    }
  });

  it("parts add up to the whole, in both structures", () => {
    for (const { id, aggregate } of figures) {
      for (const [scope, codes] of areas) {
        for (const structure of structures) {
          const whole = asked.explain(id, scope, structure);
          const parts = codes.map((code) => asked.explain(id, code, structure));
          const where = `${id} ${scope} ${structure}`;
          // Where births are missing somewhere, the whole has no number and lists nothing.
          if (whole.state === "unknown" && aggregate === "quotient") continue;
          const names = ["ratio", "rate", "quotient"].includes(aggregate)
            ? ["numerator", "denominator"]
            : ["value"];
          for (const part of names) {
            const sum = parts.reduce((before, each) => before + counted(each, part), 0);
            // Only what was held for a group belongs to the area and to none of its municipalities.
            const keys = new Set(parts.flatMap((each) => each.contributions.map(({ id }) => id)));
            const rest = whole.contributions.filter((row) => !keys.has(row.id));
            expect(
              rest.every(({ kind }) => kind.startsWith("activity")),
              where,
            ).toBe(true);
            const shared = { ...whole, contributions: rest };
            expect(counted(whole, part), where).toBe(sum + counted(shared, part));
          }
        }
      }
    }
  });

  it("schools of both kinds are together all schools, in both structures", () => {
    for (const structure of structures) {
      for (const scope of ["0109", "bind", "drenthe"]) {
        const [primary, secondary, both] = (
          ["dbos.primary-schools", "dbos.secondary-schools", "dbos.locations"] as const
        ).map((id) => asked.explain(id, scope, structure).value ?? 0);
        expect((primary ?? 0) + (secondary ?? 0), `${scope} ${structure}`).toBe(both);
      }
    }
  });

  it("a figure is what one finds by going through the records by hand, in both structures", () => {
    const { records, period, today } = asked;
    for (const { id } of figures) {
      for (const [scope, list] of [["0109", ["0109"]], ["1680", ["1680"]], ...areas] as const) {
        const codes = new Set<string>(list);
        const isGroup = list.length > 1;
        const now = byHandToday({ records, period, today, codes }, id, isGroup);
        const expected = new Map([
          ["then", byHand(records, id, period, codes, isGroup)],
          ["today", now],
        ]);
        for (const structure of structures) {
          const { figure } = asked.explain(id, scope, structure);
          const where = `${id} ${scope} ${structure}`;
          const value = expected.get(structure) ?? null;
          if (value === null) expect(figure.state, where).toBe("unknown");
          else if (typeof value === "number") expect(figure.value ?? 0, where).toBe(value);
          else expect([figure.numerator ?? 0, figure.denominator ?? 0], where).toEqual(value);
        }
      }
    }
  });

  it("nothing counts that is said not to count", () => {
    for (const { id } of figures) {
      const found = asked.explain(id, "drenthe", "today");
      const counting = new Set(
        found.contributions.map(({ kind, id: record }) => `${kind} ${record}`),
      );
      const both = found.nearMisses.filter(({ kind, id: record }) =>
        counting.has(`${kind} ${record}`),
      );
      expect(both, id).toEqual([]);
      expect(
        found.nearMisses.every(({ reason }) => reason !== ""),
        id,
      ).toBe(true);
    }
  });
});
