import type { RowOf } from "../../../../db/model/nouns.ts";
import type { Reorder } from "../../../../db/model/stock-order.ts";
import type { StockCount as StockCountRow } from "../../../../db/model/suitcase.ts";
import type { Change } from "../../../../electron/contract/history.ts";
import { dueSessions } from "../clinic-sessions/session-state.ts";

type Activity = RowOf<"activity">;
type Participation = RowOf<"participation">;
type HalfDay = RowOf<"clinicSession">;

/** Something that is still to be filled in. */
export type OpenWork = {
  key: string;
  kind: "planned" | "withoutCounts" | "agreementEnded" | "halfDays" | "order" | "openCount";
  /** How many are told of in one line. */
  count: number;
  /** The day it is about, ISO; the oldest of several. */
  day: string;
  /** What it is about; blank for half-days, which are told together. */
  label: string;
  /** The record that it is filled in on; of several the oldest. */
  entity: "activity" | "location" | "clinic_session" | "branch" | "stock_count";
  id: string;
};

/** What is planned and held, as the service lists it. */
export type Work = {
  activities: readonly Activity[];
  participations: readonly Participation[];
  halfDays: readonly HalfDay[];
  /** The order list of today. */
  stock: Pick<Reorder, "branches">;
  counts: readonly StockCount[];
};

type StockCount = Pick<StockCountRow, "id" | "branchName" | "countedOn" | "state">;

const counting = ["implementation", "running", "secured"];

/**
 * What must still be done. First the branches that must order suitcases, then what must be filled
 * in, the oldest first: planned activities of the past that were not reported, held ones without
 * any number, half-days of the past (in one line, they come in rows), participations whose
 * agreement has ended, and counts of the stock that were begun.
 */
export function openWork(work: Work, today: string) {
  const { activities, participations, halfDays, stock, counts } = work;
  const meetings = activities.flatMap((activity): OpenWork[] => {
    const { id, title, heldOn, state } = activity;
    const about = {
      key: `activity ${id}`,
      day: heldOn,
      label: title,
      entity: "activity",
      count: 1,
      id,
    } as const;
    if (state === "planned" && heldOn < today) return [{ ...about, kind: "planned" }];
    if (state === "held" && isWithoutCounts(activity)) return [{ ...about, kind: "withoutCounts" }];
    return [];
  });
  const agreements = participations.flatMap((participation): OpenWork[] => {
    const { id, locationId, locationLabel, programmeName, phase, agreementUntil } = participation;
    if (!agreementUntil || agreementUntil >= today || !counting.includes(phase ?? "")) return [];
    return [
      {
        key: `participation ${id}`,
        kind: "agreementEnded",
        count: 1,
        day: agreementUntil,
        label: `${locationLabel} · ${programmeName}`,
        entity: "location",
        id: locationId,
      },
    ];
  });
  const all = [
    ...meetings,
    ...overdueHalfDays(halfDays, today),
    ...agreements,
    ...openCounts(counts),
  ];
  // What runs out comes first: it is about today, and does not wait for its turn.
  return [...toOrder(stock, today), ...all.sort((a, b) => a.day.localeCompare(b.day))];
}

function overdueHalfDays(halfDays: readonly HalfDay[], today: string): OpenWork[] {
  const { overdue } = dueSessions(halfDays, today);
  const [oldest] = overdue;
  if (!oldest) return [];
  const { id, heldOn: day } = oldest;
  const count = overdue.length;
  const about = { key: "half-days", label: "", entity: "clinic_session" } as const;
  return [{ ...about, kind: "halfDays", count, day, id }];
}

function openCounts(counts: Work["counts"]): OpenWork[] {
  return counts
    .filter(({ state }) => state === "open")
    .map(({ id, branchName, countedOn }) => ({
      ...({ key: `count ${id}`, kind: "openCount", count: 1, day: countedOn } as const),
      ...({ label: branchName, entity: "stock_count", id } as const),
    }));
}

/** The branches that must order, in one line of today. */
function toOrder({ branches }: Work["stock"], today: string): OpenWork[] {
  const due = branches.filter(({ suggested }) => suggested > 0);
  const [one] = due;
  if (!one) return [];
  const label = due.map(({ branchName }) => branchName).join(", ");
  const about = { key: "order", kind: "order", entity: "branch", id: one.branchId } as const;
  return [{ ...about, count: due.length, day: today, label }];
}

/** Blank is something else than zero, unknown or not applicable: nobody has said anything yet. */
function isWithoutCounts(activity: Activity): boolean {
  return (
    activity.childrenQuality === null &&
    activity.adultsQuality === null &&
    activity.professionalsQuality === null
  );
}

/** The activities nearest to today, past or to come, in the order of their days. */
export function nearActivities(
  activities: readonly Activity[],
  today: string,
  count: number,
): Activity[] {
  const now = Date.parse(today);
  const away = ({ heldOn }: Activity) => Math.abs(Date.parse(heldOn) - now);
  return [...activities]
    .sort((a, b) => away(a) - away(b))
    .slice(0, count)
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn));
}

/** Changes worth telling: of one batch only the newest, and no settings of the program itself. */
export function recentWork(changes: readonly Change[]): Change[] {
  const told = new Set<string>();
  return changes.filter(({ entity, batchTitle }) => {
    if (entity === "setting" || (batchTitle && told.has(batchTitle))) return false;
    if (batchTitle) told.add(batchTitle);
    return true;
  });
}

/** Today on this computer, as an ISO day. */
export function localDay(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
