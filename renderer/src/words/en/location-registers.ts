import type { Words } from "../words.ts";

/** Words of what the registers say of a location. */
export const locationRegisters: Words["locationRegisters"] = {
  title: "Register",
  notLinked: "This location is in no register that was read in.",
  toImport: "Read a register in",
  number: "Number",
  lastFile: "Last changed by",
  readIn: (file, day, who) => `${file}, ${day} by ${who}`,
  state: { present: "in the register", vanished: "no longer in register" },
  own: "With you",
  register: "In the register",
  field: "Field",
  differences: "Other than in the register",
  takeOver: "Take over from the register…",
  takeOverText:
    "What the register says otherwise is filled in below. Choose from which day it holds; put " +
    "back what you do not want to take over.",
  noDifferences: "The same as the register.",
  vanishedText:
    "The last file has this number no more. Was the location closed, did it go up in another, or " +
    "was it given another number? Enter that here; nothing disappears by itself.",
};
