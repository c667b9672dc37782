import { addClinic, addCoach, addHours, addSession, type World } from "./builders.ts";
import type { Random } from "./random.ts";

const kinds = ["regular", "walk_in", "group", "hybrid"];

function randomOutcome(random: Random): Record<string, string | number | null> {
  const outcome = random.between(1, 20);
  if (outcome <= 2) return { state: "planned" };
  if (outcome <= 4) return { state: "cancelled", cancelKind: "illness" };
  const held = { state: "held", durationMinutes: random.between(10, 50) * 5 };
  if (outcome === 5) return { ...held, conversationsQuality: "unknown" };
  const conversationsQuality = random.pick(["counted", "estimated", "averaged"]);
  return { ...held, conversations: random.between(0, 20), conversationsQuality };
}

/** Adds half-days of one coach at clinics of some municipalities, with hours, 2023 to 2025. */
export function addRandomSessions(
  world: World,
  random: Random,
  parts: { readonly codes: readonly string[]; readonly count: number },
): void {
  const staffId = addCoach(world, "BC-07");
  const clinics = [1, 2, 3].map((number) =>
    addClinic(world, `Wijkbureau ${number}`, random.pick(parts.codes)),
  );
  const days = new Set(Array.from({ length: parts.count }, () => random.day(2023, 2025)));
  for (const heldOn of days) {
    const clinicId = random.pick(clinics);
    const kind = random.pick(kinds);
    addSession(world, { clinicId, staffId, heldOn, kind, ...randomOutcome(random) });
    if (random.chance(0.3)) continue;
    const state = random.chance(0.8) ? "confirmed" : "proposed";
    addHours(world, { clinicId, staffId, workedOn: heldOn, minutes: 210, state });
  }
}
