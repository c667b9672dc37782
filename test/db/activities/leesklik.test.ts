import { describe, expect, it } from "vitest";
import { changePhase } from "../../../db/queries/change-participation.ts";
import { endLeesklik, leesklikLocations, startLeesklik } from "../../../db/queries/leesklik.ts";
import { type Fields, insertRow } from "../../../db/queries/record.ts";
import { write } from "../../../db/write.ts";
import {
  addLocation,
  addParticipation,
  changeLocation,
  emptyWorld,
  type World,
} from "../../worlds/builders.ts";
import { closePeriod } from "../administration-file.ts";
import { explainIn, reasonsIn, valueIn } from "../figures/ask.ts";

const who = { who: "EM-01" };

/** A childcare location in Coevorden with Leesklik from a day; gives location and participation. */
function withLeesklik(world: World, from = "2024-03-01", until: string | null = null) {
  const locationId = addLocation(world, { type: "day_nursery", name: "Het Nest" });
  const start = { locationId, from, until };
  return {
    locationId,
    participationId: write(world.db, who, () => startLeesklik(world.db, start)),
  };
}

function addRound(world: World, participationId: string, fields: Fields): string {
  const id = world.nextId();
  const round = { theme: "Oogst", fromDay: "2024-09-09", participationId };
  write(world.db, who, () => insertRow(world.db, "leesklik_round", { id, ...round, ...fields }));
  return id;
}

const counted = { books: 14, booksQuality: "counted", parents: 11, parentsQuality: "counted" };
const refused = (code: string, field?: string) =>
  expect.objectContaining({
    code,
    ...(field ? { data: expect.objectContaining({ field }) } : {}),
  });

describe("leesklik.locations", () => {
  it("counts the locations that have it on the reference day, per municipality", () => {
    const world = emptyWorld();
    withLeesklik(world);
    withLeesklik(world, "2024-12-31");
    const moved = withLeesklik(world);
    changeLocation(world, moved.locationId, {
      ...{ from: "2024-06-01", municipality: "1680", type: "playgroup" },
    });
    const at = (scope: string, period = "2024") =>
      valueIn(world, "leesklik.locations", period, scope).value;
    expect([at("0109"), at("1680"), at("bind")]).toEqual([2, 1, 3]);
    expect([at("0109", "2023"), at("bind", "2023")]).toEqual([0, 0]);
    expect(at("0109", "2024-01-01..2024-05-31")).toBe(2);
    expect(at(`location:${moved.locationId}`)).toBe(1);
  });

  it("needs no agreement of its own, which BoekStart in childcare does need", () => {
    const world = emptyWorld();
    const { locationId } = withLeesklik(world);
    addParticipation(world, locationId, { programme: "boekstart-childcare", agreement: null });
    expect(valueIn(world, "leesklik.locations").value).toBe(1);
    expect(valueIn(world, "boekstart.childcare-locations").value).toBe(0);
  });

  it("tells why a location does not count: ended, paused, still to begin, a school", () => {
    const world = emptyWorld();
    withLeesklik(world, "2023-01-01", "2024-06-30");
    withLeesklik(world, "2025-02-03");
    const paused = withLeesklik(world);
    const pause = { participationId: paused.participationId, phase: "paused" } as const;
    write(world.db, who, () =>
      changePhase(world.db, { ...pause, level: "structural", validFrom: "2024-09-01" }),
    );
    const school = addLocation(world, { type: "bo" });
    addParticipation(world, school, { programme: "leesklik" });
    const found = explainIn(world, "leesklik.locations");
    expect([found.value, found.contributions.length]).toEqual([0, 0]);
    expect(found.nearMisses.map(({ reason }) => reason).sort()).toEqual([
      "ander soort locatie dan dit cijfer telt",
      "deelname begint op 03-02-2025",
      "deelname beëindigd op 01-07-2024",
      "deelname gepauzeerd sinds 01-09-2024",
    ]);
  });

  it("asks a whole phase by the setting", () => {
    const world = emptyWorld();
    withLeesklik(world, "2024-03-01", "2024-12-31");
    expect(valueIn(world, "leesklik.locations").value).toBe(1);
    expect(valueIn(world, "leesklik.locations", "2025").value).toBe(0);
  });
});

