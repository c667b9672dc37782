import { expect, it } from "vitest";
import { enterHolidays } from "../../../db/queries/clinic-session/holidays.ts";
import { write } from "../../../db/write.ts";
import { administrationFile } from "../administration-file.ts";

const who = { who: "BC-01" };
const source = "Regeling schoolvakanties, regio Noord";
const autumn = { name: "Herfstvakantie", fromDay: "2026-10-10", untilDay: "2026-10-18", source };
const spring = { name: "Voorjaarsvakantie", fromDay: "2027-02-20", untilDay: "2027-02-28", source };

it("stores a list in one go and passes over what is there already", () => {
  const { db } = administrationFile();
  expect(write(db, who, () => enterHolidays(db, [autumn, autumn]))).toBe(1);
  expect(write(db, who, () => enterHolidays(db, [autumn, spring]))).toBe(1);
  expect(write(db, who, () => enterHolidays(db, [spring]))).toBe(0);
  expect(db.prepare("select name, source from holiday order by from_day").all()).toEqual([
    { name: "Herfstvakantie", source },
    { name: "Voorjaarsvakantie", source },
  ]);
});

it("stores nothing of a list in which one ends before it begins, and names that one", () => {
  const { db } = administrationFile();
  const wrong = { ...spring, untilDay: "2027-02-01" };
  expect(() => write(db, who, () => enterHolidays(db, [autumn, wrong]))).toThrow(
    expect.objectContaining({
      code: "END_BEFORE_START",
      data: expect.objectContaining({ record: "Voorjaarsvakantie", field: "untilDay" }),
    }),
  );
  expect(db.prepare("select count(*) from holiday").pluck().get()).toBe(0);
});
