import type { importing as dutch } from "../nl/importing.ts";

/** Words of reading in a register file. */
export const importing: typeof dutch = {
  title: "Import",
  lead: "Read in registers of DUO: a trial run to look at first, only then is anything stored.",
  drop: "Drag a register file here",
  dropText:
    "The CSV file of DUO with all locations in primary or in secondary education. A trial run " +
    "comes " +
    "first; nothing changes before you press Read in.",
  choose: "Choose a file",
  other: "Choose another file",
  trial: (file) => `Trial run with ${file}`,
  storing: (file) => `Reading in ${file}`,
  file: "File",
  source: "Source",
  sources: { "duo-po": "DUO primary education", "duo-vo": "DUO secondary education" },
  encoding: "Encoding",
  encodings: {
    "utf-8": "UTF-8",
    "windows-1252": "Windows-1252",
    "utf-16le": "UTF-16 LE",
    "utf-16be": "UTF-16 BE",
  },
  separator: "Separator",
  separators: { ";": "semicolon", ",": "comma", "\t": "tab" },
  municipalities: "Municipalities",
  allMunicipalities: "all in the file",
  someMunicipalities: (count) => `${count} municipalities`,
  outcomes: {
    new: "new",
    changed: "changed",
    unchanged: "unchanged",
    vanished: "vanished",
    refused: "refused",
  },
  filter: "Show only",
  row: "Line",
  key: "Number",
  name: "Name",
  municipality: "Municipality",
  outcome: "Outcome",
  changes: "What changes",
  field: "Field",
  value: "It says",
  reason: "Reason",
  wholeRow: "whole line",
  noRow: "not in the file",
  fields: {
    institutionCode: "BRIN",
    boardNumber: "School board",
    schoolType: "Kind of education",
    denomination: "Denomination",
    structure: "Structure of education",
    website: "Website",
    phone: "Telephone",
  },
  store: "Read in",
  nothingToStore: "Nothing to change",
  same: "Everything in this file stands in the administration like this already.",
  allRefused: "Not one line of this file belongs to the chosen municipalities.",
  stop: "Stop with this",
  stored: "Read in as one whole",
  storedCounts: (added, changed, vanished) =>
    `${added} new, ${changed} changed, ${vanished} vanished.`,
  refusedNote: (count) =>
    `${count} lines were refused and not stored. Mend them in the file and read it in again; ` +
    "what is " +
    "stored already will not change.",
  withdrawn: "Reading in was stopped; nothing was stored.",
  batches: "Read in before",
  batch: "Import",
  when: "When",
  who: "Who",
  counts: "Counts",
  hash: "Mark (SHA-256)",
  kinds: { import: "register", example: "example", restore: "copy put back" },
  kind: "Kind",
  noBatches: "Nothing was read in yet",
  noBatchesWhy: "Every file that was read in stays here, with who did it and what it changed.",
  fileRefusals: {
    empty: () => "The file is empty. Fetch it again from the source.",
    spreadsheet: () =>
      "This is a spreadsheet. Fetch the CSV file from DUO, or save the sheet as CSV.",
    binary: () => "This is no text file. Choose the CSV file as it was fetched from DUO.",
    unrecognised: () =>
      "This file looks like no register that Leesspoor knows. Choose a file of DUO with all " +
      "locations " +
      "in primary or in secondary education.",
    "missing-columns": (columns) =>
      `Columns are missing in this file: ${columns}. Fetch it again without taking columns away.`,
    "duplicate-columns": (columns) =>
      `Columns occur twice: ${columns}. Take the double ones away, so that it is clear which ` +
      "holds.",
    "several-kinds": () =>
      "This file could be more than one register. Choose above the source that it is.",
    "other-kind": () =>
      "This is another register than the chosen source. Choose the other source, or another file.",
  },
  rowRefusals: {
    "wrong-column-count": "This line has more or fewer fields than the heading.",
    "unclosed-quote": "A quotation mark is opened and not closed.",
    "stray-quote": "There is a quotation mark in the middle of a field.",
    "unreadable-text": "It holds characters that cannot be read. Choose another encoding.",
    "bad-location-code":
      "This is no location number: four characters BRIN and two digits, as 04FH00.",
    "institution-mismatch": "The BRIN of the institution is another than that of the location.",
    "missing-name": "The name is empty.",
    "bad-municipality-code": "This is no municipality number of CBS: four digits, such as 0109.",
    "bad-postal-code": "This is no postal code: four digits and two letters, such as 7741 PJ.",
    "duplicate-location-code": "This location number stands earlier in the file; that line holds.",
  },
};
