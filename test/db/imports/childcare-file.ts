import { childcareHeader, childcareRow } from "./national-childcare.ts";

/** A row of the register of childcare by column name. */
export type ChildcareLine = Readonly<Record<string, string>> & { readonly lrk_id: string };

const registered = {
  status: "Ingeschreven",
  opc: "Nee",
  naam_houder: "Stichting Voorbeeld",
  kvk_nummer_houder: "12345678",
  cbs_code: "0109",
  verantwoordelijke_gemeente: "Coevorden",
};

const boekenbeer = {
  ...registered,
  opvanglocatie_adres: "Voorbeeldstraat 1 ",
  opvanglocatie_postcode: "7741AA",
  opvanglocatie_woonplaats: "Coevorden",
  bag_id: "0109010000000001",
};

/** A day nursery in Coevorden. */
export const NURSERY: ChildcareLine = {
  ...boekenbeer,
  lrk_id: "100000009",
  type_oko: "KDV",
  actuele_naam_oko: "De Boekenbeer",
  aantal_kindplaatsen: "32",
  ve: "Ja",
  inschrijfdatum: "01-01-2010",
};

/** After-school care in the building of the day nursery. */
export const LEESPLEIN: ChildcareLine = {
  ...boekenbeer,
  lrk_id: "100000010",
  type_oko: "BSO",
  actuele_naam_oko: "BSO Leesplein",
  aantal_kindplaatsen: "20",
  inschrijfdatum: "15-08-2019",
};

/** A day nursery of the same provider in Sleen. */
export const HUMMELHUUS: ChildcareLine = {
  ...registered,
  lrk_id: "100000046",
  type_oko: "KDV",
  actuele_naam_oko: "'t Hummelhuus",
  aantal_kindplaatsen: "16",
  ve: "Ja",
  inschrijfdatum: "01-01-2018",
  opvanglocatie_adres: "Dorpsstraat 2 a",
  opvanglocatie_postcode: "7841AA",
  opvanglocatie_woonplaats: "Sleen",
  bag_id: "0109010000000002",
};

/** Gives a register of childcare with these rows, as it is published: Windows-1252, `;`, CRLF. */
export function childcareFile(lines: readonly ChildcareLine[]): Uint8Array {
  const rows = lines.map((line) => childcareRow(line).join(";"));
  return Buffer.from([childcareHeader().join(";"), ...rows, ""].join("\r\n"), "latin1");
}
