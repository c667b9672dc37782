import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../../electron/cli/run-command.ts";

let folder: string;
let file: string;

async function call(procedure: string, input: object) {
  const errors: string[] = [];
  const words = ["call", procedure, "--input", JSON.stringify(input), "--language", "nl"];
  const code = await runCommand([...words, "--db", file], {
    out: () => undefined,
    error: (line) => errors.push(line),
  });
  return { code, error: errors.join("\n") };
}

const batch = { municipalityCode: "0109", receivedOn: "2024-01-08" };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-vouchers-"));
  file = join(folder, "proef.leesspoor");
  const created = ["create", "--db", file, "--language", "nl"];
  expect(await runCommand(created, { out: () => undefined, error: () => undefined })).toBe(0);
  const numbers = { firstText: "COE-0001", lastText: "COE-0020" };
  expect(await call("voucherBatch.create", { ...batch, ...numbers })).toEqual({
    code: 0,
    error: "",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("says how a voucher ended, where and when", async () => {
  const end = { voucher: "COE-0003", day: "2024-06-01" };
  expect((await call("voucher.end", { ...end, kind: "lost" })).code).toBe(0);
  expect(await call("voucher.end", { ...end, kind: "void" })).toEqual({
    code: 1,
    error: "Bon COE-0003 is al als verloren gemeld (2024-06-01 Coevorden). Kijk het nummer na.",
  });
});

it("speaks of numbers, not of days, where a range of vouchers is there already", async () => {
  const numbers = { firstText: "COE-0020", lastText: "COE-0040" };
  const again = await call("voucherBatch.create", { ...batch, ...numbers });
  expect(again).toMatchObject({ code: 1, error: expect.stringContaining("De nummers overlappen") });
});
