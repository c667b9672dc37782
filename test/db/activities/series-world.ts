import type { PlannedSeries } from "../../../db/model/activity-series.ts";
import { planSeries } from "../../../db/queries/activity-series.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile, enterBranch } from "../administration-file.ts";

/** Who writes in these tests. */
export const who = { who: "EM-01" };

/** A monthly Kleintje Bieb in a branch, on first Wednesdays in the morning, unless said. */
export function seriesAt(branchId: string, fields: Partial<PlannedSeries> = {}): PlannedSeries {
  return {
    title: "Kleintje Bieb Sleen",
    ...{ repeats: "monthly", weekday: 3, every: 1, nth: 1 },
    ...{ startsOn: "2024-09-01", endsOn: "2024-12-31", startMinutes: 570, endMinutes: 630 },
    ...{ placeKind: "branch", branchId, audience: "families", kind: "kleintje_bieb_toddlers" },
    ...{ programmeCode: "boekstart-babies", coreFunction: "reading" },
    ...fields,
  };
}

/** The days of the meetings of that series. */
export const firstWednesdays = ["2024-09-04", "2024-10-02", "2024-11-06", "2024-12-04"] as const;

/** An administration with a series of four planned meetings in Sleen. */
export interface SeriesWorld {
  readonly db: Db;
  readonly branchId: string;
  readonly seriesId: string;
  /** The ids of the meetings, in the order of their days. */
  readonly ids: readonly string[];
}

/** Makes a series of four planned meetings through the product itself. */
export function seriesWorld(fields: Partial<PlannedSeries> = {}): SeriesWorld {
  const { db } = administrationFile();
  const branchId = enterBranch(db, "Bibliotheek Sleen");
  const seriesId = write(db, who, () =>
    planSeries(db, seriesAt(branchId, fields), firstWednesdays),
  );
  return { db, branchId, seriesId, ids: meetingsOf(db).map(({ id }) => id) };
}

/** A meeting as the database holds it, as far as these tests look. */
export interface StoredMeeting {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly state: string;
  readonly startMinutes: number | null;
  readonly children: number | null;
  readonly childrenQuality: string | null;
  readonly adults: number | null;
  readonly adultsQuality: string | null;
  readonly cancelReason: string | null;
}

/** Gives all meetings in the order of their days. */
export function meetingsOf(db: Db): StoredMeeting[] {
  return db
    .prepare(`select id, title, held_on as heldOn, state, start_minutes as startMinutes, children,
      children_quality as childrenQuality, adults, adults_quality as adultsQuality,
      cancel_reason as cancelReason from activity order by held_on, id`)
    .all() as StoredMeeting[];
}
