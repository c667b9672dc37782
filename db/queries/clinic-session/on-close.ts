import type { SessionTotals } from "../../model/tally.ts";
import type { Db } from "../../sql.ts";
import { giveSuitcases } from "./give-suitcases.ts";
import { giveVouchers } from "./give-vouchers.ts";

/** A half-day of which the counts were stored just now, in the same transaction. */
export interface ClosedSession {
  readonly sessionId: string;
  readonly clinicId: string;
  readonly staffId: string;
  readonly heldOn: string;
  /** Why a held half-day is corrected; null the first time. */
  readonly reason: string | null;
  readonly totals: SessionTotals;
}

/** What else is booked when the counts of a half-day are stored; a refusal undoes all of it. */
export type OnClose = (db: Db, closed: ClosedSession) => void;

/** What follows from closing a half-day, in order. */
export const onClose: readonly OnClose[] = [giveVouchers, giveSuitcases];
