import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { faultText, type ReportFault } from "../service/faults.ts";

const fullBytes = 1_000_000;

/** Gives the log of faults in a file; a full one is kept beside it until the next is full. */
export function faultLog(file: string): ReportFault {
  return (fault) => {
    const text = faultText(fault);
    process.stderr.write(text);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (existsSync(file) && statSync(file).size > fullBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, text);
    } catch {
      // A disk that is full must not turn one fault into another; standard error has it.
    }
  };
}
