import { z } from "zod";
import type { voucherChannels, voucherEnds } from "../model/voucher.ts";
import {
  type Funnel,
  type FunnelRow,
  type funnelAsk,
  funnelBeside,
} from "../model/voucher-life.ts";
import { all, type Db, first, rawSql, type Sql, sql } from "../sql.ts";
import { isIssued } from "./find-voucher.ts";

type Ask = z.infer<typeof funnelAsk>;
type Channel = (typeof voucherChannels)[number];

const issueRow = z.object({
  month: z.string(),
  channel: z.string(),
  clinicId: z.string().nullable(),
  clinicName: z.string().nullable(),
  numbered: z.int(),
  plain: z.int(),
});

const endRow = z.object({
  month: z.string(),
  channel: z.string(),
  clinicId: z.string().nullable(),
  kind: z.string(),
  days: z.int(),
  suitcase: z.int(),
  newMembers: z.int(),
});
type End = z.infer<typeof endRow>;

function asked(ask: Ask): Sql {
  const { from, until } = ask;
  const [municipalityCode, clinicId] = [ask.municipalityCode ?? null, ask.clinicId ?? null];
  return sql`i.issued_on between ${from} and ${until}
    and (${municipalityCode} is null or i.municipality_code = ${municipalityCode})
    and (${clinicId} is null or i.clinic_id = ${clinicId})`;
}

function issues(db: Db, ask: Ask) {
  return all(
    db,
    issueRow,
    sql`select substr(i.issued_on, 1, 7) as month, i.channel, i.clinic_id, c.name as clinic_name,
      coalesce(sum(case when i.first_number is not null then i.quantity end), 0) as numbered,
      coalesce(sum(case when i.first_number is null then i.quantity end), 0) as plain
      from voucher_issue i left join clinic c on c.id = i.clinic_id where ${asked(ask)}
      group by 1, 2, 3 order by month, c.name, i.channel`,
  );
}

/** What became of each number that was issued and not taken back, one row each. */
function ends(db: Db, ask: Ask): End[] {
  return all(
    db,
    endRow,
    sql`select substr(i.issued_on, 1, 7) as month, i.channel, i.clinic_id, e.kind,
      cast(julianday(e.redeemed_on) - julianday(i.issued_on) as integer) as days,
      e.movement_id is not null as suitcase, e.new_members
      from voucher_issue i join voucher_redemption e on e.batch_id = i.batch_id
        and e.number between i.first_number and i.last_number
      where i.corrects_id is null and ${asked(ask)} and not exists (
        select 1 from voucher_issue t where t.corrects_id = i.id
          and e.number between t.first_number and t.last_number)
      order by days`,
  );
}

