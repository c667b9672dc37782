/** Words of the white spots: who could take part and does not. */
export const whiteSpots = {
  lead: (area: string, day: string) =>
    `Locaties die op ${day} open zijn en niet meedoen, ${area}. Geteld zoals de dekking.`,
  kind: "Soort",
  audiences: {
    childcare: "Kinderopvang",
    primary: "Primair onderwijs",
    secondary: "Voortgezet onderwijs",
  },
  shortAudiences: { childcare: "kinderopvang", primary: "po", secondary: "vo" },
  allKinds: "alle soorten",
  counts: "Per gemeente en soort",
  map: "Dekking in Drenthe",
  mapHelp: "Schematisch: elke gemeente is even groot. Meer kleur is meer dekking.",
  chooseTile: "Kies een gemeente om alleen die te zien.",
  part: (taking: string, all: string) => `${taking} van ${all}`,
  takePart: "doen mee",
  outside: "niet in dit gebied",
  none: "geen locaties",
  municipality: "Gemeente",
  inRegister: "Open",
  takesPart: "Doen mee",
  missing: "Vlekken",
  coverage: "Dekking",
  list: "Doen niet mee",
  only: (what: string) => `Alleen ${what}`,
  showAll: "Toon alles",
  name: "Naam",
  town: "Plaats",
  type: "Type",
  number: "Nummer",
  empty: "Geen witte vlekken",
  emptyText:
    "Hier staan de locaties die open zijn en niet meedoen. Nu zijn er geen: alles doet mee, of " +
    "er zijn in dit gebied nog geen locaties ingelezen.",
  importNow: "Lees een register in",
};
