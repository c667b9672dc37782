import { isContractProcedure } from "@orpc/contract";
import { describe, expect, it } from "vitest";
import { contract } from "../../electron/contract/index.ts";
import { testTexts } from "./own-files.ts";

/** The dotted names of all procedures of a contract: `location.list`. */
function names(router: object, path = ""): string[] {
  return Object.entries(router).flatMap(([key, value]) => {
    const name = path === "" ? key : `${path}.${key}`;
    return isContractProcedure(value) ? [name] : names(value as object, name);
  });
}

describe("every procedure of the contract", () => {
  const procedures = names(contract);

  it("is there", () => {
    expect(procedures.length).toBeGreaterThan(10);
  });

  it("is named by a test", () => {
    const tests = testTexts();
    const unnamed = procedures.filter((name) => {
      const dotted = name.replaceAll(".", "\\.");
      return !new RegExp(`\\b${dotted}\\b`).test(tests);
    });
    expect(unnamed).toEqual([]);
  });
});
