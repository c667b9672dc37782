import type { importing as dutch } from "../nl/importing.ts";

/** Why a value that was read is worth a second look. */
const rowWarnings: Record<string, string> = {
  "eleven-proof":
    "This number fails the eleven-proof: look for a slip. Never enter a citizen's number here.",
  "address-without-number": "The address has no house number.",
  "bad-bag-id": "This is no building code of sixteen digits; it was left blank.",
  "bad-kvk-number": "This is no chamber of commerce number of eight digits; it was left blank.",
  "bad-branch-number": "This is no branch number of twelve digits; it was left blank.",
  "unknown-count": "This is no number; it was stored as unknown, not as zero.",
  "unknown-score": "This is no score; it was stored as unknown, not as zero.",
};

/** What a file holds that is not read, and how much of it. */
const leftOut: Record<string, (count: string) => string> = {
  "after-school-care": (count) => `${count} after-school care, which was not asked for`,
  childminder: (count) => `${count} childminders, which are never read`,
  "childminder-agency": (count) => `${count} childminder agencies`,
  "not-open": (count) => `${count} years in which a school location was not open`,
  "other-region": (count) => `${count} rows about areas that are no municipality`,
  "other-period": (count) => `${count} rows about quarters`,
  "one-sex": (count) => `${count} rows about boys or girls apart`,
};

/** Words of reading in a register file. */
export const importing: typeof dutch = {
  title: "Import",
  lead: "Registers of DUO, LRK and CBS: first a trial run, only then is anything stored.",
  drop: "Drag a register file here",
  dropText:
    "A file of DUO (schools, boards, pupils), LRK (childcare) or CBS, as it was fetched from the " +
    "source. A trial run comes first; nothing changes before you press Read in.",
  choose: "Choose a file",
  other: "Choose another file",
  trial: (file) => `Trial run with ${file}`,
  storing: (file) => `Reading in ${file}`,
  file: "File",
  source: "Source",
  sources: {
    "duo-po": "DUO primary education",
    "duo-vo": "DUO secondary education",
    "duo-so": "DUO special education",
    "duo-boards": "DUO school boards",
    "duo-po-pupils": "DUO pupils in primary education",
    "duo-vo-pupils": "DUO pupils in secondary education",
    "cbs-disadvantage": "CBS disadvantage scores",
    lrk: "National childcare register",
    "cbs-births": "CBS births",
  },
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
  year: "Year",
  yearOfFile: "from the file",
  afterSchoolCare: "After-school care",
  afterSchoolCareChoices: { no: "not read in", yes: "read in too" },
  outcomes: {
    new: "new",
    changed: "changed",
    unchanged: "unchanged",
    vanished: "vanished",
    refused: "refused",
    skipped: "not taken",
    doubtful: "doubtful",
    undone: "undone",
    kept: "kept",
  },
  filter: "Show only",
  skip: "Do not take",
  takeOver: "Take",
  keptHeader: "Stays as you have it",
  keptNote:
    "In grey stands what you have otherwise than the register. It stays as it is; the page of " +
    "the location shows the difference.",
  keptAgainst: (value) => `register: ${value}`,
  leftOutTitle: "Not read",
  absent: (names) => `This file says nothing about ${names}.`,
  sheetRow: (sheet, row) => `${sheet}, ${row}`,
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
  values: { yes: "yes", no: "no", registered: "registered", deregistered: "deregistered" },
  fields: {
    institutionCode: "BRIN",
    boardNumber: "School board",
    schoolType: "Kind of education",
    denomination: "Denomination",
    structure: "Structure of education",
    website: "Website",
    phone: "Telephone",
    kvkNumber: "Chamber of Commerce number",
    pupils: "Pupils",
    kind: "Kind of childcare",
    parentParticipation: "Parent participation",
    status: "State in the register",
    registeredOn: "Registered on",
    deregisteredOn: "Deregistered on",
    address: "Address",
    bagId: "BAG number",
    holderName: "Holder",
    holderKvkNumber: "Chamber of Commerce number of the holder",
    holderBranchNumber: "Branch number of the holder",
    holderLegalForm: "Legal form of the holder",
    url: "Address in the register",
    region: "Area",
    period: "Period",
    sex: "Sex",
    score: "Score",
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
    "what is stored already will not change.",
  withdrawn: "Reading in was stopped; nothing was stored.",
  batches: "Read in before",
  batch: "Import",
  when: "When",
  who: "Who",
  counts: "Counts",
  hash: "Mark (SHA-256)",
  undone: "undone",
  kinds: {
    import: "register",
    example: "example",
    restore: "restored copy",
    merge: "merge",
    split: "split",
    undo: "undone",
  },
  kind: "Kind",
  noBatches: "Nothing was read in yet",
  noBatchesWhy: "Every file that was read in stays here, with who did it and what it changed.",
  fileRefusals: {
    empty: () => "The file is empty. Fetch it again from the source.",
    spreadsheet: () =>
      "This is a spreadsheet. Fetch the CSV file from DUO, or save the sheet as CSV.",
    binary: () => "This is no text file. Choose the CSV file as it was fetched from DUO.",
    unrecognised: () =>
      "This file looks like no register that Leesspoor knows. Choose a file of DUO, LRK or CBS " +
      "as it was fetched from the source.",
    "missing-columns": (columns) =>
      `Columns are missing in this file: ${columns}. Fetch it again without taking columns away.`,
    "duplicate-columns": (columns) =>
      `Columns occur twice: ${columns}. Take the double ones away, so that it is clear which ` +
      "holds.",
    "several-kinds": () =>
      "This file could be more than one register. Choose above the source that it is.",
    "damaged-spreadsheet": () =>
      "This spreadsheet is damaged or protected. Fetch it again from the source.",
    "missing-year": () =>
      "Neither this file nor its name says which year it is about. Give the file a name with the " +
      "year in it and choose it again.",
    "missing-threshold": () =>
      "It cannot be seen whether these scores are with or without threshold. Fetch the table " +
      "again from CBS, with its title.",
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
    "bad-school-type": "This is no kind of education that Leesspoor knows.",
    "bad-board-number": "This is no number of a school board: digits, such as 41613.",
    "duplicate-board-number": "This school board stands earlier in the file; that line holds.",
    "bad-year": "This is no year of four digits.",
    "duplicate-count": "This year of this location stands earlier in the file.",
    "bad-lrk-number": "This is no LRK number: nine digits, not beginning with a zero.",
    "duplicate-lrk-number": "This LRK number stands earlier in the file; that line holds.",
    "bad-childcare-kind": "This is no kind of childcare that Leesspoor knows (KDV, BSO, VGO, GOB).",
    "bad-status": "This is no state of a registration that Leesspoor knows.",
    "bad-day": "This is no day. Write day-month-year.",
    "bad-region": "This is no code of an area of CBS, such as GM0109.",
    "bad-period": "This is no period of CBS, such as 2016JJ00.",
    "duplicate-period": "This period of this area stands earlier in the file.",
    "duplicate-location-code": "This location number stands earlier in the file; that line holds.",
  },
  rowWarnings,
  leftOut,
};
