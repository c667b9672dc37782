import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Problem } from "../../../db/model/problem.ts";
import { type RegisterSource, registerSources } from "../../../db/model/register.ts";
import type { ImportResult } from "../../contract/importing.ts";
import { refusalReason } from "../import-words.ts";
import { UsageError } from "../usage.ts";
import { sayings } from "../words.ts";
import { type Call, type Command, option, print, withClient } from "./command.ts";

function sourceOf(call: Call): RegisterSource | undefined {
  const asked = option(call, "source");
  if (asked === null) return undefined;
  const source = registerSources.find((name) => name === asked);
  if (!source) throw new UsageError(`--source ${registerSources.join("|")}`);
  return source;
}

function municipalitiesOf(call: Call): string[] | undefined {
  const asked = option(call, "municipalities");
  if (asked === null) return undefined;
  const codes = asked.split(",").map((code) => code.trim());
  if (codes.some((code) => !/^\d{4}$/.test(code))) {
    throw new UsageError("--municipalities 0109,1680");
  }
  return codes;
}

function yearOf(call: Call): number | undefined {
  const asked = option(call, "year");
  if (asked === null) return undefined;
  const year = Number(asked);
  if (!/^\d{4}$/.test(asked) || year < 1990 || year > 2099) throw new UsageError("--year 2025");
  return year;
}

function printResult(call: Call, result: ImportResult): void {
  const { batch, changed, unchanged, vanished, refused, rows } = result;
  const said = refused.map(({ row, field, reason }) => ({ row, field, reason }));
  const counts = { batch, new: result.new, changed, unchanged, vanished, refused: said };
  print(call, rows === undefined ? counts : { ...counts, rows });
  const words = sayings[call.language];
  const absent = result.absentMunicipalities;
  if (absent.length > 0) call.output.error(words.absent(absent.join(", ")));
  for (const { row, field, reason } of said) {
    call.output.error(words.refusedRow(row, field, refusalReason(call.language, reason)));
  }
}

/**
 * `import FILE [--source …] [--municipalities …] [--year …] [--include-after-school-care]
 * [--dry-run]`: reads a register file in; without a source its kind is recognised.
 */
export const importRegister: Command = {
  name: "import",
  words: 1,
  options: ["source", "municipalities", "year", "include-after-school-care", "dry-run"],
  run: (call) =>
    withClient(call, async (client) => {
      const [path] = call.words;
      if (path === undefined) throw new UsageError(sayings[call.language].missing("FILE"));
      if (!statSync(path, { throwIfNoEntry: false })?.isFile())
        throw new Problem("FILE_NOT_FOUND", { value: path });
      const source = sourceOf(call);
      const municipalities = municipalitiesOf(call);
      const year = yearOf(call);
      const includeAfterSchoolCare = call.values["include-after-school-care"] === true;
      const events = await client.importing.run({
        file: new File([readFileSync(path)], basename(path)),
        trial: call.values["dry-run"] === true,
        ...(source ? { source } : {}),
        ...(year === undefined ? {} : { year }),
        ...(includeAfterSchoolCare ? { includeAfterSchoolCare } : {}),
        ...(municipalities ? { municipalities } : {}),
      });
      for await (const { result } of events) {
        if (!result) continue;
        printResult(call, result);
        return result.refused.length > 0 ? 1 : 0;
      }
      throw new Error("the import ended without a result");
    }),
};
