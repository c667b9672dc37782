import type { records as dutch } from "../nl/records.ts";

/** Words that the lists, forms and panels of all records share. */
export const records: typeof dutch = {
  /** How far a number may go, beside a refusal. */
  limits: {
    more: (most: string) => `at most ${most}`,
    less: (least: string) => `at least ${least}`,
  },
  history: "History",
  historyOf: (what) => `History: ${what}`,
  saved: (name) => `${name} was saved.`,
  removed: (name) => `${name} was removed.`,
  notFound: "This record is not here",
  notFoundText: "It may have been removed; the history tells by whom.",
  toList: "To the list",
  corrections: "Corrections",
  correctionReason: "Why this change?",
  correctionReasonHelp: "Is kept in the history; may stay blank.",
  remove: "Entered by mistake …",
  removeTitle: "Entered by mistake",
  removeText:
    "Only for a record that should never have existed. When something stopped or closed, " +
    "end it: what was there keeps counting.",
  removeReason: "Reason",
  removeReasonHelp: "For instance: entered twice.",
  removeNow: "Remove",
  endBeforeStart: "The last day lies before the first.",
  wrongShape: (shape) => `Write this as ${shape}.`,
  shapes: {
    postalCode: "four digits and two letters, such as 7841 AB",
    locationCode: "four characters of BRIN and two digits, such as 04FH00",
    lrkNumber: "nine digits, not starting with a zero",
    workEmail: "an e-mail address, such as name@school.nl",
    municipalityCode: "four digits by CBS, such as 0109",
    code: "lower-case letters, digits and hyphens, starting with a letter",
    staffCode: "letters, digits and hyphens, 2 to 12 characters, such as EM-04",
  },
  and: "and",
  add: "Add",
  of: (shown, all) => `${shown} of ${all}`,
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  sinceAlways: "always",
  now: "now",
  open: "Open",
  correct: "Change",
  end: "End",
  yes: "yes",
  no: "no",
  unknown: "unknown",
};
