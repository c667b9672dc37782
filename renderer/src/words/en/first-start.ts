import type { firstStart as dutch } from "../nl/first-start.ts";

/** Words of the page before the rooms, and of the bars above them. */
export const firstStart: typeof dutch = {
  title: (name) => (name ? `Welcome to ${name}` : "Welcome to Leesspoor"),
  lead: "Everything stays on this computer. Leesspoor fetches nothing and sends nothing away.",
  form: "Beginning with Leesspoor",
  who: "Who are you?",
  whoHelp:
    "No password: the code stands with every change in the history, so that it can be seen " +
    "later who recorded what. Use a code, not a name.",
  code: "Your code",
  codeShape: "for instance EM-04",
  badCode: "Type 2 to 12 letters, digits or hyphens, for instance EM-04.",
  role: "Your role",
  withWhat: "What do you begin with?",
  example: "Example: Coevorden 2024",
  exampleText:
    "Invented locations, activities and suitcases with which all figures of a whole year can be " +
    "seen. To learn and to try.",
  empty: "Empty administration",
  emptyText:
    "For the real work. Municipalities and programmes are ready; schools are read in from the " +
    "register.",
  name: "Name of the administration",
  nameHelp: "For instance the name of your library. May stay empty.",
  making: {
    example: "The example administration is being made …",
    empty: "The administration is being made …",
  },
  begin: "Begin",
  keys: "goes on · arrows or 1 and 2 choose",
  refusedTitle: "The administration was not opened",
  refusedLead: "Nothing was changed or erased. Below stands why, and what you can do.",
  whatNow: {
    DAMAGED_FILE: "Put the newest good copy back below. The damaged file is renamed, not erased.",
    NOT_A_DATABASE:
      "See whether this is the right file. Otherwise a backup can take its place; this file is " +
      "then renamed, not erased.",
    NEWER_FILE:
      "Nothing was changed. Install on this computer the same version as made the file and open " +
      "it again.",
    NETWORK_SHARE:
      "Nothing was changed. Close Leesspoor, move the file to a folder on this computer and " +
      "open it there.",
    READ_ONLY: "Move the file to an ordinary folder on this computer and open it there.",
    FILE_NOT_FOUND: "Connect the disk or choose another place.",
  },
  file: "File",
  detail: "Detail",
  backups: "Newest good backups",
  noBackups: "There is no good backup in the folder of the administration.",
  tryAgain: "Look again",
  tryAgainHelp: "After the file was moved or mended, start Leesspoor again.",
  readOnly: "This administration can only be read.",
  readOnlyOffer: (file) =>
    `The file lies in a synchronised folder (${file}). There it can be damaged when two ` +
    "computers write at once. Close Leesspoor, move the file to an ordinary folder on this " +
    "computer and open it there; then you can record again.",
  differences: (count) =>
    count === 1
      ? "The structure of the database was changed in 1 place."
      : `The structure of the database was changed in ${count} places.`,
  differencesWhy:
    "Another program changed or removed something. The history may become incomplete; put a " +
    "good copy back or have it looked at.",
  toCheck: "See the check",
};
