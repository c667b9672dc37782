import { beforeAll, describe, expect, it } from "vitest";
import { figureValue } from "../../../db/figures/index.ts";
import { type FigureId, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { gapCauses, reconcileParts } from "../../../db/model/reconciliation.ts";
import type { FunnelRow } from "../../../db/model/voucher-life.ts";
import { openInMemory } from "../../../db/open.ts";
import { reconcile, reconcileRecords } from "../../../db/queries/reconcile.ts";
import { voucherFunnel } from "../../../db/queries/voucher-funnel.ts";
import type { World } from "../../worlds/builders.ts";
import { randomOf } from "../../worlds/random.ts";
import { randomWorld } from "../../worlds/random-world.ts";

const seeds = Array.from(
  { length: process.env.LEESSPOOR_LONG ? 200 : 6 },
  (_, index) => 4000 + index,
);
const periods = ["2023", "2024", "2025", "2023/2024", "2024-03-05..2024-10-15"];

function add(
  rows: readonly FunnelRow[],
  step: "issued" | "redeemed" | "suitcases" | "open",
): number {
  return rows.reduce((sum, row) => sum + row[step], 0);
}

describe.each(seeds)("in random world %i", (seed) => {
  let world: World;
  let from: string;
  let until: string;
  let period: string;
  beforeAll(() => {
    const random = randomOf(seed);
    world = randomWorld(openInMemory(), { seed, size: random.between(20, 80) });
    period = random.pick(periods);
    ({ from, until } = parsePeriod(period));
  });

  const value = (figure: FigureId, scope: string) => {
    const asked = {
      period: parsePeriod(period),
      scope: parseScope(scope),
      language: "nl",
    } as const;
    return figureValue(world.db, { figure, ...asked });
  };

  it("no step of the funnel exceeds the one before, and what is left is told by its kind", () => {
    const { total, clinics, months } = voucherFunnel(world.db, { from, until });
    for (const row of [total, ...clinics, ...months]) {
      expect(row.issuedNumbered + row.issuedPlain).toBe(row.issued);
      const ended = row.redeemedElsewhere + row.void + row.lost + row.expired;
      expect(row.redeemed + ended + row.open).toBe(row.issuedNumbered);
      const steps = [row.issuedNumbered, row.redeemed + row.redeemedElsewhere, row.redeemed];
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(row.open).toBeGreaterThanOrEqual(0);
      expect(row.suitcases).toBeLessThanOrEqual(row.redeemed);
      expect(row.memberships).toBeLessThanOrEqual(row.redeemed);
      if (row.rate !== null) expect(row.rate).toBeLessThanOrEqual(1);
    }
  });

  it("the funnel adds up over clinics and months, and agrees with the figures", () => {
    const { total, clinics, months } = voucherFunnel(world.db, { from, until });
    for (const step of ["issued", "redeemed", "suitcases", "open"] as const) {
      expect(add(clinics, step)).toBe(total[step]);
      expect(add(months, step)).toBe(total[step]);
    }
    expect(value("vouchers.issued", "drenthe").value ?? 0).toBe(total.issued);
    const rate = value("vouchers.redemption-rate", "drenthe");
    expect(rate.numerator ?? 0).toBe(total.redeemed + total.redeemedElsewhere);
    expect(rate.denominator ?? 0).toBe(total.issuedNumbered);
  });

  it("all that was redeemed or handed out is in the funnel or beside it by its kind", () => {
    const all = { from: "0001-01-01", until: "9999-12-31" };
    const { total, beside } = voucherFunnel(world.db, all);
    const sum = (query: string) => Number(world.db.prepare(query).pluck().get() ?? 0);
    const redeemed = sum("select sum(quantity) from voucher_redemption where kind = 'redeemed'");
    expect(total.redeemed + (beside?.redeemedPlain ?? 0) + (beside?.redeemedNotIssued ?? 0)).toBe(
      redeemed,
    );
    const out = sum("select sum(quantity) from suitcase_movement where kind like 'hand%'");
    const withVoucher = sum(`select count(*) from voucher_redemption
      where movement_id is not null and kind = 'redeemed'`);
    const others = (beside?.suitcasesWithoutVoucher ?? 0) + (beside?.suitcasesAtClinic ?? 0);
    expect(withVoucher + others).toBe(out);
  });

  it("each gap consists of its causes, and each number of its records", () => {
    for (const row of reconcile(world.db, { from, until })) {
      for (const gap of row.gaps) {
        expect(gap.difference).toBe(gap.left - gap.right);
        const causes = gap.causes.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(causes, `${row.branchName} ${gap.between}`).toBe(gap.difference);
        expect(gap.likeliest === null).toBe(gap.difference === 0);
      }
      const { branchId, stock, handedOut, vouchers } = row;
      const sums = Object.fromEntries(
        [...reconcileParts, ...gapCauses].map((part) => {
          const records = reconcileRecords(world.db, { from, until, branchId, part });
          return [part, records.reduce((sum, { quantity }) => sum + quantity, 0)];
        }),
      );
      expect(stock.opening).toBe(sums.opening);
      expect(handedOut.total).toBe(0 - (sums.handed_out ?? 0));
      expect(vouchers.redeemed).toBe(sums.redeemed);
      expect(row.gaps[0]?.causes.every((one) => one.quantity === sums[one.cause])).toBe(true);
    }
  });

  it("the reconciliation says of a branch what the figures say", () => {
    for (const row of reconcile(world.db, { from, until })) {
      const scope = `branch:${row.branchId}`;
      const shown = (figure: FigureId) => value(figure, scope).value ?? 0;
      expect(shown("boekstart.suitcases-handed-out")).toBe(row.handedOut.total);
      expect(shown("vouchers.redeemed")).toBe(row.vouchers.redeemed);
      expect(shown("suitcases.received")).toBe(row.stock.received);
      expect(shown("suitcases.stock")).toBe(row.stock.closing);
      expect(shown("memberships.after-voucher")).toBe(row.vouchers.newMembers);
    }
  });
});
