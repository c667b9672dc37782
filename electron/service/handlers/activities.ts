import { today } from "../../../db/model/day.ts";
import { cancelMeetings, changeMeetings } from "../../../db/queries/activity-changes.ts";
import {
  countAsLastTime,
  dueMeetings,
  enterHeadcount,
} from "../../../db/queries/activity-headcount.ts";
import { planMore, planSeries, proposeMeetings } from "../../../db/queries/activity-series.ts";
import { endLeesklik, leesklikLocations, startLeesklik } from "../../../db/queries/leesklik.ts";
import { changing, openDb } from "../session-use.ts";
import { base } from "./base.ts";

const { meeting, leesklik } = base;

/** Meetings of series; whatever is changed together is one transaction. */
export const meetingHandlers = {
  propose: meeting.propose.handler(({ context, input }) =>
    proposeMeetings(openDb(context), input, input.days),
  ),
  planSeries: meeting.planSeries.handler(({ context, input }) =>
    changing(context, null, (db) => ({ key: planSeries(db, input.series, input.days) })),
  ),
  planMore: meeting.planMore.handler(({ context, input }) =>
    changing(context, null, (db) => {
      planMore(db, input.seriesId, input.days);
      return { key: input.seriesId };
    }),
  ),
  change: meeting.change.handler(({ context, input }) =>
    changing(context, input.reason, (db) => ({
      changed: changeMeetings(db, input.id, input.reach, input.change),
    })),
  ),
  cancel: meeting.cancel.handler(({ context, input }) =>
    changing(context, input.reason, (db) => ({
      changed: cancelMeetings(db, input.id, input.reach, input.reason),
    })),
  ),
  due: meeting.due.handler(({ context, input }) => dueMeetings(openDb(context), input.today)),
  count: meeting.count.handler(({ context, input }) =>
    changing(context, null, (db) => {
      enterHeadcount(db, input, today());
      return { key: input.id };
    }),
  ),
  countAsLastTime: meeting.countAsLastTime.handler(({ context, input }) =>
    changing(context, null, (db) => countAsLastTime(db, input.id, today())),
  ),
};

/** Leesklik at locations: begun and ended as one change each. */
export const leesklikHandlers = {
  locations: leesklik.locations.handler(({ context }) => leesklikLocations(openDb(context))),
  start: leesklik.start.handler(({ context, input }) =>
    changing(context, null, (db) => ({ key: startLeesklik(db, input) })),
  ),
  end: leesklik.end.handler(({ context, input }) =>
    changing(context, input.reason, (db) => {
      endLeesklik(db, input);
      return { key: input.participationId };
    }),
  ),
};
