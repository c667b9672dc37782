import { resultCardPdf } from "../../../db/exports/result-card.ts";
import { today } from "../../../db/model/day.ts";
import { ordered } from "../../../db/model/span.ts";
import { closeTally, enterTotals } from "../../../db/queries/clinic-session/close.ts";
import {
  planHalfDays,
  proposeHalfDays,
  reviewHalfDays,
} from "../../../db/queries/clinic-session/half-days.ts";
import { enterHolidays } from "../../../db/queries/clinic-session/holidays.ts";
import { confirmHours, rejectHours } from "../../../db/queries/clinic-session/hours.ts";
import { clinicOverview } from "../../../db/queries/clinic-session/overview.ts";
import { readResultCard } from "../../../db/queries/clinic-session/result-card.ts";
import {
  addPress,
  changePress,
  readTally,
  takeBackPress,
} from "../../../db/queries/clinic-session/tally.ts";
import { readTotals } from "../../../db/queries/clinic-session/totals.ts";
import { fileName } from "../file-name.ts";
import { changing, openDb } from "../session-use.ts";
import { base } from "./base.ts";

const coach = base.coach;

/** The coach at the clinic. Each press is a transaction of its own, so that none is ever lost. */
export const coachHandlers = {
  proposeHalfDays: coach.proposeHalfDays.handler(({ context, input }) =>
    proposeHalfDays(openDb(context), input),
  ),
  reviewHalfDays: coach.reviewHalfDays.handler(({ context, input }) =>
    reviewHalfDays(openDb(context), input.recurrence, input.days),
  ),
  planHalfDays: coach.planHalfDays.handler(({ context, input }) =>
    changing(context, null, (db) => ({
      planned: planHalfDays(db, input.recurrence, input.days).length,
    })),
  ),
  enterHolidays: coach.enterHolidays.handler(({ context, input }) =>
    changing(context, null, (db) => ({ entered: enterHolidays(db, input.holidays) })),
  ),
  tally: coach.tally.handler(({ context, input }) => readTally(openDb(context), input.sessionId)),
  press: coach.press.handler(({ context, input }) =>
    changing(context, null, (db) => {
      addPress(db, input.sessionId, input.key, input.press);
      return readTally(db, input.sessionId);
    }),
  ),
  changePress: coach.changePress.handler(({ context, input }) =>
    changing(context, null, (db) => {
      changePress(db, input.sessionId, input.key, input.press);
      return readTally(db, input.sessionId);
    }),
  ),
  takeBack: coach.takeBack.handler(({ context, input }) =>
    changing(context, null, (db) => {
      takeBackPress(db, input.sessionId, input.key);
      return readTally(db, input.sessionId);
    }),
  ),
  close: coach.close.handler(async ({ context, input }) => {
    await changing(context, null, (db) => closeTally(db, input));
    // The presses are gone from the file; this takes them out of the write-ahead log as well.
    openDb(context).pragma("wal_checkpoint(truncate)");
    return { key: input.sessionId };
  }),
  enterTotals: coach.enterTotals.handler(({ context, input }) =>
    changing(context, input.reason ?? null, (db) => {
      enterTotals(db, input.totals, input.reason ?? null);
      return { key: input.totals.sessionId };
    }),
  ),
  totals: coach.totals.handler(({ context, input }) =>
    readTotals(openDb(context), input.sessionId),
  ),
  overview: coach.overview.handler(({ context, input }) =>
    clinicOverview(openDb(context), ordered(input)),
  ),
  resultCard: coach.resultCard.handler(async ({ context, input }) => {
    const { language, ...ask } = input;
    const card = readResultCard(openDb(context), ordered(ask));
    const madeOn = today(context.session.now());
    const bytes = await resultCardPdf(card, { language, madeOn });
    const { clinicName, from, until } = card;
    const name = fileName(`BoekStart ${clinicName} ${from} ${until}`, "pdf");
    return new File([Uint8Array.from(bytes)], name, { type: "application/pdf" });
  }),
  confirmHours: coach.confirmHours.handler(({ context, input }) =>
    changing(context, null, (db) => ({ confirmed: confirmHours(db, input.ids) })),
  ),
  rejectHours: coach.rejectHours.handler(({ context, input }) =>
    changing(context, input.reason, (db) => ({ rejected: rejectHours(db, input.ids) })),
  ),
};
