import type { backups as dutch } from "../nl/backups.ts";

/** Words of the screen of the backups and the check of the administration. */
export const backups: typeof dutch = {
  title: "Backups",
  lead:
    "A copy is written first, then opened again and checked, and only then does it count. " +
    "Leesspoor also makes one itself before it updates the structure of the file and before it " +
    "puts a copy back.",
  make: "Make a copy now",
  making: "Making and checking a copy …",
  made: (name, rows) => `${name} was made and checked: ${rows} rows.`,
  at: "Made on",
  file: "File",
  size: "Size",
  rows: "Rows",
  megabytes: (size) => `${size} MB`,
  empty: "There is no backup yet",
  emptyWhy: "With a copy everything of that moment can be had back, even when the file is damaged.",
  restoreTitle: (moment) => `Copy of ${moment}`,
  lost: (count) =>
    count === "1"
      ? "1 later change does not come along."
      : `${count} later changes do not come along.`,
  lostMany: (count) => `More than ${count} later changes do not come along.`,
  nothingLost: "Nothing was changed after this copy. Putting it back changes no record at all.",
  kept:
    "First a copy is made of the administration as it is now, and the present file is renamed, " +
    "not erased. So you can always go back to before.",
  laterWork: "This was recorded later",
  sure: "I understand that the later work is set aside.",
  restore: "Put this copy back",
  restoring: "The copy is being checked and put back …",
  restored: (moment) => `The administration is back at ${moment}.`,
  readOnly: "The administration can only be read; a copy can be made, but none put back.",
  check: "Check of the administration",
  checkNow: "Check now",
  checkWhat:
    "Reads the whole file: is it sound, does every reference point to something that is there, " +
    "and is the structure as it should be.",
  checking: "The file is being checked …",
  sound: "in order",
  unsound: "not in order",
  integrity: "Soundness",
  integrityOk: "every page of the file can be read",
  references: "References",
  referencesOk: "all point to a record that is there",
  referencesBroken: (count) => `${count} point to a record that is not there`,
  schema: "Structure",
  schemaOk: "as Leesspoor made it",
  schemaDiffers: (list) => `different: ${list}`,
  changes: "History",
  changesCount: (count) => `${count} changes kept`,
  records: "Records",
  recordsCount: (rows, tables) => `${rows} rows in ${tables} tables`,
};
