import type { Language } from "../../db/model/figure.ts";
import type { ProblemCode, ProblemData } from "../../db/model/problem.ts";

import { consentRefusal } from "./consent-words.ts";
import { refusalReason } from "./import-words.ts";
import { successionReason, undoReason } from "./succession-words.ts";

type Sentence = (data: ProblemData) => string;

const of = (data: ProblemData): string => {
  const parts = [data.entity, data.record, data.field, data.value].filter((part) => part);
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
};

const ends: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  void: { nl: "ongeldig gemaakt", en: "made void" },
  lost: { nl: "als verloren gemeld", en: "reported lost" },
  expired: { nl: "verlopen", en: "expired" },
  redeemed_elsewhere: { nl: "elders ingeleverd", en: "redeemed elsewhere" },
};

/** How a voucher came to its end, with day and place; without a kind it was redeemed. */
function endedHow(language: Language, detail: string): string {
  const [kind = "", ...rest] = detail.split(" ");
  const how = ends[kind]?.[language];
  if (how === undefined) return `${{ nl: "gebruikt", en: "used" }[language]} (${detail})`;
  return `${how} (${rest.join(" ")})`;
}

function isOfNumbers({ entity }: ProblemData): boolean {
  return entity === "voucher_batch" || entity === "voucher_holding";
}

function reasonText(language: Language, data: ProblemData): string {
  const reason = refusalReason(language, data.field ?? "");
  return data.detail ? `${reason} (${data.detail})` : reason;
}

/** What a value can be, or the limit that it passed, as it is read after a colon. */
function possible(language: Language, detail: string): string {
  const told: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    more_than: { nl: "niet meer dan", en: "no more than" },
    less_than: { nl: "niet minder dan", en: "no less than" },
    at_most: { nl: "hoogstens", en: "at most" },
  };
  const [name = "", ...rest] = detail.split(" ");
  return [told[name]?.[language] ?? name, ...rest].join(" ");
}

