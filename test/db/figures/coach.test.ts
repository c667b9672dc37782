import { describe, expect, it } from "vitest";
import { enterTotals } from "../../../db/queries/clinic-session/close.ts";
import { correctRecord } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import { addActivity, addBranch, emptyWorld, type World } from "../../worlds/builders.ts";
import { type ClinicWorld, enterClinic, planSession, totalsOf } from "../coach/clinic-world.ts";
import { explainIn, reasonsIn, valueIn } from "./ask.ts";

const who = { who: "BC-01" };

/** A half-day of 14 counted conversations, one of 7 estimated, one unknown and two not held. */
function coachWorld(): { world: World; clinic: ClinicWorld } {
  const world = emptyWorld();
  const { db } = world;
  const clinic = enterClinic(db);
  const at = (heldOn: string) =>
    planSession(db, { ...clinic, ...{ sessionId: undefined }, heldOn });
  write(db, who, () => {
    const counted = { conversations: 14, counted: true };
    enterTotals(db, totalsOf(clinic.sessionId, counted), null);
    enterTotals(db, totalsOf(at("2024-12-03"), { conversations: 7 }), null);
    enterTotals(db, totalsOf(at("2024-12-10")), null);
    at("2024-12-17");
    const cancelled = { state: "cancelled", cancelKind: "illness" };
    correctRecord(db, "clinic_session", "id", at("2024-12-12"), cancelled);
  });
  return { world, clinic };
}

const notHeld = ["dagdeel afgelast", "nog niet gehouden"];
const unknown = "gehouden, maar het aantal gesprekken is onbekend";

describe("coach.half-days", () => {
  it("counts what was held; planned and cancelled ones come near", () => {
    const { world } = coachWorld();
    expect(valueIn(world, "coach.half-days").value).toBe(3);
    expect(reasonsIn(world, "coach.half-days")).toEqual(notHeld);
  });

  it("lies where the clinic lies, and is not entered where there is none", () => {
    const { world } = coachWorld();
    expect(valueIn(world, "coach.half-days", "2024", "bind").value).toBe(3);
    expect(valueIn(world, "coach.half-days", "2024", "1680").state).toBe("not_entered");
    expect(valueIn(world, "coach.half-days", "2023").state).toBe("not_entered");
  });
});

describe("coach.conversations", () => {
  it("adds what is known, tells what was estimated and what is missing", () => {
    const { world } = coachWorld();
    const found = valueIn(world, "coach.conversations");
    expect(found).toMatchObject({ value: 21, missing: 1, display: "21" });
    expect(found.estimatedShare).toBeCloseTo(1 / 3);
    expect(reasonsIn(world, "coach.conversations")).toEqual([unknown, ...notHeld]);
  });
});

describe("coach.conversations-per-hour", () => {
  it("divides by the hours of the same half-days, without travel", () => {
    const { world } = coachWorld();
    const found = explainIn(world, "coach.conversations-per-hour");
    expect(found.figure).toMatchObject({ value: 3, numerator: 21, denominator: 420 });
    expect(found.figure).toMatchObject({ missing: 1, estimatedShare: 1 / 3 });
    expect(found.formula).toBe("21 ÷ 7:00 uur = 3,0");
    expect(found.contributions).toHaveLength(4);
  });

  it("is unknown when nobody knows the conversations of any half-day", () => {
    const world = emptyWorld();
    const clinic = enterClinic(world.db);
    write(world.db, who, () => enterTotals(world.db, totalsOf(clinic.sessionId), null));
    expect(valueIn(world, "coach.conversations-per-hour")).toMatchObject({
      state: "unknown",
      display: "onbekend",
      missing: 1,
    });
  });

  it("is a dash when no hour was worked", () => {
    const world = emptyWorld();
    enterClinic(world.db);
    expect(valueIn(world, "coach.conversations-per-hour")).toMatchObject({ state: "none" });
  });
});

describe("coach.hours", () => {
  it("counts confirmed hours with travel; proposed ones come near", () => {
    const { world } = coachWorld();
    expect(valueIn(world, "coach.hours")).toMatchObject({ value: 0 });
    expect(reasonsIn(world, "coach.hours")).toHaveLength(6);
    world.db.exec("update hour_entry set state = 'confirmed' where worked_on < '2024-12-01'");
    expect(valueIn(world, "coach.hours")).toMatchObject({ value: 240, display: "4:00" });
    const [reason] = reasonsIn(world, "coach.hours");
    expect(reason).toBe("voorgesteld, nog niet bevestigd");
  });
});

describe("kleintje-bieb.meetings and kleintje-bieb.participants", () => {
  it("count the four kinds; a campaign and a cancelled meeting come near", () => {
    const world = emptyWorld();
    const branchId = addBranch(world, "Dalen");
    addActivity(world, { branchId, heldOn: "2024-03-06" });
    addActivity(world, { branchId, heldOn: "2024-04-03", kind: "kleintje_bieb_join_in" });
    addActivity(world, { branchId, heldOn: "2024-06-01", kind: "campaign" });
    const cancelled = { state: "cancelled", cancelReason: "ziek" };
    addActivity(world, { branchId, heldOn: "2024-05-01", ...cancelled });
    expect(valueIn(world, "kleintje-bieb.meetings").value).toBe(2);
    expect(valueIn(world, "kleintje-bieb.participants").value).toBe(12);
    expect(reasonsIn(world, "kleintje-bieb.meetings")).toEqual([
      "activiteit ging niet door",
      "geen Kleintje Bieb",
    ]);
  });

  it("are not entered when there was only a campaign", () => {
    const world = emptyWorld();
    const branchId = addBranch(world, "Dalen");
    addActivity(world, { branchId, heldOn: "2024-06-01", kind: "campaign" });
    for (const figure of ["kleintje-bieb.meetings", "kleintje-bieb.participants"] as const) {
      expect(valueIn(world, figure).state).toBe("not_entered");
    }
  });
});
