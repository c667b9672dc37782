import { beforeEach, describe, expect, it } from "vitest";
import { createRecord, insertRow } from "../../../db/queries/record.ts";
import {
  listSuccessions,
  proposeMerge,
  proposeSplit,
  storeSplit,
} from "../../../db/queries/succession.ts";
import { undoBatch } from "../../../db/queries/undo-batch.ts";
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

describe("a merge of schools that both take part", () => {
  it("doubles nothing: the participation of the successor is kept as it is", () => {
    const own = addParticipation(world, berg, { phases: [["2021-01-01", "secured"]] });
    addPupils(world, own, "2024-10-01", 120);
    addPupils(world, addParticipation(world, beek), "2024-10-01", 91);
    const ask = { fromIds: [beek], toId: berg, happenedOn: day };
    const { participations, pupils } = proposeMerge(world.db, ask);
    expect(participations).toMatchObject([
      { outcome: "already_there", phase: "running", successorPhase: "secured", pupils: 91 },
    ]);
    expect(pupils).toEqual([]);
    const before = schools.phasesOf(berg);
    schools.merge();
    expect(schools.phasesOf(berg)).toEqual(before);
    expect(valueIn(world, "dbos.primary-schools", "2025").value).toBe(1);
    expect(valueIn(world, "dbos.pupils", "2025").value).toBe(120);
    expect(valueIn(world, "dbos.primary-schools", "2024").value).toBe(2);
  });

  it("goes on in the furthest phase when two schools bring the same programme", () => {
    const bos = addLocation(world, { name: "Het Bos" });
    addPupils(
      world,
      addParticipation(world, beek, { phases: [["2024-01-01", "acquisition"]] }),
      "2024-10-01",
      60,
    );
    addPupils(world, addParticipation(world, bos), "2024-10-01", 40);
    const ask = { fromIds: [beek, bos], toId: berg, happenedOn: day };
    const { participations, pupils } = proposeMerge(world.db, ask);
    const outcomes = participations.map(({ fromLabel, outcome }) => [fromLabel, outcome]);
    expect(outcomes).toEqual([
      ["Het Bos", "goes_on"],
      ["De Beek", "already_there"],
    ]);
    expect(pupils).toMatchObject([
      { pupils: 100, source: "laatste telling van Het Bos + De Beek" },
    ]);
    schools.merge({ fromIds: [beek, bos] });
    expect(schools.phasesOf(berg)).toMatchObject([{ phase: "running", valid_from: day }]);
    expect(listSuccessions(world.db)).toHaveLength(2);
  });

  it("begins again where the successor had ended, without changing its past", () => {
    const ended = [
      ["2020-01-01", "running"],
      ["2023-01-01", "ended"],
    ] as const;
    addParticipation(world, berg, { phases: ended, agreement: null });
    const agreement = addAgreement(world, "2019-01-01");
    addParticipation(world, beek, { agreement });
    const past = valueIn(world, "dbos.primary-schools", "2022").value;
    const ask = { fromIds: [beek], toId: berg, happenedOn: day };
    expect(proposeMerge(world.db, ask).participations).toMatchObject([
      { outcome: "resumes", successorPhase: "ended" },
    ]);
    schools.merge();
    const berged = schools.phasesOf(berg).map(({ phase, valid_from, valid_until }) => {
      return [phase, valid_from, valid_until];
    });
    expect(berged).toEqual([
      ["running", "2020-01-01", "2022-12-31"],
      ["ended", "2023-01-01", "2025-07-31"],
      ["running", day, null],
    ]);
    expect(valueIn(world, "dbos.primary-schools", "2022").value).toBe(past);
    expect(valueIn(world, "dbos.primary-schools", "2025").value).toBe(1);
  });

  it("lets planned phases go along, and an ended participation stay behind", () => {
    addParticipation(world, beek, {
      phases: [
        ["2025-01-01", "implementation"],
        ["2026-01-01", "running"],
      ],
    });
    addParticipation(world, beek, { programme: "dbos-plus", phases: [["2020-01-01", "ended"]] });
    schools.merge();
    expect(schools.phasesOf(berg)).toMatchObject([
      { phase: "implementation", valid_from: day, valid_until: "2025-12-31" },
      { phase: "running", valid_from: "2026-01-01", valid_until: null },
    ]);
    expect(schools.phasesOf(beek).filter(({ phase }) => phase === "ended")).toHaveLength(2);
  });
});

describe("a split", () => {
  it("lets the participations go on at every successor, the rest at the main one", () => {
    const bos = addLocation(world, { name: "Het Bos", openedOn: day, validFrom: day });
    addPupils(world, addParticipation(world, beek), "2024-10-01", 91);
    const contactPersonId = world.nextId();
    insertRow(world.db, "contact_person", { id: contactPersonId, name: "Voorbeeldpersoon" });
    const role = { contactPersonId, role: "directeur", locationId: beek, validFrom: "2020-01-01" };
    createRecord(world.db, "contact_role", role);
    const ask = { fromId: beek, toIds: [berg, bos], mainId: berg, happenedOn: day };
    const proposal = proposeSplit(world.db, ask);
    expect(proposal.participations.map(({ toLabel, outcome }) => [toLabel, outcome])).toEqual([
      ["De Berg", "goes_on"],
      ["Het Bos", "goes_on"],
    ]);
    expect(proposal.pupils).toEqual([]);
    const elsewhere = [{ key: proposal.contactRoles[0]?.key ?? "", toId: bos }];
    const before = schools.contents();
    const { batch } = storeSplit(world.db, ask, { ...who, elsewhere });
    expect(schools.phasesOf(berg)).toMatchObject([{ phase: "running", valid_from: day }]);
    expect(schools.phasesOf(bos)).toMatchObject([{ phase: "running", valid_from: day }]);
    const roles = schools.rows("select location_id from contact_role order by valid_from");
    expect(roles).toEqual([{ location_id: beek }, { location_id: bos }]);
    expect(listSuccessions(world.db).map(({ toLabel, isMain }) => [toLabel, isMain])).toEqual([
      ["De Berg", "yes"],
      ["Het Bos", "no"],
    ]);
    undoBatch(world.db, batch, who);
    expect(schools.contents()).toEqual(before);
  });

  it("has at least two successors, of which the main one is one", () => {
    const bos = addLocation(world, { name: "Het Bos" });
    const ask = { fromId: beek, toIds: [berg, bos], mainId: bos, happenedOn: day };
    const refused = (field: string, detail: string) =>
      expect.objectContaining({
        code: "NO_SUCCESSION",
        data: expect.objectContaining({ field, detail }),
      });
    const one = { ...ask, toIds: [bos] };
    expect(() => proposeSplit(world.db, one)).toThrow(refused("toIds", "too_few"));
    const other = { ...ask, mainId: addLocation(world) };
    expect(() => proposeSplit(world.db, other)).toThrow(refused("mainId", "main_elsewhere"));
    const elsewhere = [{ key: "contact_role:x", toId: bos }];
    expect(() => storeSplit(world.db, ask, { ...who, elsewhere })).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });
});