const nl: Record<ProblemCode, Sentence> = {
  ALREADY_EXISTS: (data) => `Dit bestaat al${of(data)}. Kies een andere waarde of pas de oude aan.`,
  BAD_FILE: (data) =>
    `Het bestand ${data.value ?? ""} is niet in te lezen: ${reasonText("nl", data)}.`,
  CANNOT_UNDO: (data) =>
    `Dit kan niet ongedaan worden gemaakt${of(data)}: ${undoReason("nl", data.detail ?? "")}.`,
  CLOSED_PERIOD: (data) =>
    `Dit valt in een afgesloten periode${of(data)}. Er is niets veranderd; leg een correctie vast.`,
  CONSENT_EXPIRED: ({ value, detail }) => consentRefusal("nl", value, detail),
  DAMAGED_FILE: (data) =>
    `Het bestand is beschadigd${of(data)}. Zet een reservekopie terug met "restore".`,
  END_BEFORE_START: (data) => `Het einde ligt voor het begin${of(data)}. Pas een van beide aan.`,
  FILE_BUSY: () =>
    "Een ander programma houdt de administratie vast. Er is niets veranderd; probeer het opnieuw.",
  FILE_EXISTS: (data) => `Er is al een bestand${of(data)}. Kies een andere naam.`,
  FILE_NOT_FOUND: (data) => `Dit bestand is er niet${of(data)}. Controleer de plaats en de naam.`,
  FIXED_FIELD: (data) => `Dit ligt vast en kan niet worden veranderd${of(data)}.`,
  IN_USE: (data) => `Andere gegevens steunen hierop${of(data)}. Pas die eerst aan.`,
  INVALID_FIELD: (data) =>
    `Deze waarde kan niet${of(data)}. ` +
    (data.detail ? `Mogelijk: ${possible("nl", data.detail)}.` : "Pas haar aan."),
  NETWORK_SHARE: (data) =>
    `Een administratie kan niet op een netwerkschijf staan${of(data)}. Kies een plaats op deze pc.`,
  NEWER_FILE: (data) =>
    `Het bestand is van een nieuwere versie (${data.value}, deze kent ${data.detail}). Werk bij.`,
  NO_ADMINISTRATION: () =>
    'Er is hier nog geen administratie. Maak er een met "create" of wijs er een aan met --db.',
  NO_SUCCESSION: (data) =>
    `Deze locaties kunnen elkaar niet zo opvolgen${of(data)}: ` +
    `${successionReason("nl", data.detail ?? "")}. Kies andere locaties of een andere dag.`,
  NOT_A_DATABASE: (data) => `Dit is geen administratie van Leesspoor${of(data)}.`,
  NOT_FOUND: (data) => `Dit is niet gevonden${of(data)}. Controleer het kenmerk.`,
  OVERLAP: (data) =>
    `De ${isOfNumbers(data) ? "nummers" : "dagen"} overlappen met wat er al staat${of(data)}. ` +
    "Pas begin of einde aan.",
  PERSON_UNKNOWN: () => "Zeg wie er werkt met --person CODE.",
  READ_ONLY: (data) =>
    data.detail === "synchronised_folder"
      ? `Het bestand is alleen te lezen${of(data)}. Verplaats het uit de gesynchroniseerde map.`
      : `Het bestand of zijn map is tegen schrijven beveiligd${of(data)}. Neem dat weg.`,
  STOCK_NEGATIVE: (data) =>
    `De voorraad zou negatief worden (${data.value ?? ""} ${data.detail ?? ""}). ` +
    "Boek eerst wat er binnenkwam.",
  VOUCHERS_SHORT: (data) => `Er zijn nog ${data.detail ?? "te weinig"} bonnen van deze partij.`,
  VOUCHER_ISSUED: (data) =>
    `Bon ${data.value ?? ""} is al uitgegeven (${data.detail ?? ""}). Kies andere nummers.`,
  VOUCHER_UNKNOWN: (data) => `Bon ${data.value ?? ""} hoort bij geen partij bonnen. Kijk hem na.`,
  VOUCHER_USED: (data) =>
    `Bon ${data.value ?? ""} is al ${endedHow("nl", data.detail ?? "")}. Kijk het nummer na.`,
};

const en: Record<ProblemCode, Sentence> = {
  ALREADY_EXISTS: (data) => `This exists already${of(data)}. Choose another value.`,
  BAD_FILE: (data) => `The file ${data.value ?? ""} cannot be read in: ${reasonText("en", data)}.`,
  CANNOT_UNDO: (data) =>
    `This cannot be undone${of(data)}: ${undoReason("en", data.detail ?? "")}.`,
  CLOSED_PERIOD: (data) =>
    `This lies in a closed period${of(data)}. Nothing was changed; record a correction.`,
  CONSENT_EXPIRED: ({ value, detail }) => consentRefusal("en", value, detail),
  DAMAGED_FILE: (data) => `The file is damaged${of(data)}. Put a backup back with "restore".`,
  END_BEFORE_START: (data) => `The end lies before the start${of(data)}. Change one of them.`,
  FILE_BUSY: () => "Another programme holds the administration. Nothing was changed; try again.",
  FILE_EXISTS: (data) => `There is a file already${of(data)}. Choose another name.`,
  FILE_NOT_FOUND: (data) => `This file is not there${of(data)}. Check its place and name.`,
  FIXED_FIELD: (data) => `This is fixed and cannot be changed${of(data)}.`,
  IN_USE: (data) => `Other records rest on this${of(data)}. Change those first.`,
  INVALID_FIELD: (data) =>
    `This value cannot be${of(data)}. ` +
    (data.detail ? `Possible: ${possible("en", data.detail)}.` : "Change it."),
  NETWORK_SHARE: (data) => `An administration cannot lie on a network share${of(data)}.`,
  NEWER_FILE: (data) =>
    `The file is of a newer version (${data.value}, this one knows ${data.detail}). Update first.`,
  NO_ADMINISTRATION: () =>
    'There is no administration here yet. Make one with "create" or name one with --db.',
  NO_SUCCESSION: (data) =>
    `These locations cannot succeed each other like this${of(data)}: ` +
    `${successionReason("en", data.detail ?? "")}. Choose other locations or another day.`,
  NOT_A_DATABASE: (data) => `This is not an administration of Leesspoor${of(data)}.`,
  NOT_FOUND: (data) => `This was not found${of(data)}. Check the key.`,
  OVERLAP: (data) =>
    `The ${isOfNumbers(data) ? "numbers" : "days"} overlap with what is there${of(data)}. ` +
    "Change start or end.",
  PERSON_UNKNOWN: () => "Say who works with --person CODE.",
  READ_ONLY: (data) =>
    data.detail === "synchronised_folder"
      ? `The file can only be read${of(data)}. Move it out of the synchronised folder.`
      : `The file or its folder is write-protected${of(data)}. Lift the protection.`,
  STOCK_NEGATIVE: (data) =>
    `The stock would fall below zero (${data.value ?? ""} ${data.detail ?? ""}). ` +
    "First book what came in.",
  VOUCHERS_SHORT: (data) => `Only ${data.detail ?? "too few"} vouchers of this batch are left.`,
  VOUCHER_ISSUED: (data) =>
    `Voucher ${data.value ?? ""} was issued already (${data.detail ?? ""}). Choose other numbers.`,
  VOUCHER_UNKNOWN: (data) => `Voucher ${data.value ?? ""} belongs to no batch. Check the number.`,
  VOUCHER_USED: (data) =>
    `Voucher ${data.value ?? ""} was already ${endedHow("en", data.detail ?? "")}. ` +
    "Check the number.",
};

