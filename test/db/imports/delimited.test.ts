import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelimited, type Separator } from "../../../db/imports/delimited.ts";

const SEPARATORS: readonly Separator[] = [";", ",", "\t"];

describe("reading a delimited file", () => {
  it("reads doubled quotes, separators and line ends inside quotes", () => {
    const text = 'a;b;c\r\n"OBS ""De Kla4""";"Dorp; noord";"regel 1\r\nregel 2"\r\nx;y;z';
    expect(read(text)).toEqual([
      { row: 1, fields: ["a", "b", "c"] },
      { row: 2, fields: ['OBS "De Kla4"', "Dorp; noord", "regel 1\r\nregel 2"] },
      { row: 4, fields: ["x", "y", "z"] },
    ]);
  });

  it("takes a single space for empty and keeps two spaces", () => {
    expect(read('a; ;"  ";" "')).toEqual([{ row: 1, fields: ["a", "", "  ", ""] }]);
  });

  it("passes over empty lines and still counts them", () => {
    expect(read("a;b\n\n\r\nc;d\r\re;f\n").map(({ row }) => row)).toEqual([1, 4, 6]);
  });

  it("marks a row with more or fewer columns and reads the next one", () => {
    const records = [...readDelimited(["a;b\n1;2;3\n4\n5;6\n"], { separator: ";", columns: 2 })];
    expect(records.map(({ row, fault }) => [row, fault])).toEqual([
      [1, null],
      [2, "wrong-column-count"],
      [3, "wrong-column-count"],
      [4, null],
    ]);
  });

  it("gives up one row for a quote that is never closed", () => {
    const records = [...readDelimited(['a;b\n1;"2\n3;4\n5;6'], { separator: ";" })];
    expect(records.map(({ row, fault, raw }) => [row, fault, raw])).toEqual([
      [1, null, "a;b"],
      [2, "unclosed-quote", '1;"2'],
      [3, null, "3;4"],
      [4, null, "5;6"],
    ]);
  });

  it("gives up one row when a forgotten quote meets the quote of a later row", () => {
    const records = [...readDelimited(['1;"2\n3;4\n5;"zes"\n7;8'], { separator: ";" })];
    expect(records.map(({ row, fault }) => [row, fault])).toEqual([
      [1, "stray-quote"],
      [2, null],
      [3, null],
      [4, null],
    ]);
    expect(records[2]?.fields).toEqual(["5", "zes"]);
  });

  it("marks a quote in the middle of a field, which no writer leaves single", () => {
    const records = [...readDelimited(['OBS "Kla4";x\n"a"b;y'], { separator: ";" })];
    expect(records.map(({ fault }) => fault)).toEqual(["stray-quote", "stray-quote"]);
  });

  it("gives the same records whatever the pieces in which the text arrives", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", ";", '"', "\r", "\n", " ") }),
        fc.integer({ min: 1, max: 4 }),
        (text, size) => {
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
          const whole = [...readDelimited([text], { separator: ";", columns: 2 })];
          expect([...readDelimited(pieces, { separator: ";", columns: 2 })]).toEqual(whole);
        },
      ),
    );
  });

  it("gives back the fields that were written, in every dialect", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "’", '"', ";", ",", "\t", "\r", "\n", " ", "'"),
    });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom("\r\n", "\n", "\r"),
        fc.boolean(),
        fc.boolean(),
        (rows, separator, lineEnd, quoteAll, lastLineEnd) => {
          const write = (value: string): string =>
            quoteAll || value === "" || /[;,\t"\r\n]/.test(value)
              ? `"${value.replaceAll('"', '""')}"`
              : value;
          const lines = rows.map((fields) => fields.map(write).join(separator));
          const text = lines.join(lineEnd) + (lastLineEnd ? lineEnd : "");
          const wanted = rows.map((fields) => fields.map((value) => (value === " " ? "" : value)));
          const records = [...readDelimited([text], { separator })];
          expect(records.map(({ fields }) => fields)).toEqual(wanted);
          expect(records.filter(({ fault }) => fault !== null)).toEqual([]);
          for (const { row, raw } of records) {
            expect(text.split(/\r\n|\r|\n/)[row - 1]).toBe(raw);
          }
        },
      ),
    );
  });

  it("reads a file of forgotten quotes in a time that grows with its length only", () => {
    const text = 'x;"y\nx;""y\n'.repeat(60_000);
    const started = performance.now();
    let records = 0;
    for (const { fields } of readDelimited([text], { separator: ";" }))
      records += fields.length > 0 ? 1 : 0;
    expect(records).toBeGreaterThan(60_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

function read(text: string): { row: number; fields: string[] }[] {
  return [...readDelimited([text], { separator: ";" })].map(({ row, fields, fault }) => {
    expect(fault).toBeNull();
    return { row, fields };
  });
}
