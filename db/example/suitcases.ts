import type { movementKinds } from "../model/suitcase.ts";
import { createRecord, type Fields, newId } from "../queries/record.ts";
import { openDays, type Weekday } from "./days.ts";
import { exampleMunicipalities } from "./municipalities.ts";
import type { ExampleWorld } from "./world.ts";

/** The suitcases of one branch: what it had, received and handed out. */
interface Counter {
  readonly town: string;
  /** The clinic at which the branch hands out; none for its own desk. */
  readonly clinic?: string;
  readonly open: readonly Weekday[];
  /** Handed out from September to December 2023, in 2024, and in January 2025. */
  readonly handedOut: readonly [number, number, number];
}

type Kind = (typeof movementKinds)[number];

/**
 * Hand-outs of Coevorden. Those of 2024 add up to 250; the booked-twice pair (2) and the corrected
 * one of December (2) below make it the 254 of the annual report.
 */
const coevordenCounters: readonly Counter[] = [
  {
    town: "Coevorden",
    open: ["tuesday", "wednesday", "thursday", "friday", "saturday"],
    handedOut: [31, 116, 9],
  },
  { town: "Schoonoord", open: ["monday", "thursday"], handedOut: [5, 22, 1] },
  { town: "Sleen", open: ["wednesday", "friday"], handedOut: [7, 28, 2] },
  { town: "Dalen", open: ["tuesday", "friday"], handedOut: [6, 26, 2] },
  { town: "Oosterhesselen", open: ["tuesday"], handedOut: [4, 16, 1] },
  { town: "Aalden", open: ["thursday"], handedOut: [3, 14, 1] },
  { town: "Coevorden", clinic: "Coevorden", open: ["tuesday"], handedOut: [4, 14, 1] },
  { town: "Coevorden", clinic: "Oosterhesselen", open: ["wednesday"], handedOut: [2, 7, 0] },
  { town: "Coevorden", clinic: "Sleen", open: ["thursday"], handedOut: [2, 7, 1] },
];

/** Opening balances and deliveries of Coevorden: town, day, suitcases. */
const deliveries: readonly (readonly [string, string, number])[] = [
  ["Coevorden", "2023-09-01", 70],
  ["Schoonoord", "2023-09-01", 16],
  ["Sleen", "2023-09-01", 18],
  ["Dalen", "2023-09-01", 17],
  ["Oosterhesselen", "2023-09-01", 12],
  ["Aalden", "2023-09-01", 11],
  ["Coevorden", "2024-01-16", 60],
  ["Schoonoord", "2024-02-08", 15],
  ["Sleen", "2024-02-07", 15],
  ["Dalen", "2024-02-06", 15],
  ["Oosterhesselen", "2024-02-06", 10],
  ["Aalden", "2024-02-08", 10],
  ["Coevorden", "2024-05-21", 60],
  ["Sleen", "2024-09-04", 15],
  ["Dalen", "2024-09-03", 10],
  ["Coevorden", "2024-09-10", 50],
];

/** Ordered by Coevorden in December; thirty came in January and the rest is still to come. */
const order = { quantity: 50, orderedOn: "2024-12-10", received: 30, receivedOn: "2025-01-14" };

const spans = [
  ["2023-09-04", "2023-12-30"],
  ["2024-01-02", "2024-12-31"],
  ["2025-01-02", "2025-01-31"],
] as const;

function branchId({ branches }: ExampleWorld, town: string): string {
  const id = branches.get(town);
  if (!id) throw new Error(`the example has no branch in ${town}`);
  return id;
}

/** Books a movement on its own day, without reading any stock: there is one edition. */
function book(
  world: ExampleWorld,
  town: string,
  kind: Kind,
  day: string,
  quantity: number,
  more: Fields = {},
): string {
  const movement = { branchId: branchId(world, town), kind, movedOn: day, bookedOn: day, quantity };
  return createRecord(world.db, "suitcase_movement", { ...movement, ...more });
}

