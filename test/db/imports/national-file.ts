import { contentsOf, PRIMARY } from "./administration.ts";
import { registerFile } from "./register-file.ts";

const PRIMARY_PUPILS = "duo-po-leerlingen-historisch-2026-drenthe.csv";

/** How many primary school locations DUO's national file has. */
export const NATIONAL_ROWS = 6122;

/**
 * Gives a register file of the size of the national one: the rows of Drenthe again and again, each
 * with a code and a board of its own making, over 342 municipalities.
 */
export function nationalFile(rows: number = NATIONAL_ROWS): Uint8Array {
  const [header = "", ...lines] = Buffer.from(registerFile(PRIMARY))
    .toString("latin1")
    .split("\r\n")
    .filter((line) => line !== "");
  const made = Array.from({ length: rows }, (_, index) => {
    const fields = (lines[index % lines.length] ?? "").split(";");
    const institution = `${String(10 + (index % 90)).padStart(2, "0")}${letters(index)}`;
    fields[1] = String(40000 + (index % 1100));
    fields[2] = institution;
    fields[3] = `${institution}00`;
    fields[9] = String(1 + (index % 342)).padStart(4, "0");
    fields[10] = `GEMEENTE ${index % 342}`;
    return fields.join(";");
  });
  return Buffer.from([header, ...made, ""].join("\r\n"), "latin1");
}

/** How many school locations the national file of pupils has. */
export const NATIONAL_PUPIL_ROWS = 9737;

/**
 * Gives a file of pupils of the size of the national one, with thirty years in columns: the rows of
 * Drenthe again and again. The first are the schools of the national file; the others, which closed
 * long ago, nobody knows.
 */
export function nationalPupils(rows: number = NATIONAL_PUPIL_ROWS): Uint8Array {
  const [header = "", ...lines] = Buffer.from(registerFile(PRIMARY_PUPILS))
    .toString("utf8")
    .split("\r\n")
    .filter((line) => line !== "");
  const made = Array.from({ length: rows }, (_, index) => {
    const fields = (lines[index % lines.length] ?? "").split(";");
    const institution = `${String(10 + (index % 90)).padStart(2, "0")}${letters(index)}`;
    fields[0] = institution;
    fields[1] = `${institution}00`;
    fields[6] = String(1 + (index % 342));
    return fields.join(";");
  });
  return Buffer.from([header, ...made, ""].join("\r\n"), "utf8");
}

function letters(index: number): string {
  const place = Math.floor(index / 90);
  return String.fromCharCode(65 + Math.floor(place / 26), 65 + (place % 26));
}

/** Gives the contents of the file of national size. */
export function nationalContents() {
  return contentsOf(nationalFile());
}
