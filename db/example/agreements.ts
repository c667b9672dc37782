import { createRecord } from "../queries/record.ts";
import type { Db } from "../sql.ts";

/** An agreement to be stored that covers several participations of one provider or board. */
export interface SharedAgreement {
  readonly title: string;
  readonly party: string;
  /** The first days of the participations that it covers. */
  readonly since: readonly string[];
  readonly minutesEach: number;
  readonly package: string;
  /** The last day; null while it runs on. */
  readonly until?: string | null;
}

/**
 * Stores an agreement in force since the earliest of the participations that it covers, with the
 * agreed minutes a week of all of them together; gives its id.
 */
export function storeSharedAgreement(db: Db, agreement: SharedAgreement): string {
  const validFrom = agreement.since.reduce((left, right) => (left < right ? left : right));
  return createRecord(db, "agreement", {
    title: agreement.title,
    kind: "cooperation",
    parties: `Bibliotheek (voorbeeld) en ${agreement.party}`,
    validFrom,
    validUntil: agreement.until,
    signedOn: validFrom,
    minutesPerWeek: agreement.minutesEach * agreement.since.length,
    package: agreement.package,
  });
}