/** The value at a share of a list in order, by nearest rank. */
function ranked(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** How long it took; a voucher that came in before the day of its issue tells nothing of that. */
function daysOf(redeemed: readonly End[]): FunnelRow["days"] {
  const known = redeemed.map((end) => end.days).filter((days) => days >= 0);
  const days = known.sort((a, b) => a - b);
  if (days.length === 0) return null;
  return {
    vouchers: days.length,
    lower: ranked(days, 0.25),
    median: ranked(days, 0.5),
    upper: ranked(days, 0.75),
  };
}

type Head = Pick<FunnelRow, "month" | "channel" | "clinicId" | "clinicName">;

function chain(
  head: Head,
  issued: readonly { numbered: number; plain: number }[],
  ended: readonly End[],
): FunnelRow {
  const of = (kind: (typeof voucherEnds)[number]) => ended.filter((end) => end.kind === kind);
  const issuedNumbered = issued.reduce((sum, { numbered }) => sum + numbered, 0);
  const issuedPlain = issued.reduce((sum, { plain }) => sum + plain, 0);
  const [redeemed, elsewhere] = [of("redeemed"), of("redeemed_elsewhere")];
  const collected = redeemed.length + elsewhere.length;
  return {
    ...head,
    issued: issuedNumbered + issuedPlain,
    ...{ issuedNumbered, issuedPlain },
    redeemed: redeemed.length,
    redeemedElsewhere: elsewhere.length,
    void: of("void").length,
    lost: of("lost").length,
    expired: of("expired").length,
    open: issuedNumbered - ended.length,
    suitcases: redeemed.filter(({ suitcase }) => suitcase === 1).length,
    memberships: redeemed.reduce((sum, { newMembers }) => sum + newMembers, 0),
    rate: issuedNumbered > 0 ? collected / issuedNumbered : null,
    days: daysOf([...redeemed, ...elsewhere]),
  };
}

const handedOut = rawSql(`select m.id, m.kind, m.quantity + coalesce((select sum(c.quantity)
    from suitcase_movement c where c.corrects_id = m.id), 0) as net
  from suitcase_movement m join branch b on b.id = m.branch_id
  where m.kind in ('handed_out_desk', 'handed_out_clinic')`);

function beside(db: Db, ask: Ask) {
  const { from, until } = ask;
  const municipalityCode = ask.municipalityCode ?? null;
  const issued = isIssued(rawSql("e.batch_id"), rawSql("e.number"));
  const suitcases = (condition: string) => sql`(select coalesce(sum(h.net), 0)
    from (${handedOut} and m.moved_on between ${from} and ${until}
      and (${municipalityCode} is null or b.municipality_code = ${municipalityCode})) h
    where ${rawSql(condition)})`;
  const sum = (condition: Sql) => sql`coalesce(sum(case when ${condition} then e.quantity end), 0)`;
  return first(
    db,
    funnelBeside,
    sql`select ${sum(sql`e.kind = 'redeemed' and e.number is null`)} as redeemed_plain,
      ${sum(sql`e.kind = 'redeemed' and e.number is not null and not (${issued})`)}
        as redeemed_not_issued,
      ${sum(sql`e.kind = 'redeemed_elsewhere' and (e.number is null or not (${issued}))`)}
        as elsewhere,
      ${sum(sql`e.kind = 'redeemed' and e.movement_id is null`)} as redeemed_without_suitcase,
      ${suitcases(`h.kind = 'handed_out_desk' and not exists (select 1 from voucher_redemption r
        where r.movement_id = h.id)`)} as suitcases_without_voucher,
      ${suitcases("h.kind = 'handed_out_clinic'")} as suitcases_at_clinic
      from voucher_redemption e where e.redeemed_on between ${from} and ${until}
        and (${municipalityCode} is null or e.municipality_code = ${municipalityCode})`,
  );
}

/**
 * Gives the funnel of the vouchers issued in a period: issued, and what became of exactly those
 * until now, in total, per channel and clinic, and per month of issue. What was redeemed or handed
 * out in the period without belonging to such an issue stands beside it, by its kind.
 */
export function voucherFunnel(db: Db, ask: Ask): Funnel {
  const issued = issues(db, ask);
  const ended = Map.groupBy(ends(db, ask), ({ month, channel, clinicId }) =>
    [month, channel, clinicId].join(" "),
  );
  const endedOf = (rows: typeof issued) =>
    rows.flatMap(
      ({ month, channel, clinicId }) => ended.get([month, channel, clinicId].join(" ")) ?? [],
    );
  const places = Map.groupBy(issued, ({ channel, clinicId }) => [channel, clinicId].join(" "));
  const headOf = (row: (typeof issued)[number] | undefined, month: string | null): Head => ({
    month,
    channel: (row?.channel ?? null) as Channel | null,
    clinicId: row?.clinicId ?? null,
    clinicName: row?.clinicName ?? null,
  });
  return {
    total: chain(headOf(undefined, null), issued, endedOf(issued)),
    clinics: [...places.values()].map((rows) => chain(headOf(rows[0], null), rows, endedOf(rows))),
    months: issued.map((row) => chain(headOf(row, row.month), [row], endedOf([row]))),
    beside: ask.clinicId === undefined ? beside(db, ask) : null,
  };
}
