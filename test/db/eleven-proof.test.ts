import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesElevenProof } from "../../db/model/eleven-proof.ts";

/** A number of nine digits that passes: the last digit is what the first eight ask for. */
const sound = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([first, rest]) => {
    const digits = [first, ...rest];
    const sum = digits.reduce((total, digit, at) => total + (9 - at) * digit, 0);
    return { text: digits.join(""), last: sum % 11 };
  })
  .filter(({ last }) => last < 10)
  .map(({ text, last }) => `${text}${last}`);

describe("the eleven-proof of LRK and citizens' numbers", () => {
  it("lets sound numbers pass", () => {
    expect(passesElevenProof("111222333")).toBe(true);
    fc.assert(fc.property(sound, (number) => passesElevenProof(number)));
  });

  it("finds every single wrong digit", () => {
    fc.assert(
      fc.property(
        sound,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, step) => {
          const wrong = (Number(number[at]) + step) % 10;
          return !passesElevenProof(number.slice(0, at) + wrong + number.slice(at + 1));
        },
      ),
    );
  });

  it("lets nothing pass that is not nine digits", () => {
    for (const text of ["", "11122233", "1112223330", "11122233a"]) {
      expect(passesElevenProof(text)).toBe(false);
    }
  });
});
