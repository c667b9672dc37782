import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { Press } from "../../../db/model/tally.ts";
import { openAdministration } from "../../../db/open.ts";
import {
  addPress,
  changePress,
  readTally,
  takeBackPress,
} from "../../../db/queries/clinic-session/tally.ts";
import { write } from "../../../db/write.ts";
import { randomOf } from "../../worlds/random.ts";
import { pressOf } from "../coach/clinic-world.ts";

// The process that is killed: it tallies without end, as the screen does. What it is about to do
// and what it was told is done goes into a log outside the database, flushed before the next.

/** Something that the coach does in a tally. */
export type TallyStep =
  | { kind: "press" | "change"; key: number; press: Press }
  | { kind: "takeBack"; key: number };

/** Reads the steps of a log that were acknowledged, and the one of which no answer came. */
export function readLog(log: string): { done: TallyStep[]; unsure: TallyStep | null } {
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  const done: TallyStep[] = [];
  let unsure: TallyStep | null = null;
  for (const line of text.split("\n").slice(0, -1)) {
    if (line === "done") {
      if (unsure) done.push(unsure);
      unsure = null;
    } else unsure = JSON.parse(line) as TallyStep;
  }
  return { done, unsure };
}

function work(file: string, log: string, sessionId: string, seed: number): never {
  const { db } = openAdministration(file);
  const handle = openSync(log, "a");
  const say = (line: string) => {
    writeSync(handle, `${line}\n`);
    fsyncSync(handle);
  };
  const run = (step: TallyStep) =>
    write(db, { who: "BC-01" }, () => {
      if (step.kind === "press") addPress(db, sessionId, step.key, step.press);
      if (step.kind === "change") changePress(db, sessionId, step.key, step.press);
      if (step.kind === "takeBack") takeBackPress(db, sessionId, step.key);
    });
  const random = randomOf(seed);
  const draw = (): TallyStep => {
    const last = readTally(db, sessionId).last.at(-1)?.key ?? null;
    const press = pressOf({ voucher: random.chance(0.4), otherLanguage: random.chance(0.15) });
    const kind = random.pick(["press", "press", "press", "change", "takeBack"] as const);
    if (kind === "press" || last === null) {
      return { kind: "press", key: random.between(1, 2 ** 52), press };
    }
    return kind === "change" ? { kind, key: last, press } : { kind, key: last };
  };
  // What no answer came of is sent again, as the screen does; a press is stored once per key.
  let step = readLog(log).unsure ?? null;
  process.stdout.write("ready\n");
  for (;;) {
    const next = step ?? draw();
    if (!step) say(JSON.stringify(next));
    run(next);
    say("done");
    step = null;
  }
}

const [, script = "", file, log, sessionId, seed] = process.argv;
if (script.endsWith("tally-worker.ts") && file && log && sessionId) {
  work(file, log, sessionId, Number(seed));
}
