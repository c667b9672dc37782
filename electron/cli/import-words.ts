import type { FileRefusalReason } from "../../db/imports/recognise.ts";
import type { RowRefusalReason } from "../../db/imports/refused-row.ts";
import type { Language } from "../../db/model/figure.ts";

/** What the database itself refuses, as an import names it. */
type DatabaseRefusal =
  | "closed-period"
  | "already-exists"
  | "end-before-start"
  | "overlap"
  | "not-found"
  | "invalid-field";

type Reason = FileRefusalReason | RowRefusalReason | DatabaseRefusal;

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
    "damaged-spreadsheet": "het rekenblad is beschadigd en kan niet worden gelezen",
    "missing-year": "het jaar staat niet in het bestand en niet in zijn naam; geef het op",
    "missing-threshold": "er staat niet bij of de scores met of zonder drempel zijn",
    "bad-school-type": "dit is geen soort speciaal onderwijs (SBO, SO, VSO)",
    "bad-board-number": "dit is geen nummer van een bevoegd gezag",
    "duplicate-board-number": "dit bevoegd gezag staat al eerder in het bestand",
    "bad-year": "dit is geen jaar of schooljaar",
    "duplicate-count": "voor deze vestiging is dit jaar al eerder in het bestand geteld",
    "bad-lrk-number": "dit is geen LRK-nummer van negen cijfers",
    "duplicate-lrk-number": "dit LRK-nummer staat al eerder in het bestand",
    "bad-childcare-kind": "dit is geen soort opvang (KDV, BSO)",
    "bad-status": "dit is niet Ingeschreven of Uitgeschreven",
    "bad-day": "dit is geen dag (dd-mm-jjjj)",
    "bad-region": "dit is geen regiocode van het CBS",
    "bad-period": "dit is geen maand of jaar zoals het CBS die schrijft",
    "duplicate-period": "deze gemeente heeft deze periode al eerder in het bestand",
    "closed-period": "dit valt in een afgesloten periode",
    "already-exists": "dit bestaat al",
    "end-before-start": "het einde ligt voor het begin",
    overlap: "de dagen overlappen met wat er al staat",
    "not-found": "de locatie bestaat niet op deze dag",
    "invalid-field": "deze waarde kan niet worden vastgelegd",
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
    "damaged-spreadsheet": "the spreadsheet is damaged and cannot be read",
    "missing-year": "the year is neither in the file nor in its name; give it",
    "missing-threshold": "it does not say whether the scores are with or without the threshold",
    "bad-school-type": "this is no type of special education (SBO, SO, VSO)",
    "bad-board-number": "this is no number of a school board",
    "duplicate-board-number": "this school board stands earlier in the file",
    "bad-year": "this is no year or school year",
    "duplicate-count": "this location has been counted earlier in the file for this year",
    "bad-lrk-number": "this is no LRK number of nine digits",
    "duplicate-lrk-number": "this LRK number stands earlier in the file",
    "bad-childcare-kind": "this is no kind of childcare (KDV, BSO)",
    "bad-status": "this is neither Ingeschreven nor Uitgeschreven",
    "bad-day": "this is no day (dd-mm-yyyy)",
    "bad-region": "this is no region code of CBS",
    "bad-period": "this is no month or year as CBS writes them",
    "duplicate-period": "this municipality has this period earlier in the file",
    "closed-period": "this lies in a closed period",
    "already-exists": "this exists already",
    "end-before-start": "the end lies before the beginning",
    overlap: "the days overlap with what is there already",
    "not-found": "the location does not exist on this day",
    "invalid-field": "this value cannot be stored",
  },
};

/** Gives why a file or row was refused, in words; a reason without words is given as its code. */
export function refusalReason(language: Language, code: string): string {
  const known: Readonly<Record<string, string>> = reasons[language];
  return known[code] ?? code;
}
