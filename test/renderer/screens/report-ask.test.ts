import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../db/model/figure.ts";
import type { Period } from "../../../renderer/src/parts/pick/period.ts";
import { periodText } from "../../../renderer/src/parts/pick/period.ts";
import { readAddress } from "../../../renderer/src/router.tsx";
import type { ReportOptions } from "../../../renderer/src/screens/figures/report-ask.ts";
import {
  monthsOf,
  previousPeriod,
  readAsk,
  reportAddress,
} from "../../../renderer/src/screens/figures/report-ask.ts";

const options: ReportOptions = {
  reports: [{ value: "annual-review", label: "De cijfers" }],
  groups: [{ value: "bind", label: "Bind" }],
  municipalities: [{ value: "0114", label: "Emmen" }],
  branches: [],
  clinics: [],
  years: [2023, 2025],
};
const nothing = { scope: null, period: null, example: false };

function stretchBefore(from: string, until: string): string {
  return periodText(previousPeriod({ kind: "range", from, until }));
}

describe("the period to compare with", () => {
  it("is the year before of the same kind", () => {
    const kinds = ["calendar-year", "school-year", "suitcase-year"] as const;
    const texts = kinds.map((kind) => periodText(previousPeriod({ kind, year: 2024 })));
    expect(texts).toEqual(["2023", "2023/2024", "suitcase:2023/2024"]);
  });

  it("is as many whole months before a stretch of whole months", () => {
    expect(stretchBefore("2024-01-01", "2024-03-31")).toBe("2023-10-01..2023-12-31");
    expect(stretchBefore("2024-02-01", "2024-02-29")).toBe("2024-01-01..2024-01-31");
    expect(stretchBefore("2023-08-01", "2024-07-31")).toBe("2022-08-01..2023-07-31");
  });

  it("is as many days before any other stretch, also over a leap day", () => {
    expect(stretchBefore("2024-03-04", "2024-03-10")).toBe("2024-02-26..2024-03-03");
    expect(stretchBefore("2024-03-01", "2024-03-02")).toBe("2024-02-28..2024-02-29");
  });

  it("is a year earlier for a reference day", () => {
    expect(previousPeriod({ kind: "day", on: "2024-02-29" })).toEqual({
      kind: "day",
      on: "2023-02-28",
    });
  });

  it("can always be asked of the service", () => {
    const periods: Period[] = [
      { kind: "range", from: "2024-05-31", until: "2024-06-30" },
      { kind: "range", from: "2023-12-31", until: "2024-01-01" },
      { kind: "day", on: "2024-01-01" },
    ];
    for (const period of periods) {
      expect(() => parsePeriod(periodText(previousPeriod(period)))).not.toThrow();
    }
  });
});

describe("what a report is asked for", () => {
  it("comes from the address before anything that is remembered", () => {
    const address = readAddress(
      reportAddress("/cijfers/rapporten", {
        report: "subsidies",
        scope: "bind",
        period: { kind: "school-year", year: 2023 },
        structure: "today",
      }),
    );
    const remembered = { scope: "0114", period: null, example: true };
    expect(readAsk(address, options, remembered)).toEqual({
      report: "subsidies",
      scope: "bind",
      period: { kind: "school-year", year: 2023 },
      structure: "today",
    });
  });

  it("is the structure of then unless the address says otherwise", () => {
    const ask = readAsk(readAddress("/?structuur=toen"), options, nothing);
    expect(ask.structure).toBe("then");
    expect(reportAddress("/cijfers/rapporten", ask)).not.toContain("structuur");
  });

  it("is Coevorden in 2024 when the example is opened for the first time", () => {
    const ask = readAsk(readAddress("/"), options, { ...nothing, example: true });
    expect([ask.scope, periodText(ask.period)]).toEqual(["0109", "2024"]);
  });

  it("is the last year with records in an administration of one's own", () => {
    const ask = readAsk(readAddress("/"), options, nothing);
    expect([ask.scope, periodText(ask.period)]).toEqual(["bind", "2025"]);
  });
});

describe("the months of a period", () => {
  it("are in order, also over the turn of the year", () => {
    const months = monthsOf({ kind: "school-year", year: 2023 });
    expect([months.length, months[0], months[4], months[5], months[11]]).toEqual([
      12,
      "2023-08",
      "2023-12",
      "2024-01",
      "2024-07",
    ]);
  });

  it("are not drawn for one month or for more than eighteen", () => {
    expect(monthsOf({ kind: "range", from: "2024-01-01", until: "2024-01-31" })).toEqual([]);
    expect(monthsOf({ kind: "range", from: "2022-01-01", until: "2023-12-31" })).toEqual([]);
  });
});
