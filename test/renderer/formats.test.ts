import { describe, expect, it } from "vitest";
import { formatsOf } from "../../renderer/src/words/formats.ts";

describe("Dutch formats", () => {
  const nl = formatsOf("nl");

  it("write the pupils of Coevorden with a point, and a dash for none", () => {
    expect(nl.number(2129)).toBe("2.129");
    expect(nl.number(0)).toBe("0");
    expect(nl.number(null)).toBe("–");
    expect(nl.number(undefined)).toBe("–");
  });

  it("write shares with a comma and money with whole cents", () => {
    expect(nl.percent(0.191)).toBe("19,1%");
    expect(nl.percent(1, 0)).toBe("100%");
    expect(nl.euros(948900)).toBe("€ 9.489,00");
    expect(nl.euros(-5)).toBe("€ -0,05");
  });

  it("write days as dd-mm-jjjj and hours as hours and minutes", () => {
    expect(nl.day("2024-02-01")).toBe("01-02-2024");
    expect(nl.day(null)).toBe("–");
    expect(nl.duration(150)).toBe("2:30");
    expect(nl.duration(5)).toBe("0:05");
  });

  it("show a day that stands for always as none, not as a day in the year one", () => {
    expect(nl.day("0001-01-01")).toBe("–");
  });

  it("show a difference with its sign", () => {
    expect([nl.difference(17), nl.difference(-1100), nl.difference(0)]).toEqual([
      "+ 17",
      "– 1.100",
      "0",
    ]);
  });

  it("put groep 2 before groep 10", () => {
    expect(["groep 10", "Groep 2", "élan"].sort(nl.compare)).toEqual([
      "élan",
      "Groep 2",
      "groep 10",
    ]);
  });
});

describe("English formats", () => {
  const en = formatsOf("en");

  it("write the same values the English way, the month as a word", () => {
    expect(en.number(2129)).toBe("2,129");
    expect(en.percent(0.191)).toBe("19.1%");
    expect(en.euros(948900)).toBe("€9,489.00");
    expect(en.day("2024-02-01")).toBe("1 Feb 2024");
  });
});
