import { z } from "zod";
import type { HistoryTableName } from "../history/tables.ts";
import { all, type Db, listSql, rawSql, type Sql, sql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";

/** One change as it is stored: the fields old and new as JSON text. */
const storedChange = z.object({
  seq: z.number(),
  at: z.string(),
  who: z.string().nullable(),
  entity: z.string(),
  recordId: z.string(),
  operation: z.enum(["insert", "update", "delete"]),
  old: z.string().nullable(),
  new: z.string().nullable(),
  batchTitle: z.string().nullable(),
  reason: z.string().nullable(),
});

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** One field of a change, before and after, as text; references are given by name. */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change of one record, ready to be read. */
export interface RecordChange {
  readonly seq: number;
  readonly at: string;
  readonly who: string | null;
  readonly entity: string;
  readonly recordId: string;
  readonly operation: "insert" | "update" | "delete";
  readonly fields: ChangedField[];
  readonly batchTitle: string | null;
  readonly reason: string | null;
}

const ofParticipation = (owner: string): [HistoryTableName, string][] => [
  ["participation_phase", `participation_id in (${owner})`],
  ["agreement_participation", `participation_id in (${owner})`],
  ["participation_funding", `participation_id in (${owner})`],
  ["pupil_count", `participation_id in (${owner})`],
  ["leesklik_round", `participation_id in (${owner})`],
  [
    "agreement",
    `id in (select agreement_id from agreement_participation
      where participation_id in (${owner}))`,
  ],
];

/** The tables whose rows belong to a record, each with the condition that finds them. */
const parts: Partial<Record<HistoryTableName, [HistoryTableName, string][]>> = {
  location: [
    ["location_version", "location_id = ?"],
    ["childcare_registration", "location_id = ?"],
    ["contact_role", "location_id = ?"],
    ["location_award", "location_id = ?"],
    ["participation", "location_id = ?"],
    ...ofParticipation("select id from participation where location_id = ?"),
  ],
  participation: ofParticipation("select ?"),
  agreement: [["agreement_participation", "agreement_id = ?"]],
  contact_person: [["contact_role", "contact_person_id = ?"]],
  suitcase_movement: [["suitcase_movement", "corrects_id = ?"]],
  municipality: [
    ["municipality_year", "municipality_code = ?"],
    ["municipality_group_member", "municipality_code = ?"],
  ],
  municipality_group: [["municipality_group_member", "group_code = ?"]],
  grant_scheme: [["grant_tranche", "scheme_id = ?"]],
  clinic_agreement: [["clinic_agreement_clinic", "agreement_id = ?"]],
  clinic_session: [
    ["clinic_session_count", "session_id = ?"],
    ["clinic_session_language", "session_id = ?"],
    ["clinic_session_referral", "session_id = ?"],
    ["hour_entry", "source_id = ?"],
  ],
};

const named: readonly (readonly [string, string])[] = [
  ["organisation", "name"],
  ["branch", "name"],
  ["clinic", "name"],
  ["agreement", "title"],
  ["funding_source", "name"],
  ["activity_series", "title"],
  ["contact_person", "name"],
  ["grant_scheme", "name"],
  ["grant_tranche", "name"],
  ["batch", "title"],
  ["staff", "code"],
];

const labelRow = z.object({ id: z.string(), label: z.string() });

/** Gives what the records with these ids are called, as far as they have a name of their own. */
export function labelsOf(db: Db, ids: readonly string[]): Map<string, string> {
  const labels = new Map<string, string>();
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const selects: Sql[] = named.map(
    ([table, column]) =>
      sql`select id, ${rawSql(column)} as label from ${rawSql(table)} where id in ${wanted}`,
  );
  const locations = sql`select l.id, ${rawSql(locationLabel)} as label from location l
    ${joinCurrentVersion} where l.id in ${wanted}`;
  const participations = sql`select p.id, ${rawSql(locationLabel)} || ' · ' || pr.name as label
    from participation p join programme pr on pr.code = p.programme_code
    join location l on l.id = p.location_id ${joinCurrentVersion} where p.id in ${wanted}`;
  const movements = sql`select sm.id, sm.moved_on || ' · ' || b.name as label
    from suitcase_movement sm join branch b on b.id = sm.branch_id where sm.id in ${wanted}`;
  for (const query of [...selects, locations, participations, movements]) {
    for (const { id, label } of all(db, labelRow, query)) labels.set(id, label);
  }
  return labels;
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function parseFields(text: string | null): Record<string, string | number | null> {
  return text === null ? {} : fieldsSchema.parse(JSON.parse(text));
}

function readable(db: Db, changes: z.infer<typeof storedChange>[]): RecordChange[] {
  const parsed = changes.map((change) => ({
    change,
    before: parseFields(change.old),
    after: parseFields(change.new),
  }));
  const ids = new Set<string>();
  for (const { before, after } of parsed) {
    for (const value of [...Object.values(before), ...Object.values(after)]) {
      if (typeof value === "string" && idPattern.test(value)) ids.add(value);
    }
  }
  const labels = labelsOf(db, [...ids]);
  const show = (value: string | number | null | undefined): string | null => {
    if (value === null || value === undefined) return null;
    return labels.get(String(value)) ?? String(value);
  };
  return parsed.map(({ change, before, after }) => {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const fields = names
      .filter((name) => name !== "id")
      .map((name) => ({ field: name, before: show(before[name]), after: show(after[name]) }))
      .filter((field) => field.before !== null || field.after !== null);
    const { seq, at, who, entity, recordId, operation, batchTitle, reason } = change;
    return { seq, at, who, entity, recordId, operation, fields, batchTitle, reason };
  });
}

const columns = rawSql(`c.seq, c.at, c.who, c.entity, c.record_id, c.operation, c.old, c.new,
  (select b.title from batch b where b.id = c.batch_id) as batch_title, c.reason`);

/** Gives the changes of a record and of what belongs to it, newest first; at most 500. */
export function historyOfRecord(db: Db, entity: string, key: string): RecordChange[] {
  const own = sql`select ${columns} from change c where c.entity = ${entity}
    and c.record_id = ${key}`;
  const owned = (parts[entity as HistoryTableName] ?? []).map(([table, condition]): Sql => {
    const pieces = condition.split("?");
    const found = sql([pieces[0] ?? "", pieces[1] ?? ""] as unknown as TemplateStringsArray, key);
    return sql`select ${columns} from change c where c.entity = ${table}
      and c.record_id in (select id from ${rawSql(table)} where ${found})`;
  });
  const union = owned.reduce((left, right) => sql`${left} union ${right}`, own);
  return readable(db, all(db, storedChange, sql`${union} order by seq desc limit 500`));
}

/** Which changes are asked for: newest first, at most `limit`, before a sequence number. */
export interface RecentAsk {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly entity?: string | undefined;
  readonly who?: string | undefined;
}

/** Gives the newest changes of all records. */
export function recentHistory(db: Db, ask: RecentAsk): RecordChange[] {
  const before = ask.before === undefined ? rawSql("true") : sql`c.seq < ${ask.before}`;
  const entity =
    ask.entity === undefined ? rawSql("true") : sql`c.entity in ${listSql([ask.entity])}`;
  const who = ask.who === undefined ? rawSql("true") : sql`c.who is ${ask.who}`;
  const query = sql`select ${columns} from change c where ${before} and ${entity} and ${who}
    order by c.seq desc limit ${ask.limit}`;
  return readable(db, all(db, storedChange, query));
}
