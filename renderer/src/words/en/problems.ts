import type { ProblemSentences } from "../nl/problems.ts";
import { fieldName } from "./fields.ts";
import { blockedQuotes } from "./quotes.ts";

const quoted = (text: string | undefined, otherwise: string) => (text ? `“${text}”` : otherwise);

const undoReasons: Record<string, string> = {
  example: "the example can only be replaced as a whole",
  restore: "a restored copy cannot be undone; restore another copy",
  undone: "that was done already; undo the undoing itself if need be",
  nothing: "nothing of it is still as it was without other records resting on it",
};

const limits: Record<string, string> = {
  more_than: "more than",
  less_than: "less than",
  at_most: "at most",
};

/** "at_most 6" as it is read between brackets; any other detail as it is. */
function limitText(detail: string): string {
  const [name = "", ...rest] = detail.split(" ");
  return [limits[name] ?? name, ...rest].join(" ");
}

/** What a half-day refuses that no field of a form can mend. */
const sessionRefusals: Record<string, (value: string | undefined) => string> = {
  state: (value) =>
    `This can no longer be done: the half-day is ${value ?? "changed"} meanwhile. Nothing was ` +
    "recorded twice. Go back to the half-days to see how it stands.",
  presses: (value) =>
    `Somebody tallied in this half-day meanwhile (${value ?? "?"}). Close the tally first; then ` +
    "the counts can be corrected.",
};

const successionReasons: Record<string, string> = {
  same_location: "a location cannot succeed itself; choose another",
  kinds_differ: "childcare and school cannot succeed each other; choose the same kind",
  successor_closed: "the successor is closed by then; choose an open one or an earlier day",
  before_opening: "the day lies before the opening; choose a later day or correct the opening",
  already_succeeded: "the location has a successor already; undo that merge first",
  succeeds_later: "the location itself succeeds another on that day or later; choose a later day",
  too_few: "a split has at least two successors; choose another one",
  main_elsewhere: "the main successor is none of the successors; choose one of them",
};

/** "2024-05-03 Bibliotheek Sleen" as it is read in a sentence. */
function whereAndWhen(detail: string | undefined): string {
  const [day, ...place] = (detail ?? "").split(" ");
  return day ? `: ${place.join(" ")}, ${day}` : "";
}

const ends: Record<string, string> = {
  redeemed_elsewhere: "was redeemed elsewhere already",
  void: "was declared void",
  lost: "was booked as lost",
  expired: "has expired",
};

/** How a voucher ended, where and when: "expired 2024-12-31 Coevorden"; redeemed has no word. */
function endWhereAndWhen(detail: string | undefined): string {
  const [kind = "", ...rest] = (detail ?? "").split(" ");
  const end = ends[kind];
  return end ? `${end}${whereAndWhen(rest.join(" "))}` : `was used already${whereAndWhen(detail)}`;
}

const isNumber = (field: string | undefined) => /(Number|Text)$/.test(field ?? "");

function blockedTexts(detail: string | undefined): string {
  const texts = blockedQuotes(detail).map(({ text }) => text);
  return texts.join("; ");
}

