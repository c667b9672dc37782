import assert from "node:assert/strict";
import { explainFigure, reportFigures } from "../../db/figures/index.ts";
import {
  type Explanation,
  type FigureId,
  type FigureValue,
  parsePeriod,
  parseScope,
  type ReportId,
} from "../../db/model/figure.ts";
import { closeAdministration, openAdministration } from "../../db/open.ts";
import type { Db } from "../../db/sql.ts";
import type { Client } from "../../electron/service/in-process.ts";
import { transports } from "../service/lines.ts";
import { compare, type Patience } from "./measure.ts";
import { statementsOf } from "./same-sql.ts";
import { openShell, type ShellRow, type SqlShell } from "./sql-shell.ts";
import type { Line } from "./table.ts";
import type { BenchWorld } from "./worlds.ts";

const patience: Patience = { rounds: 9, budgetMs: 5_000, sampleMs: 60 };
const goal = 1.5;
const language = "nl";
const period = "2024";

/** Something that is asked of the figures in three ways. */
interface Question {
  readonly what: string;
  readonly inProcess: (db: Db) => void;
  readonly overHttp: (client: Client) => Promise<unknown>;
  /** Fails when the shell finds something else than the product. */
  readonly same: (db: Db, rows: readonly ShellRow[][]) => void;
}

function report(what: string, id: ReportId, scope: string): Question {
  const request = { report: id, period: parsePeriod(period), scope: parseScope(scope), language };
  const ask = (db: Db) => reportFigures(db, { ...request, language });
  return {
    what,
    inProcess: ask,
    overHttp: (client) => client.figure.report({ report: id, period, scope, language }),
    same: (db, rows) => {
      const { figures } = ask(db);
      const values = rows.map((found) => found[0]).filter((row) => row && "records" in row);
      // After the figures of the report come those that only its checks look at.
      assert.ok(values.length >= figures.length, what);
      for (const [index, figure] of figures.entries()) sameValue(figure, values[index]);
    },
  };
}

function explain(what: string, figure: FigureId, scope: string): Question {
  const request = { figure, period: parsePeriod(period), scope: parseScope(scope) };
  const ask = (db: Db): Explanation => explainFigure(db, { ...request, language });
  return {
    what,
    inProcess: ask,
    overHttp: (client) => client.figure.explain({ figure, period, scope, language }),
    same: (db, rows) => {
      const { contributions, nearMisses, figure: value } = ask(db);
      sameValue(
        value,
        rows.map((found) => found[0]).find((row) => row && "records" in row),
      );
      const listed = rows.filter(([row]) => row && ("amount" in row || "reasons" in row));
      const expected = [contributions, nearMisses].filter(({ length }) => length > 0);
      assert.deepEqual(listed.map(identities), expected.map(identities), what);
    },
  };
}

function identities(rows: readonly object[]): unknown[] {
  return rows.map((row) => {
    const { kind, id, amount = null } = row as Record<string, unknown>;
    return [kind, id, amount];
  });
}

/** A figure without a value has no amounts behind it in the shell either. */
function sameValue(figure: FigureValue, row: ShellRow | undefined): void {
  const { aggregate, numerator, denominator, value, id } = figure;
  // Where a part of a quotient is missing, the other part alone is no number.
  if (aggregate === "quotient" && value === null) return;
  const isDivided = ["ratio", "rate", "quotient"].includes(aggregate);
  const expected = isDivided ? [numerator, denominator] : [value, 0];
  const found = [Number(row?.total), Number(row?.denominator)];
  assert.deepEqual(found, [expected[0] ?? 0, expected[1] ?? 0], id);
}

const questions: readonly Question[] = [
  report("De cijfers 2024, Coevorden", "annual-review", "0109"),
  report("De cijfers 2024, Drenthe", "annual-review", "drenthe"),
  report("Subsidies 2024, Bind", "subsidies", "bind"),
  report("Dekking 2024, Drenthe", "coverage", "drenthe"),
  report("BoekStart 2024, Drenthe", "boekstart", "drenthe"),
  explain("onderbouwing deelnemers, Coevorden", "boekstart.participants", "0109"),
  explain("onderbouwing scholen dBos, Drenthe", "dbos.primary-schools", "drenthe"),
];

/** Measures reports and explanations of a world beside the very SQL that they run. */
export async function measureFigures(world: BenchWorld): Promise<Line[]> {
  const administration = openAdministration(world.file);
  const shell = openShell(world.file);
  const http = await transports["over loopback HTTP"]?.(world.file);
  if (!http) throw new Error("there is no transport over loopback HTTP");
  const lines: Line[] = [];
  try {
    for (const question of questions) {
      lines.push(await measureOne(world, administration.db, shell, http.client, question));
    }
    assert.deepEqual(http.faults, []);
  } finally {
    await http.close();
    await shell.close();
    closeAdministration(administration);
  }
  return lines;
}

async function measureOne(
  world: BenchWorld,
  db: Db,
  shell: SqlShell,
  client: Client,
  question: Question,
): Promise<Line> {
  const statements = statementsOf(world.file, question.inProcess);
  question.same(db, await shell.rows(statements));
  const sides = {
    baseline: (times: number) => shell.run(statements, times),
    inProcess: (times: number) => {
      for (let time = 0; time < times; time += 1) question.inProcess(db);
    },
    overHttp: async (times: number) => {
      for (let time = 0; time < times; time += 1) await question.overHttp(client);
    },
  };
  const measured = await compare(sides, patience);
  return { what: question.what, world: world.name, beside: "the same SQL", goal, ...measured };
}
