import { expect, it } from "vitest";
import { explainFigure, figureValue } from "../../../db/figures/index.ts";
import { type FigureId, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { openExample } from "./example-world.ts";

const db = openExample();
const clinics = db
  .prepare("select id from clinic where municipality_code = '0109' order by id")
  .pluck()
  .all() as string[];

function value(figure: FigureId, scope: string) {
  const asked = { period: parsePeriod("2024"), scope: parseScope(scope), language: "nl" } as const;
  return figureValue(db, { figure, ...asked });
}

it.each(["coach.half-days", "coach.hours", "coach.conversations"] as const)(
  "%s of the clinics add up to that of their municipality",
  (figure) => {
    const parts = clinics.map((id) => value(figure, `clinic:${id}`).value ?? 0);
    expect(parts.every((part) => part > 0)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value(figure, "0109").value);
  },
);

it("gives a clinic the vouchers that were issued there, and its own redemption rate", () => {
  for (const id of clinics) {
    const issued = db
      .prepare(`select sum(quantity) from voucher_issue
        where clinic_id = ? and issued_on like '2024-%'`)
      .pluck()
      .get(id);
    expect(value("vouchers.issued", `clinic:${id}`).value).toBe(issued);
    const rate = value("vouchers.redemption-rate", `clinic:${id}`);
    expect(rate.denominator).toBeLessThanOrEqual(Number(issued));
    expect(rate.value).toBe((rate.numerator ?? 0) / (rate.denominator ?? 1));
    expect(rate.scopeLabel).toMatch(/^Consultatiebureau /);
  }
});

it("explains a redemption rate of a clinic by its own vouchers only", () => {
  const [id = ""] = clinics;
  const scope = parseScope(`clinic:${id}`);
  const asked = { period: parsePeriod("2024"), scope, language: "nl" } as const;
  const found = explainFigure(db, { figure: "vouchers.redemption-rate", ...asked });
  const issues = found.contributions.filter(({ part }) => part === "denominator");
  const places = db.prepare("select distinct clinic_id from voucher_issue where id = ?").pluck();
  expect(issues.length).toBeGreaterThan(0);
  expect(new Set(issues.map((issue) => places.get(issue.id)))).toEqual(new Set([id]));
});

it("has no figure of a clinic that is counted by branch", () => {
  const [id = ""] = clinics;
  expect(value("suitcases.stock", `clinic:${id}`).state).toBe("none");
});