describe("leesklik.books and leesklik.parents", () => {
  it("add up the rounds that began in the period, where the location then lay", () => {
    const world = emptyWorld();
    const { locationId, participationId } = withLeesklik(world, "2023-01-01");
    addRound(world, participationId, { fromDay: "2023-12-31", untilDay: "2024-02-01", ...counted });
    addRound(world, participationId, { fromDay: "2024-01-01", ...counted });
    addRound(world, participationId, {
      ...{ fromDay: "2024-12-31", books: 6, booksQuality: "estimated" },
    });
    changeLocation(world, locationId, {
      ...{ from: "2024-06-01", municipality: "1680", type: "playgroup" },
    });
    const books = (scope: string) => valueIn(world, "leesklik.books", "2024", scope);
    expect([books("0109").value, books("1680").value, books("bind").value]).toEqual([14, 6, 20]);
    expect(books("bind").estimatedShare).toBeCloseTo(0.3);
    expect(valueIn(world, "leesklik.parents", "2024", "bind")).toMatchObject({
      ...{ value: 11, missing: 1 },
    });
    expect(reasonsIn(world, "leesklik.books", "2024", "bind")).toEqual([
      "ronde begon op 31-12-2023, buiten de periode",
    ]);
  });

  it("tells blank, unknown and zero apart", () => {
    const world = emptyWorld();
    const { participationId } = withLeesklik(world);
    const figure = () => valueIn(world, "leesklik.parents");
    expect(figure().state).toBe("not_entered");
    addRound(world, participationId, { theme: "Winter" });
    expect(figure().state).toBe("not_entered");
    addRound(world, participationId, { theme: "Lente", parentsQuality: "unknown" });
    expect(figure().state).toBe("unknown");
    addRound(world, participationId, { theme: "Zomer", parents: 0, parentsQuality: "counted" });
    expect(figure()).toMatchObject({ state: "value", value: 0, missing: 2 });
    expect(reasonsIn(world, "leesklik.parents").sort()).toEqual([
      "aantal ouders niet ingevoerd",
      "aantal ouders onbekend",
    ]);
    expect(reasonsIn(world, "leesklik.books")).toHaveLength(3);
  });

  it("list each round once, with the location it belongs to", () => {
    const world = emptyWorld();
    const { locationId, participationId } = withLeesklik(world);
    const id = addRound(world, participationId, counted);
    expect(explainIn(world, "leesklik.books").contributions).toMatchObject([
      { kind: "leesklik_round", id, label: "Het Nest · Oogst", amount: 14, locationId },
    ]);
  });
});

describe("Leesklik at a location", () => {
  it("shows since when, until when and what its rounds came to", () => {
    const world = emptyWorld();
    const running = withLeesklik(world);
    const ended = withLeesklik(world, "2023-01-01", "2024-06-30");
    addRound(world, running.participationId, counted);
    addRound(world, running.participationId, {
      ...{ theme: "Licht", fromDay: "2024-11-18", books: 3, booksQuality: "averaged" },
    });
    const rows = leesklikLocations(world.db);
    const at = (id: string) => rows.find(({ participationId }) => participationId === id);
    expect(at(running.participationId)).toMatchObject({
      ...{ from: "2024-03-01", until: null, rounds: 2, books: 17, parents: 11 },
      ...{ missing: 1, estimated: true, lastTheme: "Licht", municipalityName: "Coevorden" },
    });
    expect(at(ended.participationId)).toMatchObject({
      ...{ from: "2023-01-01", until: "2024-06-30", phase: "ended", rounds: 0, books: null },
    });
  });

  it("ends after a day and not before it began", () => {
    const world = emptyWorld();
    const { participationId } = withLeesklik(world);
    const end = (until: string) =>
      write(world.db, who, () =>
        endLeesklik(world.db, { participationId, until, reason: "stopt" }),
      );
    expect(() => end("2024-02-29")).toThrow(refused("END_BEFORE_START", "until"));
    end("2024-03-01");
    expect(leesklikLocations(world.db)[0]).toMatchObject({ until: "2024-03-01" });
    const other = addParticipation(world, addLocation(world), {});
    expect(() =>
      write(world.db, who, () =>
        endLeesklik(world.db, { participationId: other, until: "2025-01-01", reason: null }),
      ),
    ).toThrow(refused("NOT_FOUND"));
  });

  it("has one Leesklik at a time, and rounds only where there is Leesklik", () => {
    const world = emptyWorld();
    const { locationId } = withLeesklik(world);
    expect(() =>
      write(world.db, who, () =>
        startLeesklik(world.db, { locationId, from: "2025-01-01", until: null }),
      ),
    ).toThrow(refused("ALREADY_EXISTS"));
    const dbos = addParticipation(world, addLocation(world), {});
    expect(() => addRound(world, dbos, counted)).toThrow(
      refused("INVALID_FIELD", "participationId"),
    );
  });

  it("refuses a closed period, an end before its start and a number without quality", () => {
    const world = emptyWorld();
    const { participationId } = withLeesklik(world);
    expect(() => addRound(world, participationId, { untilDay: "2024-09-08" })).toThrow(
      refused("END_BEFORE_START", "untilDay"),
    );
    expect(() => addRound(world, participationId, { books: 4 })).toThrow(
      refused("INVALID_FIELD", "booksQuality"),
    );
    closePeriod(world.db, "2024-09-01", "2024-09-30", "0109");
    expect(() => addRound(world, participationId, counted)).toThrow(refused("CLOSED_PERIOD"));
    addRound(world, participationId, { fromDay: "2024-10-01", ...counted });
  });
});
