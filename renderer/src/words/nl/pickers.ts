/** Words of the period picker, the scope picker and the history list. */
export const pickers = {
  period: "Periode",
  scope: "Gebied",
  choosePeriod: "Kies een periode",
  chooseScope: "Kies een gebied",
  periodKind: "Soort periode",
  findScope: "Zoek gemeente, vestiging of locatie",
  noScope: "Geen gebied gevonden.",
  year: "Jaar",
  from: "Van",
  until: "Tot en met",
  on: "Op",
  apply: "Toepassen",
  untilBeforeFrom: "De laatste dag ligt voor de eerste.",
  periodKinds: {
    "calendar-year": "Kalenderjaar",
    "school-year": "Schooljaar",
    "suitcase-year": "Koffertjesjaar",
    range: "Van – tot en met",
    day: "Peildatum",
  },
  periodNames: {
    "calendar-year": (year: number) => String(year),
    "school-year": (year: number) => `${year}/${year + 1}`,
    "suitcase-year": (year: number) => `koffertjesjaar ${year}/${year + 1}`,
    range: (from: string, until: string) => `${from} t/m ${until}`,
    day: (on: string) => `op ${on}`,
  },
  scopeKinds: {
    province: "Provincie",
    group: "Groepen gemeenten",
    municipality: "Gemeenten",
    branch: "Vestigingen",
    clinic: "Consultatiebureaus",
    location: "Locaties",
  },
};

/** Words of "Geschiedenis". */
export const historyList = {
  title: "Geschiedenis",
  empty: "Er is nog niets gewijzigd sinds dit record is gemaakt.",
  operations: { insert: "gemaakt", update: "gewijzigd", delete: "verwijderd" },
  outside: "buiten het programma",
  reason: (text: string) => `Reden: ${text}`,
  batch: (text: string) => `Via ${text}`,
  became: "werd",
  blank: "leeg",
  more: (count: number) => `Nog ${count} wijzigingen`,
};
