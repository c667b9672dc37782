/** The character between two fields. */
export type Separator = ";" | "," | "\t";

/** What can be wrong with the shape of one record. */
export type RecordFault = "wrong-column-count" | "unclosed-quote" | "stray-quote";

/**
 * One record of a delimited file. `row` is the 1-based line of the file on which it starts, so that
 * a person finds it in an editor; `raw` is its first line as it stands in the file.
 */
export interface DelimitedRecord {
  row: number;
  fields: string[];
  fault: RecordFault | null;
  raw: string;
}

/** How a delimited text is to be read; without `columns` any number of fields is sound. */
export interface DelimitedOptions {
  separator: Separator;
  columns?: number | undefined;
}

interface Scan {
  fields: string[];
  fault: RecordFault | null;
  /** Where the record stops: at a line end or at the end of the text. */
  end: number;
}

interface FieldScan {
  value: string;
  fault: RecordFault | null;
  end: number;
}

/** A quote still open after this many characters was never closed; it bounds the memory too. */
const LONGEST_QUOTED_FIELD = 1_000_000;

/**
 * Gives the records of a text that arrives in pieces of any size: RFC 4180 with doubled quotes,
 * separators and line ends inside quotes, CRLF, LF or CR, and a last line with or without its end.
 * Wholly empty lines are passed over, and a field of a single space is empty (DUO writes that).
 * Never throws: a malformed record carries a fault. When a malformed record runs over several lines
 * only its first line is given up and reading goes on at the next one, so that a single forgotten
 * quote costs one row and not the rest of the file.
 */
export function* readDelimited(
  chunks: Iterable<string>,
  options: DelimitedOptions,
): Generator<DelimitedRecord, void> {
  let buffer = "";
  let row = 1;
  for (const chunk of chunks) {
    buffer += chunk;
    const drained = yield* drain(buffer, row, false, options);
    buffer = buffer.slice(drained.position);
    row = drained.row;
  }
  yield* drain(buffer, row, true, options);
}

function* drain(
  text: string,
  firstRow: number,
  complete: boolean,
  { separator, columns }: DelimitedOptions,
): Generator<DelimitedRecord, { position: number; row: number }> {
  let position = 0;
  let row = firstRow;
  while (position < text.length) {
    const scan = scanRecord(text, position, separator, complete);
    if (scan === null) break;
    const afterRecord = scan.end + lineEndLength(text, scan.end);
    const firstLineEnd = Math.min(endOfLine(text, position), scan.end);
    if (scan.end > position) {
      const { fields } = scan;
      const miscounted = columns !== undefined && fields.length !== columns;
      const fault = scan.fault ?? (miscounted ? "wrong-column-count" : null);
      yield { row, fields, fault, raw: text.slice(position, firstLineEnd) };
      if (fault !== null && firstLineEnd < scan.end) {
        position = firstLineEnd + lineEndLength(text, firstLineEnd);
        row += 1;
        continue;
      }
    }
    row += countLines(text, position, scan.end) + 1;
    position = afterRecord;
  }
  return { position, row };
}

/** Scans one record from `start`; null when the rest of it has yet to arrive. */
function scanRecord(
  text: string,
  start: number,
  separator: Separator,
  complete: boolean,
): Scan | null {
  const fields: string[] = [];
  let fault: RecordFault | null = null;
  let at = start;
  for (;;) {
    const field: FieldScan | null =
      text[at] === '"' ? scanQuoted(text, at, separator, complete) : scanPlain(text, at, separator);
    if (field === null) return null;
    fields.push(field.value === " " ? "" : field.value);
    fault ??= field.fault;
    at = field.end;
    if (text[at] !== separator) break;
    at += 1;
  }
  const mayGoOn = at === text.length || (text[at] === "\r" && at + 1 === text.length);
  return mayGoOn && !complete ? null : { fields, fault, end: at };
}

function scanPlain(text: string, start: number, separator: Separator): FieldScan {
  let end = start;
  while (end < text.length && !endsField(text, end, separator)) end += 1;
  const value = text.slice(start, end);
  return { value, fault: value.includes('"') ? "stray-quote" : null, end };
}

function scanQuoted(
  text: string,
  start: number,
  separator: Separator,
  complete: boolean,
): FieldScan | null {
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    const reached = quote === -1 ? text.length : quote;
    const tooLong = reached - start > LONGEST_QUOTED_FIELD;
    if (quote === -1 && !complete && !tooLong) return null;
    if (quote === -1 || tooLong) {
      const end = endOfLine(text, start);
      return { value: text.slice(start, end), fault: "unclosed-quote", end };
    }
    value += text.slice(at, quote);
    at = quote + 1;
    if (at === text.length && !complete) return null;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  if (at === text.length || endsField(text, at, separator)) return { value, fault: null, end: at };
  const rest = scanPlain(text, at, separator);
  return { value: value + rest.value, fault: "stray-quote", end: rest.end };
}

function endsField(text: string, at: number, separator: Separator): boolean {
  const character = text[at];
  return character === separator || character === "\n" || character === "\r";
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

function lineEndLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = endOfLine(text, start); at < end; at = endOfLine(text, at)) {
    lines += 1;
    at += lineEndLength(text, at);
  }
  return lines;
}
