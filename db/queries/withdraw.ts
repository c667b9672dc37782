import { z } from "zod";
import type { HistoryTableName } from "../history/tables.ts";
import { addDays } from "../model/day.ts";
import type { NounName } from "../model/nouns.ts";
import { Problem } from "../model/problem.ts";
import { type Db, first, rawSql, run, sql } from "../sql.ts";
import { removeRecord } from "./record.ts";
import { sources } from "./sources.ts";

/** Rows that exist only as a part of a record and go with it when it was entered by mistake. */
const ownParts: Partial<Record<NounName, readonly [HistoryTableName, string][]>> = {
  location: [["location_version", "location_id"]],
  participation: [
    ["agreement_participation", "participation_id"],
    ["participation_funding", "participation_id"],
    ["pupil_count", "participation_id"],
    ["participation_phase", "participation_id"],
  ],
  agreement: [["agreement_participation", "agreement_id"]],
  clinicAgreement: [["clinic_agreement_clinic", "agreement_id"]],
  clinicSession: [
    ["clinic_session_count", "session_id"],
    ["clinic_session_language", "session_id"],
    ["clinic_session_referral", "session_id"],
    ["hour_entry", "source_id"],
    ["voucher_issue", "session_id"],
    ["suitcase_movement", "session_id"],
  ],
};

/** Tables of which the rows of one owner follow each other without a gap. */
const chains: Partial<Record<NounName, readonly [HistoryTableName, string]>> = {
  locationVersion: ["location_version", "location_id"],
  phase: ["participation_phase", "participation_id"],
};

const linkRow = z.object({
  owner: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  links: z.number(),
});

/** Removes a link of a chain; the link before it takes over its days, so that no gap is left. */
function removeLink(db: Db, name: NounName, id: string): void {
  const [table, owner] = chains[name] ?? [sources[name].table, "id"];
  const [from, by] = [rawSql(table), rawSql(owner)];
  const link = first(
    db,
    linkRow,
    sql`select t.${by} as owner, t.valid_from, t.valid_until,
      (select count(*) from ${from} o where o.${by} = t.${by}) as links
      from ${from} t where t.id = ${id}`,
  );
  if (!link) throw new Problem("NOT_FOUND", { entity: table, value: id });
  if (link.links === 1) throw new Problem("IN_USE", { entity: table, field: "validFrom" });
  removeRecord(db, table, "id", id);
  const before = addDays(link.validFrom, -1);
  run(
    db,
    sql`update ${from} set valid_until = ${link.validUntil}
      where ${by} = ${link.owner} and valid_until = ${before}`,
  );
}

const pairRow = z.object({ pairId: z.string().nullable() });

/** A transfer has two sides; one that was a mistake goes with the other. */
function removeOtherSide(db: Db, id: string): void {
  const pair = first(db, pairRow, sql`select pair_id from suitcase_movement where id = ${id}`);
  if (pair?.pairId) removeRecord(db, "suitcase_movement", "id", pair.pairId);
}

/**
 * Removes a record of a kind that was entered by mistake, with the rows that are only a part of
 * it. A record on which others rest is refused as in use, and nothing is changed.
 */
export function withdrawRecord(db: Db, name: NounName, key: string): void {
  if (chains[name]) {
    removeLink(db, name, key);
    return;
  }
  if (name === "movement") removeOtherSide(db, key);
  for (const [table, column] of ownParts[name] ?? []) {
    run(db, sql`delete from ${rawSql(table)} where ${rawSql(column)} = ${key}`);
  }
  const source = sources[name];
  removeRecord(db, source.table, source.key, key);
}