/** Spreads the hand-outs of a counter over its open days and books one movement per day. */
function handOut(world: ExampleWorld, counter: Counter): void {
  const { dice, clinics } = world;
  const clinicId = counter.clinic === undefined ? null : (clinics.get(counter.clinic) ?? null);
  const kind = counter.clinic === undefined ? "handed_out_desk" : "handed_out_clinic";
  for (const [place, [from, until]] of spans.entries()) {
    const days = openDays(from, until, counter.open);
    const picked = Array.from({ length: counter.handedOut[place] ?? 0 }, () => dice.pick(days));
    for (const [day, { length: quantity }] of Map.groupBy(picked.sort(), (one) => one)) {
      book(world, counter.town, kind, day, quantity, { clinicId });
    }
  }
}

/** Books a hand-out twice and takes the second back; corrects one of December in January. */
function storeCorrections(world: ExampleWorld): void {
  const correct = (correctsId: string, day: string, quantity: number, more: Fields) =>
    book(world, "Coevorden", "handout_correction", day, quantity, { correctsId, ...more });
  book(world, "Coevorden", "handed_out_desk", "2024-05-14", 2);
  const twice = book(world, "Coevorden", "handed_out_desk", "2024-05-14", 2);
  correct(twice, "2024-05-14", -2, { reason: "Dubbel ingeboekt", bookedOn: "2024-05-21" });
  const december = book(world, "Coevorden", "handed_out_desk", "2024-12-19", 3);
  const reason = "Bij de telling bleek één koffertje niet meegegeven";
  correct(december, "2024-12-19", -1, { reason, bookedOn: "2025-01-09" });
}

/** Books an order with a first delivery, and two suitcases that went from one branch to another. */
function storeOrderAndTransfer(world: ExampleWorld): void {
  const { quantity, orderedOn, received, receivedOn } = order;
  const orderId = book(world, "Coevorden", "ordered", orderedOn, quantity);
  book(world, "Coevorden", "received", receivedOn, received, { orderId });
  const [into, day] = [newId(), "2024-11-05"];
  const out = book(world, "Coevorden", "transferred_out", day, 2, { pairId: into });
  book(world, "Aalden", "transferred_in", day, 2, { id: into, pairId: out });
}

/** The count of Sleen in the summer: one suitcase fewer than the ledger says. */
function storeCount(world: ExampleWorld): void {
  const { db } = world;
  const [town, countedOn, reason] = ["Sleen", "2024-06-28", "missing"];
  const total = db.prepare(`select sum(stock_change) from suitcase_movement
    where branch_id = ? and moved_on <= ?`);
  const snapshot = Number(total.pluck().get(branchId(world, town), countedOn));
  const fields = { branchId: branchId(world, town), countedOn, state: "finished" };
  const stockCountId = createRecord(db, "stock_count", fields);
  const movementId = book(world, town, "count_correction", countedOn, -1, { reason });
  const line = { stockCountId, snapshot, counted: snapshot - 1, difference: -1 };
  createRecord(db, "stock_count_line", { ...line, reason, movementId });
}

/** Gives one counter per other municipality, so that the group is more than Coevorden alone. */
function otherCounters(): Counter[] {
  return exampleMunicipalities.flatMap(({ code, branches, liveBirths }): Counter[] => {
    const [town] = branches;
    if (code === "0109" || town === undefined) return [];
    const share = Math.round(liveBirths / 10);
    const open: readonly Weekday[] = ["tuesday", "friday"];
    return [{ town, open, handedOut: [share * 2, share * 7, Math.round(share / 2)] }];
  });
}

/** Stores the movements of suitcases from September 2023 to January 2025. */
export function storeSuitcases(world: ExampleWorld): void {
  for (const [town, day, quantity] of deliveries) {
    const kind = day === "2023-09-01" ? "opening_balance" : "received";
    book(world, town, kind, day, quantity);
  }
  for (const counter of coevordenCounters) handOut(world, counter);
  storeCorrections(world);
  storeOrderAndTransfer(world);
  storeCount(world);
  for (const counter of otherCounters()) {
    const [, yearly] = counter.handedOut;
    book(world, counter.town, "opening_balance", "2023-09-01", yearly);
    book(world, counter.town, "received", "2024-03-05", yearly);
    handOut(world, counter);
  }
}
