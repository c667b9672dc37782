import { readFileSync, writeFileSync } from "node:fs";
import type { Measured } from "./measure.ts";

/** One line of the table: a piece of work, and how long it took in each way. */
export interface Line {
  readonly what: string;
  readonly world: string;
  readonly beside: string;
  /** The ratio in process that is aimed at; null where none is. */
  readonly goal: number | null;
  readonly baseline: Measured;
  readonly inProcess: Measured | null;
  readonly overHttp: Measured | null;
}

const begin = "<!-- table -->";
const end = "<!-- end of table -->";

function milliseconds(ms: number): string {
  if (ms >= 100) return `${Math.round(ms)} ms`;
  return `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;
}

function cell(measured: Measured | null): string {
  return measured ? `${milliseconds(measured.ms)} · ${measured.ratio.toFixed(2)} ×` : "";
}

function cells(line: Line): string[] {
  const { what, world, beside, goal, baseline, inProcess, overHttp } = line;
  const aim = goal === null ? "" : `≤ ${goal} ×`;
  return [what, world, beside, milliseconds(baseline.ms), cell(inProcess), aim, cell(overHttp)];
}

const header = ["what", "world", "beside", "baseline", "in process", "goal", "over loopback"];
const alignRight = [false, false, false, true, true, true, true];

/** Gives the lines as a table of Markdown that is also read easily as it stands. */
export function tableText(lines: readonly Line[]): string {
  const rows = [header, ...lines.map(cells)];
  const widths = header.map((_, place) =>
    Math.max(...rows.map((row) => (row[place] ?? "").length)),
  );
  const line = (row: readonly string[]) => {
    const padded = row.map((text, place) => {
      const width = widths[place] ?? 0;
      return alignRight[place] ? text.padStart(width) : text.padEnd(width);
    });
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, place) => {
    return alignRight[place] ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
  });
  return [line(header), line(rule), ...rows.slice(1).map(line)].join("\n");
}

/** Puts a text between the marks of a file, instead of what stood there. */
export function putBetweenMarks(file: string, text: string): void {
  const before = readFileSync(file, "utf8");
  const [from, until] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || until < from) throw new Error(`${file} has no marks for the table`);
  const head = before.slice(0, from + begin.length);
  writeFileSync(file, `${head}\n${text}\n${before.slice(until)}`);
}
