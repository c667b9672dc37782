import type { RowRefusalReason } from "../../db/imports/duo-schools.ts";
import type { FileRefusalReason } from "../../db/imports/recognise.ts";
import type { Language } from "../../db/model/figure.ts";

type Reason = FileRefusalReason | RowRefusalReason | "closed-period" | "already-exists";

const reasons: Record<Language, Record<Reason, string>> = {
  nl: {
    empty: "er staat niets in",
    spreadsheet: "het is een rekenblad; sla het op als CSV",
    binary: "het is geen tekstbestand",
    unrecognised: "het is geen register dat Leesspoor kent",
    "missing-columns": "er ontbreken kolommen",
    "duplicate-columns": "er staan kolommen dubbel in",
    "several-kinds": "het kan van meer dan een soort zijn; kies met --source",
    "other-kind": "het is een ander register dan gevraagd",
    "wrong-column-count": "de rij heeft niet zoveel velden als de kop",
    "unclosed-quote": "een aanhalingsteken is niet gesloten",
    "stray-quote": "er staat een aanhalingsteken midden in een veld",
    "unreadable-text": "de tekst past niet bij de codering van het bestand",
    "bad-location-code": "dit is geen vestigingscode (twee cijfers, twee letters, twee cijfers)",
    "institution-mismatch": "de vestigingscode hoort niet bij de instellingscode",
    "missing-name": "de naam ontbreekt",
    "bad-municipality-code": "dit is geen gemeentecode van vier cijfers",
    "bad-postal-code": "dit is geen postcode",
    "duplicate-location-code": "deze vestigingscode staat al eerder in het bestand",
    "closed-period": "dit valt in een afgesloten periode",
    "already-exists": "dit bestaat al",
  },
  en: {
    empty: "there is nothing in it",
    spreadsheet: "it is a spreadsheet; save it as CSV",
    binary: "it is no text file",
    unrecognised: "it is no register that Leesspoor knows",
    "missing-columns": "columns are missing",
    "duplicate-columns": "columns stand in it twice",
    "several-kinds": "it can be of more than one kind; choose with --source",
    "other-kind": "it is another register than was asked for",
    "wrong-column-count": "the row has not as many fields as the header",
    "unclosed-quote": "a quotation mark is not closed",
    "stray-quote": "a quotation mark stands in the middle of a field",
    "unreadable-text": "the text does not fit the encoding of the file",
    "bad-location-code": "this is no location code (two digits, two letters, two digits)",
    "institution-mismatch": "the location code does not belong to the institution code",
    "missing-name": "the name is missing",
    "bad-municipality-code": "this is no municipality code of four digits",
    "bad-postal-code": "this is no postal code",
    "duplicate-location-code": "this location code stands earlier in the file",
    "closed-period": "this lies in a closed period",
    "already-exists": "this exists already",
  },
};

/** Gives why a file or row was refused, in words; a reason without words is given as its code. */
export function refusalReason(language: Language, code: string): string {
  const known: Readonly<Record<string, string>> = reasons[language];
  return known[code] ?? code;
}
