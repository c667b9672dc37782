import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRegister } from "../../../db/imports/read-register.ts";
import { readSchools } from "./read-schools.ts";
import { registerFile } from "./register-file.ts";

const WHOLE = registerFile("duo-vo-vestigingen-2026-10-drenthe-excerpt.csv");
const LINES = new TextDecoder("windows-1252").decode(WHOLE).split("\r\n");
const SCHOOLS = 20;

/** One blow at a file: some bytes taken out at a place and others put in. */
const blow = fc.record({
  place: fc.nat({ max: WHOLE.length }),
  taken: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: WHOLE.length })),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom('"', ";", "\r\n", "\n", '""', "\0")
      .map((text) => new TextEncoder().encode(text)),
  ),
});

describe("a damaged register file", () => {
  it("is refused, or gives sound rows and refused rows, and never throws", () => {
    fc.assert(
      fc.property(fc.array(blow, { minLength: 1, maxLength: 4 }), (blows) => {
        const result = readSchools(blows.reduce(strike, WHOLE));
        if (result.outcome === "refused") {
          expect(result.reason).toMatch(/^[a-z-]+$/);
          return;
        }
        for (const row of result.rows) {
          expect(row.locationCode).toMatch(/^\d{2}[A-Z]{2}\d{2}$/);
          expect(row.locationCode.startsWith(row.institutionCode)).toBe(true);
          expect(row.municipalityCode).toMatch(/^\d{4}$/);
          expect(row.postalCode ?? "1000 AA").toMatch(/^[1-9]\d{3} [A-Z]{2}$/);
          expect(row.name).not.toBe("");
        }
        const lines = [...result.rows.map(({ sourceRow }) => sourceRow)];
        lines.push(...result.refused.map(({ row }) => row));
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.every((line) => line > result.headerRow)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("may be no register at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(readRegister(bytes).outcome).toBe("refused");
      }),
    );
  });

  it("loses one row to a stray quote or a stray separator, wherever that falls", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: SCHOOLS }),
        fc.nat(),
        fc.constantFrom('"', ";", '"""'),
        (line, place, put) => {
          const struck = LINES[line] ?? "";
          const at = place % (struck.length + 1);
          const damaged = `${struck.slice(0, at)}${put}${struck.slice(at)}`;
          const result = readSchools(Buffer.from(LINES.with(line, damaged).join("\r\n"), "latin1"));
          if (result.outcome === "refused") throw new Error(result.reason);
          expect(result.refused.map(({ row }) => row)).toEqual([line + 1]);
          const whole = readSchools(WHOLE);
          if (whole.outcome === "refused") throw new Error(whole.reason);
          expect(result.rows).toEqual(whole.rows.filter(({ sourceRow }) => sourceRow !== line + 1));
        },
      ),
    );
  });
});

function strike(
  bytes: Uint8Array,
  { place, taken, put }: { place: number; taken: number; put: Uint8Array },
): Uint8Array {
  return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + taken)]);
}
