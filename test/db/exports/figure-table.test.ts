import { expect, it } from "vitest";
import { figureTable } from "../../../db/exports/figure-table.ts";
import { reportFigures } from "../../../db/figures/index.ts";
import { parsePeriod, parseScope } from "../../../db/model/figure.ts";
import {
  addBranch,
  addClinic,
  addCoach,
  addHours,
  addMovement,
  addSession,
  addYear,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";

function tableOf(world: World, audience: "external" | "internal") {
  const scope = parseScope("0109");
  const ask = { report: "boekstart", period: parsePeriod("2024"), scope, language: "nl" } as const;
  const shown = { period: "2024", scope: "0109", language: "nl", audience } as const;
  return figureTable(reportFigures(world.db, ask), shown);
}

function exported(world: World, code: string, audience: "external" | "internal" = "external") {
  return tableOf(world, audience).rows.find((row) => row.code === code)?.value;
}

function world(): World {
  const made = emptyWorld();
  const branch = addBranch(made, "Sleen");
  addMovement(made, branch, { movedOn: "2024-05-01", quantity: 3, newMembers: 2 });
  addYear(made, { municipalityCode: "0109", year: 2024, liveBirths: 8 });
  const place = { clinicId: addClinic(made, "Bureau"), staffId: addCoach(made, "BC-01") };
  addHours(made, { ...place, workedOn: "2024-05-02", minutes: 210, state: "confirmed" });
  return made;
}

it("tells time in the hours that its unit says, and shares beside whole numbers", () => {
  const made = world();
  expect(exported(made, "coach.hours")).toBe(3.5);
  expect(exported(made, "reach.births")).toBe(3 / 8);
  const column = tableOf(made, "external").columns.find(({ key }) => key === "value");
  const shown = new Map(tableOf(made, "external").rows.map(({ code }, row) => [code, row]));
  const kindOf = (code: string) => column?.kinds?.[shown.get(code) ?? -1];
  expect(kindOf("coach.hours")).toBe("decimal");
  expect(kindOf("reach.births")).toBe("percentage");
  expect(kindOf("boekstart.suitcases-handed-out")).toBe("integer");
});

it("hides few new members from outsiders, and only from them", () => {
  const made = world();
  expect(exported(made, "memberships.after-voucher")).toBeNull();
  expect(exported(made, "memberships.after-voucher", "internal")).toBe(2);
  expect(exported(made, "boekstart.suitcases-handed-out")).toBe(3);
});

it("hides few conversations from outsiders together with what gives them away", () => {
  const made = world();
  const place = { clinicId: addClinic(made, "Bureau Dalen"), staffId: addCoach(made, "BC-02") };
  const held = { state: "held", durationMinutes: 210, conversationsQuality: "estimated" };
  addSession(made, { ...place, ...held, heldOn: "2024-06-04", conversations: 3 });
  const rowOf = (code: string, audience: "external" | "internal") =>
    tableOf(made, audience).rows.find((row) => row.code === code);
  for (const code of ["coach.conversations", "coach.conversations-per-hour"]) {
    const hidden = { value: null, state: "verborgen (<5)", share: null };
    expect(rowOf(code, "external")).toMatchObject(hidden);
    expect(rowOf(code, "internal")).toMatchObject({ state: null, share: 1 });
  }
  expect(rowOf("coach.half-days", "external")?.value).toBe(1);
});

it("prints the national figures with their year and source", () => {
  const notes = tableOf(world(), "external").notes.map(({ text }) => text);
  expect(notes.filter((text) => /Landelijk \(2022\): 44,0%.*Bron: /.test(text))).toHaveLength(1);
  expect(notes.filter((text) => /Landelijk \(2021-2022\)/.test(text)).length).toBeGreaterThan(0);
});
