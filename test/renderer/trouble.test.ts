import { ORPCError } from "@orpc/client";
import { describe, expect, it } from "vitest";
import { readTrouble } from "../../renderer/src/parts/problem.ts";
import { en } from "../../renderer/src/words/en/index.ts";
import { nl } from "../../renderer/src/words/nl/index.ts";

describe("what went wrong", () => {
  it("is a sentence for a problem, in the language of the person, with its field", () => {
    const data = { field: "heldOn", value: "2030-01-01" };
    const error = new ORPCError("INVALID_FIELD", { defined: true, data });
    expect(readTrouble(error, nl)).toEqual({
      kind: "problem",
      text: "Datum kan niet “2030-01-01” zijn. Verbeter het en sla opnieuw op.",
      field: "heldOn",
    });
    expect(readTrouble(error, en).text).toMatch(/^Date cannot be/);
  });

  it("is a reference for a fault", () => {
    const error = new ORPCError("INTERNAL_SERVER_ERROR", { data: { reference: "3f9a1c2e" } });
    const { kind, text } = readTrouble(error, nl);
    expect([kind, text]).toEqual(["fault", "Er ging iets mis (kenmerk 3f9a1c2e)."]);
  });

  it("does not take a procedure that is not there for a record that is not there", () => {
    expect(readTrouble(new ORPCError("NOT_FOUND"), nl).kind).toBe("fault");
  });

  it("says that the program does not answer, and nothing when the person withdrew", () => {
    expect(readTrouble(new TypeError("Failed to fetch"), nl).text).toBe(nl.parts.unreachable);
    expect(readTrouble(new DOMException("", "AbortError"), nl).kind).toBe("withdrawn");
  });
});