const sentences: Record<Language, Record<ProblemCode, Sentence>> = { nl, en };

/** Gives the sentence of a problem for a person at the command line. */
export function problemSentence(language: Language, code: ProblemCode, data: ProblemData): string {
  return sentences[language][code](data);
}

/** The other sentences of the command line. */
export const sayings = {
  nl: {
    usage: "Gebruik: leesspoor OPDRACHT --db BESTAND [opties]",
    unknownCommand: (name: string) => `Deze opdracht is er niet: ${name}. "help" noemt ze alle`,
    missing: (option: string) => `Er ontbreekt iets: ${option}`,
    badInput: "De invoer past niet bij de procedure:",
    either: (one: string, other: string) => `Geef ${one} of ${other}, niet allebei`,
    notTaken: (command: string, surplus: string) => `"${command}" kent ${surplus} niet`,
    absent: (codes: string) => `Het bestand zegt niets van deze gemeenten: ${codes}`,
    notJson: "De invoer is geen geldige JSON",
    unknownProcedure: (name: string) => `Deze procedure is er niet: ${name}`,
    fault: (text: string) => `Er ging iets mis: ${text}`,
    refusedRow: (row: number, field: string, reason: string) =>
      `rij ${row}, ${field}: ${reason}; herstel de rij in het bestand en lees het opnieuw in`,
  },
  en: {
    usage: "Usage: leesspoor COMMAND --db FILE [options]",
    unknownCommand: (name: string) => `There is no such command: ${name}. "help" lists them all`,
    missing: (option: string) => `Something is missing: ${option}`,
    badInput: "The input does not fit the procedure:",
    either: (one: string, other: string) => `Give ${one} or ${other}, not both`,
    notTaken: (command: string, surplus: string) => `"${command}" does not take ${surplus}`,
    absent: (codes: string) => `The file says nothing of these municipalities: ${codes}`,
    notJson: "The input is not valid JSON",
    unknownProcedure: (name: string) => `There is no such procedure: ${name}`,
    fault: (text: string) => `Something went wrong: ${text}`,
    refusedRow: (row: number, field: string, reason: string) =>
      `row ${row}, ${field}: ${reason}; mend the row in the file and read it in again`,
  },
} as const;
