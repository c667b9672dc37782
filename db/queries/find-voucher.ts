import { z } from "zod";
import { Problem, type ProblemData } from "../model/problem.ts";
import { readVoucher } from "../model/voucher.ts";
import { all, type Db, first, rawSql, type Sql, type SqlValue, snakeCase, sql } from "../sql.ts";

type Known = Readonly<Record<string, SqlValue | undefined>>;

const foundRow = z.object({
  batchId: z.string(),
  number: z.int(),
  municipalityCode: z.string(),
  printed: z.string(),
  issued: z.int(),
});

/** Gives whether a number of a batch was issued and not taken back (1 or 0). */
export function isIssued(batch: Sql, number: Sql | number): Sql {
  return sql`((select 1 from voucher_issue i where i.batch_id = ${batch} and i.corrects_id is null
      and ${number} between i.first_number and i.last_number
      and not exists (select 1 from voucher_issue t where t.corrects_id = i.id
        and ${number} between t.first_number and t.last_number)
    order by i.first_number desc limit 1) is not null)`;
}

/** A voucher that lies in a batch: the batch, number, printed form, and whether it was issued. */
export type FoundVoucher = z.infer<typeof foundRow>;

/**
 * Finds the voucher of a scanned or typed number. As it is printed it is always found; typed by
 * hand it may lack what stands before the digits, the dash and the leading zeros (`41` or `coe41`
 * for `COE-0041`), as long as only one batch fits. A number in no batch, or in several, is
 * VOUCHER_UNKNOWN.
 */
export function findVoucher(db: Db, text: string): FoundVoucher {
  const parts = readVoucher(text);
  const { prefix = "", digits = 0, number = -1 } = parts ?? {};
  const loose = prefix.replace(/[- ]/g, "");
  const [found, another] = all(
    db,
    foundRow.extend({ exact: z.int() }),
    sql`select b.id as batch_id, ${number} as number, b.municipality_code,
      b.prefix || printf('%0*d', b.digits, ${number}) as printed,
      ${isIssued(rawSql("b.id"), number)} as issued,
      b.prefix = ${prefix} and b.digits = ${digits} as exact
      from voucher_batch b
      where (${prefix} = '' or ${loose} = replace(replace(b.prefix, '-', ''), ' ', ''))
        and b.digits >= ${digits} and ${number} between b.first_number and b.last_number
      order by exact desc limit 2`,
  );
  if (!found || (another && found.exact === 0))
    throw new Problem("VOUCHER_UNKNOWN", { field: "voucher", value: text.trim() });
  const { exact: _, ...voucher } = found;
  return voucher;
}

const placeRow = z.object({ value: z.string(), day: z.string(), place: z.string() });

const endRow = placeRow.extend({ kind: z.string() });

/**
 * Gives where and when a number was redeemed (`2024-05-03 Sleen`) or came to its end otherwise
 * (`expired 2024-12-31 Coevorden`); null for one that is still out.
 */
export function voucherUsed(db: Db, batchId: SqlValue, number: SqlValue): ProblemData | null {
  const found = first(
    db,
    endRow,
    sql`select b.prefix || printf('%0*d', b.digits, e.number) as value, e.redeemed_on as day,
      e.kind,
      coalesce(br.name, m.name) as place
      from voucher_redemption e join voucher_batch b on b.id = e.batch_id
      join municipality m on m.code = e.municipality_code
      left join branch br on br.id = e.branch_id
      where e.batch_id = ${batchId} and e.number = ${number}`,
  );
  if (!found) return null;
  const { kind, day, place, value } = found;
  const how = kind === "redeemed" ? "" : `${kind} `;
  return { field: "number", value, detail: `${how}${day} ${place}` };
}

const batchRow = z.object({ name: z.string() });

/** Gives the numbers of the batch that already holds some of those of a new one. */
function batchWith(db: Db, known: Known, record: string | null): ProblemData | null {
  const {
    prefix = null,
    digits = null,
    first_number: from = null,
    last_number: until = null,
  } = known;
  const found = first(
    db,
    batchRow,
    sql`select b.prefix || printf('%0*d', b.digits, b.first_number) || ' – ' ||
      b.prefix || printf('%0*d', b.digits, b.last_number) as name
      from voucher_batch b where b.id is not ${record} and b.prefix = ${prefix}
        and b.digits = ${digits} and b.first_number <= ${until} and b.last_number >= ${from}`,
  );
  return found && { detail: found.name };
}

function voucherIssued(db: Db, known: Known, record: string | null): ProblemData | null {
  const { batch_id: batch = null, first_number: from = null, last_number: until = null } = known;
  const found = first(
    db,
    placeRow,
    sql`select b.prefix || printf('%0*d', b.digits, max(i.first_number, ${from})) as value,
      i.issued_on as day, coalesce(c.name, br.name, m.name) as place
      from voucher_issue i join voucher_batch b on b.id = i.batch_id
      join municipality m on m.code = i.municipality_code
      left join clinic c on c.id = i.clinic_id left join branch br on br.id = i.branch_id
      where i.batch_id = ${batch} and i.id is not ${record} and i.corrects_id is null
        and i.first_number <= ${until} and i.last_number >= ${from}
      order by i.first_number`,
  );
  return (
    found && { field: "firstNumber", value: found.value, detail: `${found.day} ${found.place}` }
  );
}

const leftRow = z.object({ left: z.int() });

/** Gives how many vouchers of a batch can still be issued, apart from one issue. */
function vouchersLeft(db: Db, batch: SqlValue, record: string | null): string {
  const found = first(
    db,
    leftRow,
    sql`select b.quantity - coalesce((select sum(i.quantity) from voucher_issue i
      where i.batch_id = b.id and i.id is not ${record}), 0) as left
      from voucher_batch b where b.id = ${batch}`,
  );
  return String(found?.left ?? 0);
}

/** The row as it would have become, by column. */
function wanted(db: Db, table: string, record: string | null, fields: Known): Known {
  const given = Object.entries(fields).map(([name, value]) => [snakeCase(name), value]);
  const stored =
    record === null ? {} : db.prepare(`select * from ${table} where id = ?`).get(record);
  return { ...(stored as Known), ...Object.fromEntries(given) };
}

/**
 * Tells a refusal of the voucher tables more fully: where and when a number was issued or used,
 * or how many vouchers are left. Gives null for any other refusal.
 */
export function voucherRefusal(
  db: Db,
  table: string,
  record: string | null,
  fields: Known | null,
  problem: Problem,
): Problem | null {
  if (fields === null) return null;
  const row = wanted(db, table, record, fields);
  const data = { entity: table, ...(record === null ? {} : { record }) };
  if (problem.code === "VOUCHER_ISSUED") {
    return new Problem("VOUCHER_ISSUED", { ...data, ...voucherIssued(db, row, record) });
  }
  if (problem.code === "OVERLAP" && table === "voucher_batch") {
    return new Problem("OVERLAP", { ...data, field: "firstText", ...batchWith(db, row, record) });
  }
  if (problem.code === "VOUCHERS_SHORT") {
    const detail = vouchersLeft(db, row.batch_id ?? null, record);
    return new Problem("VOUCHERS_SHORT", {
      ...data,
      field: "quantity",
      value: String(row.quantity),
      detail,
    });
  }
  const isUsed = table === "voucher_redemption" && problem.data.field === "number";
  if (problem.code !== "ALREADY_EXISTS" || !isUsed) return null;
  const used = voucherUsed(db, row.batch_id ?? null, row.number ?? null);
  return new Problem("VOUCHER_USED", { ...data, ...used });
}
