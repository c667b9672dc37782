import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Press } from "../../../db/model/tally.ts";
import { closeAdministration, createAdministration, openAdministration } from "../../../db/open.ts";
import { closeTally } from "../../../db/queries/clinic-session/close.ts";
import { readTally } from "../../../db/queries/clinic-session/tally.ts";
import { storeReference } from "../../../db/reference.ts";
import { write } from "../../../db/write.ts";
import { randomOf } from "../../worlds/random.ts";
import { temporaryFolder } from "../administration-file.ts";
import { enterClinic } from "../coach/clinic-world.ts";
import { readLog, type TallyStep } from "./tally-worker.ts";

const kills = process.env.LEESSPOOR_LONG ? 200 : 6;
const killsOfOneTally = 10;
const worker = fileURLToPath(new URL("tally-worker.ts", import.meta.url));

interface Place {
  readonly file: string;
  readonly log: string;
  readonly sessionId: string;
}

function newTally(): Place {
  const folder = temporaryFolder();
  const file = join(folder, "Coevorden.leesspoor");
  const administration = createAdministration(file);
  const { db } = administration;
  write(db, { who: "BC-01" }, () => storeReference(db, "Proef", "own"));
  const { sessionId } = enterClinic(db);
  closeAdministration(administration);
  return { file, log: join(folder, "told.log"), sessionId };
}

/** Lets the process tally for a while from its first press on, and kills it. */
async function tallyAndKill(place: Place, milliseconds: number, seed: number): Promise<void> {
  const { file, log, sessionId } = place;
  const child = spawn(process.execPath, [worker, file, log, sessionId, String(seed)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += String(data);
  });
  const ended = once(child, "exit");
  await Promise.race([once(child.stdout, "data"), ended]);
  await Promise.race([setTimeout(milliseconds), ended]);
  expect(said, "the process ended by itself").toBe("");
  child.kill("SIGKILL");
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
}

/** The presses that there are after these steps, by key. */
function pressesAfter(steps: readonly TallyStep[]): Map<number, Press> {
  const presses = new Map<number, Press>();
  for (const step of steps) {
    if (step.kind === "takeBack") presses.delete(step.key);
    else presses.set(step.key, step.press);
  }
  return presses;
}

function countsOf(presses: readonly Press[]) {
  const count = (is: (press: Press) => boolean) => presses.filter(is).length;
  return {
    conversations: presses.length,
    vouchers: count(({ voucher }) => voucher),
    otherLanguage: count(({ otherLanguage }) => otherLanguage),
  };
}

it(`${kills} times killed while tallying: the count is that of the acknowledged presses`, {
  timeout: kills * 10_000,
}, async () => {
  const random = randomOf(20_261_124);
  let acknowledged = 0;
  let place = newTally();
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill > 0 && kill % killsOfOneTally === 0) place = newTally();
    await tallyAndKill(place, random.between(0, 120), kill);
    const administration = openAdministration(place.file);
    const { db } = administration;
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    const { done, unsure } = readLog(place.log);
    acknowledged += done.length;
    const { conversations, vouchers, otherLanguage } = readTally(db, place.sessionId);
    const found = { conversations, vouchers, otherLanguage };
    // The one of which no answer came is there as a whole or not at all.
    const possible = [done, unsure ? [...done, unsure] : done];
    expect(possible.map((steps) => countsOf([...pressesAfter(steps).values()]))).toContainEqual(
      found,
    );
    if (kill % killsOfOneTally === killsOfOneTally - 1 || kill === kills - 1) {
      const closing = { durationMinutes: 210, travelMinutes: 0, suitcasesGiven: 0, languages: [] };
      const { sessionId } = place;
      write(db, { who: "BC-01" }, () => closeTally(db, { sessionId, ...closing }));
      const held = db.prepare("select state, conversations from clinic_session").get();
      expect(held).toEqual({ state: "held", conversations });
      expect(db.prepare("select count(*) from tally_press").pluck().get()).toBe(0);
    }
    closeAdministration(administration);
  }
  expect(acknowledged).toBeGreaterThan(kills);
});
