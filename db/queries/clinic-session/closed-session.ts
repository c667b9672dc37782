import type { SessionTotals } from "../../model/tally.ts";

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
