import type { RowOf } from "../../../../db/model/nouns.ts";
import type { Change } from "../../../../electron/contract/history.ts";

type Activity = RowOf<"activity">;
type Participation = RowOf<"participation">;

/** Something that is still to be filled in. */
export type OpenWork = {
  key: string;
  kind: "planned" | "withoutCounts" | "agreementEnded";
  /** The day it is about, ISO. */
  day: string;
  label: string;
  /** The record that it is filled in on. */
  entity: "activity" | "location";
  id: string;
};

const counting = ["implementation", "running", "secured"];

/**
 * What must still be filled in, the oldest first: planned activities of the past that were not
 * reported, held ones without any number, and participations whose agreement has ended.
 */
export function openWork(
  activities: readonly Activity[],
  participations: readonly Participation[],
  today: string,
): OpenWork[] {
  const meetings = activities.flatMap((activity): OpenWork[] => {
    const { id, title, heldOn, state } = activity;
    const about = {
      key: `activity ${id}`,
      day: heldOn,
      label: title,
      entity: "activity",
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
        day: agreementUntil,
        label: `${locationLabel} · ${programmeName}`,
        entity: "location",
        id: locationId,
      },
    ];
  });
  return [...meetings, ...agreements].sort((a, b) => a.day.localeCompare(b.day));
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
