import { expect, it } from "vitest";
import { z } from "zod";
import { all, rawSql } from "../../../db/sql.ts";
import { openExample } from "./example-world.ts";

const db = openExample();
const weekRow = z.object({
  week: z.string(),
  halfDays: z.int(),
  conversations: z.int(),
  minutes: z.int(),
});

const weeks = all(
  db,
  weekRow,
  rawSql(`select date(held_on, '-6 days', 'weekday 1') as week, count(*) as half_days,
    sum(conversations) as conversations, (select sum(h.minutes) from hour_entry h
      where h.state = 'confirmed' and date(h.worked_on, '-6 days', 'weekday 1')
        = date(s.held_on, '-6 days', 'weekday 1')) as minutes
    from clinic_session s where state = 'held' and held_on like '2024-%' group by 1`),
);

it("has two half-days in each of 44 working weeks, two more or less", () => {
  expect(Math.abs(weeks.length - 44)).toBeLessThanOrEqual(2);
  expect(new Set(weeks.map(({ halfDays }) => halfDays))).toEqual(new Set([2]));
});

it("has eight hours a week and 28 to 32 conversations", () => {
  expect(new Set(weeks.map(({ minutes }) => minutes))).toEqual(new Set([480]));
  for (const { week, conversations } of weeks) {
    expect(conversations, week).toBeGreaterThanOrEqual(28);
    expect(conversations, week).toBeLessThanOrEqual(32);
  }
});

it("was held at the clinics of Coevorden, Oosterhesselen and Sleen, never on a holiday", () => {
  const towns = db
    .prepare(`select distinct c.town from clinic_session s join clinic c on c.id = s.clinic_id
      where s.state = 'held' order by 1`)
    .pluck()
    .all();
  expect(towns).toEqual(["Coevorden", "Oosterhesselen", "Sleen"]);
  const onHolidays = db
    .prepare(`select count(*) from clinic_session s join holiday h
      on s.held_on between h.from_day and h.until_day`)
    .pluck()
    .get();
  expect(onHolidays).toBe(0);
});

it("holds cancelled half-days with a reason, a moved one and planned ones", () => {
  const count = (where: string) =>
    db.prepare(`select count(*) from clinic_session where ${where}`).pluck().get();
  expect(count("state = 'cancelled'")).toBe(4);
  expect(count("held_on = '2024-05-08'")).toBe(1);
  expect(count("state = 'planned'")).toBeGreaterThan(3);
});