export const problems: ProblemSentences = {
  ALREADY_EXISTS: ({ entity, field, value }) =>
    entity === "clinic_session" && field === "halfDay"
      ? "The coach has this half-day at this clinic on this day already. Choose another day or " +
        "half-day, or open the one that is there."
      : `${fieldName(field, "This value")} ${quoted(value, "")} exists already. ` +
        "Choose another, or open the record that is there.",
  BAD_FILE: ({ detail }) =>
    `This file cannot be read${detail ? `: ${detail}` : ""}. ` +
    "Choose the file as it was fetched from its source.",
  CANNOT_UNDO: ({ record, detail }) =>
    `${quoted(record, "This")} cannot be undone: ` +
    `${undoReasons[detail ?? ""] ?? "choose another import or merge"}.`,
  CLOSED_PERIOD: ({ detail }) =>
    `This period is closed${detail ? ` (${detail})` : ""}. ` +
    "Record a correction with a reason; the published figure does not change.",
  CONSENT_EXPIRED: ({ detail }) =>
    `Without valid consent for this use: ${blockedTexts(detail)}. ` +
    "Extend the consent, or leave them out.",
  DAMAGED_FILE: ({ value }) =>
    `The file ${quoted(value, "of the administration")} is damaged. Restore a backup.`,
  END_BEFORE_START: ({ field, value }) =>
    `${fieldName(field, "The last day")} ${quoted(value, "")} lies before the start. ` +
    `Choose a ${isNumber(field) ? "higher number" : "later day"}.`,
  FILE_BUSY: () =>
    "Another programme or window holds the administration. Nothing was changed; try again in a " +
    "moment.",
  FILE_EXISTS: ({ value }) =>
    `The file ${quoted(value, "")} exists already. Choose another name or place.`,
  FILE_NOT_FOUND: ({ value }) =>
    `The file ${quoted(value, "")} is not there. Check that the disk is connected.`,
  FIXED_FIELD: ({ field }) =>
    `${fieldName(field, "This field")} cannot change once it is recorded. ` +
    "End this record and make a new one.",
  IN_USE: ({ record, detail }) =>
    `${quoted(record, "This record")} is still used${detail ? ` by ${detail}` : ""}. ` +
    "First take away what refers to it, or end it.",
  INVALID_FIELD: ({ entity, field, value, detail }) =>
    entity === "clinic_session" && sessionRefusals[field ?? ""]
      ? (sessionRefusals[field ?? ""]?.(value) ?? "")
      : field === "suppliedBy"
        ? "This clinic does not say from which stock its suitcases come. Choose that branch " +
          "under Locations › Child health clinics, or leave the suitcases blank."
        : `${fieldName(field, "This field")} ` +
          `${value ? `cannot be “${value}”` : "is missing or not right"}` +
          `${detail ? ` (${limitText(detail)})` : ""}. Correct it and save again.`,
  NETWORK_SHARE: () =>
    "The administration is on a network drive, where it can be damaged; " +
    "move the file to this computer.",
  NEWER_FILE: () => "This administration was made by a newer Leesspoor. Update the program first.",
  NO_ADMINISTRATION: () => "No administration is open. Make or open one first.",
  NO_SUCCESSION: ({ record, detail }) =>
    `${quoted(record, "This location")} cannot be merged or split like this: ` +
    `${successionReasons[detail ?? ""] ?? "choose other locations or another day"}.`,
  NOT_A_DATABASE: ({ value }) =>
    `The file ${quoted(value, "")} is not an administration of Leesspoor. Choose another.`,
  NOT_FOUND: ({ record }) =>
    `${quoted(record, "This record")} is no longer there. It may have been deleted; ` +
    "the history tells by whom.",
  OVERLAP: ({ entity, field, detail }) =>
    entity === "voucher_batch"
      ? `These numbers are in a batch already${detail ? `: ${detail}` : ""}. Choose other numbers.`
      : `${fieldName(field, "This period")} overlaps with another` +
        `${detail ? ` (${detail})` : ""}. Let the one end before the other begins.`,
  PERSON_UNKNOWN: () =>
    "Leesspoor does not know yet who you are. Enter your code, so that the history knows too.",
  READ_ONLY: ({ detail }) =>
    detail === "synchronised_folder"
      ? "The administration can only be read. Move the file out of the synchronised folder."
      : "The administration is write-protected. Lift the protection of the file and its folder, " +
        "or choose another place.",
  STOCK_NEGATIVE: ({ value, detail }) => {
    const [day, suitcases] = (detail ?? "").split(" ");
    const place = value ? ` of ${value}` : "";
    const when = day ? ` come to ${suitcases} suitcases on ${day}` : " fall below zero";
    return `The stock${place} would${when}. First book what came in, or count the stock.`;
  },
  VOUCHERS_SHORT: ({ value, detail }) =>
    `Of these vouchers ${detail ?? "too few"} are left` +
    `${value ? `, not ${value}` : ""}. Choose a smaller number or another batch.`,
  VOUCHER_ISSUED: ({ value, detail }) =>
    `Voucher ${quoted(value, "")} was issued already${whereAndWhen(detail)}. Choose other numbers.`,
  VOUCHER_UNKNOWN: ({ value }) =>
    `Voucher ${quoted(value, "")} belongs to no batch of vouchers. ` +
    "Check the number, or book a suitcase without a voucher.",
  VOUCHER_USED: ({ value, detail }) =>
    `Voucher ${quoted(value, "")} ${endWhereAndWhen(detail)}. ` +
    "Check the number; one voucher gives one suitcase.",
};
