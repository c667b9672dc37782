import { sinceAlways } from "./model/day.ts";
import { uuidV7 } from "./model/identity.ts";
import { createRecord, insertRow } from "./queries/record.ts";
import { writeSetting } from "./queries/settings.ts";
import type { Db } from "./sql.ts";

/** The municipalities of Drenthe by their CBS code; true for the nine of Bind. */
export const drentheMunicipalities = [
  ["1680", "Aa en Hunze", true],
  ["0106", "Assen", false],
  ["1681", "Borger-Odoorn", true],
  ["0109", "Coevorden", true],
  ["1690", "De Wolden", true],
  ["0114", "Emmen", false],
  ["0118", "Hoogeveen", false],
  ["0119", "Meppel", true],
  ["1731", "Midden-Drenthe", true],
  ["1699", "Noordenveld", true],
  ["1730", "Tynaarlo", true],
  ["1701", "Westerveld", true],
] as const;

const programmes = [
  ["boekstart-babies", "BoekStart voor baby's", "babies"],
  ["boekstart-childcare", "BoekStart in de kinderopvang", "childcare"],
  ["leesklik", "Leesklik", "childcare"],
  ["dbos-primary", "de Bibliotheek op school (po)", "primary"],
  ["dbos-secondary", "de Bibliotheek op school (vo)", "secondary"],
  ["dbos-plus", "dBos Plus", "primary"],
] as const;

const fundingSources = [
  ["Gemeente", "municipality"],
  ["School of houder zelf", "location"],
  ["Masterplan basisvaardigheden", "grant"],
  ["Bibliotheek", "library"],
] as const;

/** Stores what every administration begins with: municipalities, groups, programmes, payers. */
export function storeReference(db: Db, name: string, kind: "own" | "example"): void {
  writeSetting(db, "node", uuidV7().slice(-12));
  writeSetting(db, "administration", { name, kind });
  insertRow(db, "municipality_group", { code: "drenthe", name: "Drenthe", kind: "province" });
  insertRow(db, "municipality_group", { code: "bind", name: "Bind", kind: "partnership" });
  for (const [code, municipality, isBind] of drentheMunicipalities) {
    insertRow(db, "municipality", { code, name: municipality });
    for (const groupCode of isBind ? ["drenthe", "bind"] : ["drenthe"]) {
      const member = { groupCode, municipalityCode: code, validFrom: sinceAlways };
      createRecord(db, "municipality_group_member", member);
    }
  }
  for (const [code, title, audience] of programmes) {
    insertRow(db, "programme", { code, name: title, audience });
  }
  for (const [title, funding] of fundingSources) {
    createRecord(db, "funding_source", { name: title, kind: funding });
  }
}
