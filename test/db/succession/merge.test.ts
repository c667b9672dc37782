import { beforeEach, describe, expect, it } from "vitest";
import { changePhase } from "../../../db/queries/change-participation.ts";
import { listSuccessions, proposeMerge } from "../../../db/queries/succession.ts";
import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import { write } from "../../../db/write.ts";
import {
  addAgreement,
  addLocation,
  addParticipation,
  addPupils,
  type World,
} from "../../worlds/builders.ts";
import { valueIn } from "../figures/ask.ts";
import { day, type TwoSchools, twoSchools, who } from "./two-schools.ts";

let schools: TwoSchools;
let world: World;
let beek: string;
let berg: string;
beforeEach(() => {
  schools = twoSchools();
  ({ world, beek, berg } = schools);
});

describe("a merge of a school that takes part into one that does not", () => {
  let agreement: string;
  let participation: string;
  beforeEach(() => {
    agreement = addAgreement(world, "2020-01-01");
    participation = addParticipation(world, beek, { agreement });
    addPupils(world, participation, "2024-10-01", 91);
  });

  it("says first what goes where, and stores nothing", () => {
    const before = schools.contents();
    const ask = { fromIds: [beek], toId: berg, happenedOn: day };
    const proposal = proposeMerge(world.db, ask);
    expect(proposal.locations).toMatchObject([
      { id: beek, role: "from", label: "De Beek", closesOn: day, isMain: false },
      { id: berg, role: "to", label: "De Berg", closesOn: null, isMain: true },
    ]);
    expect(proposal.participations).toMatchObject([
      {
        fromId: beek,
        toId: berg,
        programmeCode: "dbos-primary",
        phase: "running",
        level: "structural",
        agreements: [{ id: agreement, title: "Overeenkomst" }],
        pupils: 91,
        pupilsCountedOn: "2024-10-01",
        outcome: "goes_on",
      },
    ]);
    expect(proposal.pupils).toMatchObject([{ toId: berg, pupils: 91 }]);
    expect(schools.contents()).toEqual(before);
  });

  it("lets the participation go on under the same agreement, from the day, counted once", () => {
    schools.merge();
    const old = { programme_code: "dbos-primary", level: "structural" };
    expect(schools.phasesOf(beek)).toEqual([
      { ...old, phase: "running", valid_from: "2020-01-01", valid_until: "2025-07-31" },
      { ...old, phase: "ended", valid_from: day, valid_until: null },
    ]);
    expect(schools.phasesOf(berg)).toEqual([
      { ...old, phase: "running", valid_from: day, valid_until: null },
    ]);
    const covered = "select agreement_id from agreement_participation order by id";
    expect(schools.rows(covered)).toEqual([
      { agreement_id: agreement },
      { agreement_id: agreement },
    ]);
    const eve = `2025-07-31..2025-07-31`;
    const first = `${day}..${day}`;
    for (const period of [eve, first]) {
      expect(valueIn(world, "dbos.primary-schools", period).value, period).toBe(1);
      expect(valueIn(world, "dbos.pupils", period).value, period).toBe(91);
    }
    expect(valueIn(world, "dbos.pupils", eve).estimatedShare).toBe(0);
    expect(valueIn(world, "dbos.pupils", first).estimatedShare).toBe(1);
  });

  it("keeps who follows whom, since when, in a batch of its own", () => {
    const batch = schools.merge({}, { notes: "Nieuw gebouw aan de Brink" });
    const expected = {
      kind: "merge",
      happenedOn: day,
      fromLabel: "De Beek",
      toLabel: "De Berg",
      isMain: "yes",
      batchId: batch,
      notes: "Nieuw gebouw aan de Brink",
    };
    expect(listSuccessions(world.db)).toMatchObject([expected]);
    expect(listSuccessions(world.db, berg)).toMatchObject([expected]);
    expect(listSuccessions(world.db, addLocation(world))).toEqual([]);
    expect(schools.rows("select kind, title, who from batch where id = ?", batch)).toEqual([
      { kind: "merge", title: "Samenvoeging: De Beek → De Berg", who: "EM-01" },
    ]);
    const batches = schools.rows("select distinct batch_id from change where who = 'EM-01'");
    expect(batches).toContainEqual({ batch_id: batch });
  });

  it("is taken back whole, and can be done again", () => {
    const before = schools.contents();
    const batch = schools.merge();
    const merged = schools.contents();
    const undo = undoBatch(world.db, batch, who);
    expect(undo.kept).toBe(0);
    expect(schools.contents()).toEqual(before);
    undoBatch(world.db, undo.batch, who);
    expect(schools.contents()).toEqual(merged);
  });

  it("shows what was changed since when it is taken back", () => {
    const batch = schools.merge();
    const [found] = schools.rows("select id from participation where location_id = ?", berg);
    write(world.db, { who: "EM-02" }, () =>
      changePhase(world.db, {
        participationId: String(found?.id),
        phase: "secured",
        level: "structural",
        validFrom: "2026-01-01",
      }),
    );
    const { records, counts } = proposeUndo(world.db, batch);
    const changed = records.filter(({ state }) => state === "changed_since");
    expect(changed).toMatchObject([{ entity: "participation_phase", since: { who: "EM-02" } }]);
    expect(changed[0]?.label).toBe("De Berg · de Bibliotheek op school (po)");
    expect(counts.in_use).toBeGreaterThan(0);
  });

  it("leaves behind what a person leaves behind", () => {
    const ask = { fromIds: [beek], toId: berg, happenedOn: day };
    const { participations, pupils } = proposeMerge(world.db, ask);
    schools.merge({}, { leave: [pupils[0]?.key ?? ""] });
    expect(schools.rows("select count(*) as counts from pupil_count")).toEqual([{ counts: 1 }]);
    undoBatch(world.db, listSuccessions(world.db)[0]?.batchId ?? "", who);
    const leave = [participations[0]?.key ?? ""];
    expect(proposeMerge(world.db, ask, leave).pupils).toEqual([]);
    schools.merge({}, { leave });
    expect(schools.phasesOf(berg)).toEqual([]);
    expect(schools.phasesOf(beek).at(-1)).toMatchObject({ phase: "ended", valid_from: day });
  });

  it("refuses a choice about what is not proposed", () => {
    const before = schools.contents();
    const unknown = expect.objectContaining({ code: "NOT_FOUND" });
    expect(() => schools.merge({}, { leave: ["participation:onbekend"] })).toThrow(unknown);
    expect(() => schools.merge({}, { elsewhere: [{ key: "onbekend", toId: berg }] })).toThrow(
      unknown,
    );
    expect(schools.contents()).toEqual(before);
  });
});
