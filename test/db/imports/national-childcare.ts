import { lrkNumbers } from "../../../db/example/register-numbers.ts";
import { registerFile } from "./register-file.ts";

/** The register of childcare as it is published: its header is real and its rows are invented. */
export const CHILDCARE = "lrk-export-SYNTHETISCH-echte-kopregel.csv";

/** How many rows the national register has, about. */
export const NATIONAL_CHILDCARE_ROWS = 31_800;

/** A person who is no part of the register that is read. */
export const CHILDMINDER = "Gastouder Jansje van der Proef";

/** Gives the column names of the register of childcare. */
export function childcareHeader(): string[] {
  const [header = ""] = Buffer.from(registerFile(CHILDCARE)).toString("latin1").split("\r\n");
  return header.split(";");
}

/** Gives a row of the register by column name; columns that are not named are empty. */
export function childcareRow(values: Readonly<Record<string, string>>): string[] {
  return childcareHeader().map((name) => values[name] ?? "");
}

/**
 * Gives a register of the size of the national one with its quirks: half of it childminders with a
 * name and without an address, trailing blanks in addresses, apostrophes round telephone numbers
 * and in names, a day nursery and after-school care at one address, lost leading zeros, and one
 * number in a thousand with a slip in it. Windows-1252, `;`, CRLF.
 */
export function nationalChildcare(rows: number = NATIONAL_CHILDCARE_ROWS): Uint8Array {
  const kinds = ["KDV", "BSO", "VGO", "VGO", "VGO", "KDV", "BSO", "GOB"];
  const nextNumber = lrkNumbers();
  const lines = Array.from({ length: rows }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "KDV";
    const isMinder = kind === "VGO" || kind === "GOB";
    const place = Math.floor(index / kinds.length);
    const number = nextNumber();
    return childcareRow({
      lrk_id:
        index % 1000 === 999 ? `${number.slice(0, 8)}${(Number(number[8]) + 1) % 10}` : number,
      type_oko: kind,
      opc: "Nee",
      actuele_naam_oko: isMinder
        ? CHILDMINDER
        : `Peuteropvang \u0092t Hummelhuus d'Ark caf\u00e9 ${place}`,
      aantal_kindplaatsen: kind === "GOB" ? "" : String(index % 60),
      ve: kind === "KDV" ? "Ja" : "",
      status: index % 50 === 8 ? "Uitgeschreven" : "Ingeschreven",
      inschrijfdatum: "01-01-2010",
      opvanglocatie_adres: isMinder ? "" : `Plein 1945 ${place % 200} a `,
      opvanglocatie_postcode: isMinder ? "" : "7741AA",
      opvanglocatie_woonplaats: "Coevorden",
      bag_id: isMinder ? "" : `109010000${String(place % 1_000_000).padStart(6, "0")}`,
      naam_houder: isMinder ? CHILDMINDER : "Stichting Voorbeeld",
      kvk_nummer_houder: "1234567",
      contact_persoon: CHILDMINDER,
      contact_telefoon: "'0612-345678'",
      contact_emailadres: "'jansje@example.nl'",
      cbs_code: String(1 + (index % 342)).padStart(4, "0"),
      verantwoordelijke_gemeente: `Gemeente ${index % 342}`,
    }).join(";");
  });
  const text = [childcareHeader().join(";"), ...lines, ""].join("\r\n");
  return Buffer.from(text, "latin1");
}
