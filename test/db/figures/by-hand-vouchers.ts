import type { FigureId, Period } from "../../../db/model/figure.ts";
import { type Records, type Row, within } from "./by-hand.ts";

type Counted = number | null | readonly [number, number];

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

function branchesIn(records: Records, codes: ReadonlySet<string>): Set<string> {
  const inside = records.of("branch").filter((row) => codes.has(String(row.municipality_code)));
  return new Set(inside.map(({ id }) => String(id)));
}

/** The issue that a number is out by, unless it was taken back. */
function issueOf(records: Records, end: Row): Row | undefined {
  const number = Number(end.number);
  if (end.number === null) return undefined;
  const holding = records
    .of("voucher_issue")
    .filter((row) => row.batch_id === end.batch_id && row.first_number !== null)
    .filter((row) => Number(row.first_number) <= number && Number(row.last_number) >= number);
  return holding.find(
    (row) => row.corrects_id === null && !holding.some((other) => other.corrects_id === row.id),
  );
}

function rate(records: Records, period: Period, codes: ReadonlySet<string>): Counted {
  const isOurs = (row: Row) =>
    within(row.issued_on ?? "", period) && codes.has(String(row.municipality_code));
  const issued = records
    .of("voucher_issue")
    .filter((row) => row.first_number !== null && isOurs(row));
  const back = records.of("voucher_redemption").filter((end) => {
    const issue = issueOf(records, end);
    return String(end.kind).startsWith("redeemed") && issue !== undefined && isOurs(issue);
  });
  return [back.length, sumOf(issued, "quantity")];
}

/** The months of a period as numbers since year zero, earlier by a shift; null for parts. */
function monthsOf(period: Period, shift: number): number[] | null {
  const last = new Date(`${period.until}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + 1);
  if (!period.from.endsWith("-01") || last.getUTCDate() !== 1) return null;
  const first = Number(period.from.slice(0, 4)) * 12 + Number(period.from.slice(5, 7)) - 1;
  const end = last.getUTCFullYear() * 12 + last.getUTCMonth();
  return Array.from({ length: end - first }, (_, place) => first + place - shift);
}

function births(records: Records, period: Period, codes: ReadonlySet<string>): number | null {
  const shift = records.settings["figure.reach.shift"] === "three_months" ? 3 : 0;
  const months = monthsOf(period, shift);
  if (months === null) return null;
  let total = 0;
  for (const code of codes) {
    const rowOf = (table: "municipality_year" | "municipality_month", at: string) =>
      records
        .of(table)
        .find((row) => row.municipality_code === code && String(row.year ?? row.month) === at);
    let yearUntil = -1;
    for (const month of months) {
      if (month <= yearUntil) continue;
      const year = String(Math.floor(month / 12));
      const known = rowOf("municipality_year", year)?.live_births;
      if (month % 12 === 0 && months.includes(month + 11) && typeof known === "number") {
        total += known;
        yearUntil = month + 11;
        continue;
      }
      const name = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
      const born = rowOf("municipality_month", name)?.live_births;
      if (typeof born !== "number") return null;
      total += born;
    }
  }
  return total;
}

const outward = ["handed_out_desk", "handed_out_clinic", "handout_correction"];
const inward = ["opening_balance", "received", "transferred_in", "count_correction"];

function stockChange({ kind, quantity }: Row): number {
  if (kind === "ordered") return 0;
  return (inward.includes(String(kind)) ? 1 : -1) * Number(quantity);
}

/** The figures of vouchers, stock and reach counted by hand; undefined for any other figure. */
export function vouchersByHand(
  records: Records,
  figure: FigureId,
  period: Period,
  codes: ReadonlySet<string>,
): Counted | undefined {
  const branches = branchesIn(records, codes);
  const here = (row: Row) => branches.has(String(row.branch_id));
  const moved = records.of("suitcase_movement").filter(here);
  const movedWithin = moved.filter((row) => within(row.moved_on ?? "", period));
  const redeemed = records
    .of("voucher_redemption")
    .filter((row) => row.kind === "redeemed" && here(row))
    .filter((row) => within(row.redeemed_on ?? "", period));
  switch (figure) {
    case "vouchers.issued":
      return sumOf(
        records
          .of("voucher_issue")
          .filter((row) => codes.has(String(row.municipality_code)))
          .filter((row) => within(row.issued_on ?? "", period)),
        "quantity",
      );
    case "vouchers.redeemed":
      return sumOf(redeemed, "quantity");
    case "vouchers.redemption-rate":
      return rate(records, period, codes);
    case "memberships.after-voucher":
      return sumOf(redeemed, "new_members") + sumOf(movedWithin, "new_members");
    case "suitcases.received":
      return sumOf(
        movedWithin.filter(({ kind }) => kind === "received"),
        "quantity",
      );
    case "suitcases.stock":
      return moved
        .filter((row) => String(row.moved_on) <= period.until)
        .reduce((sum, row) => sum + stockChange(row), 0);
    case "reach.births": {
      const born = births(records, period, codes);
      if (born === null) return null;
      const out = movedWithin.filter(({ kind }) => outward.includes(String(kind)));
      return [sumOf(out, "quantity"), born];
    }
    default:
      return undefined;
  }
}
