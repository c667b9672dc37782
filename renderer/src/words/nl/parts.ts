import type { Refusal } from "../read-input.ts";

const refusals: Record<Refusal, string> = {
  "not-a-number": "Dit is geen getal. Typ bijvoorbeeld 2129 of 2.129.",
  "not-whole": "Dit moet een heel getal zijn, zonder decimalen.",
  "not-a-day": "Dit is geen datum. Typ dag-maand-jaar, bijvoorbeeld 1-2-2024.",
  "no-such-day": "Deze dag bestaat niet. Kijk de dag en de maand na.",
  "no-month": "Deze maand ken ik niet. Typ bijvoorbeeld 1 feb 2024 of 1-2-2024.",
  "not-a-duration": "Dit is geen tijdsduur. Typ bijvoorbeeld 1,5 of 1:30 of 90m.",
  "not-a-time": "Dit is geen tijd van de dag. Typ bijvoorbeeld 9:30 of 930.",
  "not-an-amount": "Dit is geen bedrag. Typ bijvoorbeeld 9489 of 9.489,00.",
};

/** Words of the form parts. */
const form = {
  save: "Opslaan",
  saving: "Opslaan …",
  leave: "Sluiten",
  unsaved: (count: number) =>
    count === 1 ? "1 veld nog niet opgeslagen" : `${count} velden nog niet opgeslagen`,
  leaveAgain: "Druk nog eens op Esc om zonder opslaan te sluiten.",
  saved: "Opgeslagen",
  refused: "Niet opgeslagen",
  changed: "Gewijzigd",
  required: (label: string) => `${label} is nodig om op te slaan.`,
  tooLow: (least: string) => `Dit kan niet minder zijn dan ${least}.`,
  tooHigh: (most: string) => `Dit kan niet meer zijn dan ${most}.`,
  choose: "Kies",
  nothingFound: "Niets gevonden",
  typeToSearch: "Typ om te zoeken",
  clear: "Leegmaken",
  calendar: (label: string) => `Kalender bij ${label}`,
  dayShape: "dd-mm-jjjj",
  durationShape: "bijvoorbeeld 1:30",
  timeShape: "bijvoorbeeld 9:30",
  searching: "Zoeken …",
  calendarLabels: {
    nextMonth: "Volgende maand",
    previousMonth: "Vorige maand",
    nextYear: "Volgend jaar",
    previousYear: "Vorig jaar",
    nextDecade: "Volgende tien jaar",
    previousDecade: "Vorige tien jaar",
  },
  countOf: (label: string) => `${label}, aantal`,
  qualityOf: (label: string) => `${label}, hoe geteld`,
};

/** Words of the table. */
const table = {
  filter: "Filter",
  filterOn: (column: string) => `Filter op ${column}`,
  filterText: "Zoek in deze lijst",
  removeFilter: (filter: string) => `Haal filter weg: ${filter}`,
  clearFilters: "Alle filters weg",
  columns: "Kolommen",
  export: "Exporteer",
  exportAs: { xlsx: "Excel (.xlsx)", csv: "CSV (;)" },
  exported: (name: string) => `${name} is bewaard.`,
  rows: (shown: string, all: string) =>
    shown === all ? `${all} rijen` : `${shown} van ${all} rijen`,
  selected: (count: number) => `${count} geselecteerd`,
  selectRow: (label: string) => `Selecteer ${label}`,
  selectAll: "Selecteer alle rijen",
  unselect: "Selectie weg",
  nothingMatches: "Geen rij past bij deze filters.",
  sum: "Som",
  loading: "Rijen worden opgehaald …",
  blankValue: "(leeg)",
};

/** Words of the other parts. */
export const parts = {
  refusals,
  form,
  table,
  close: "Sluiten",
  closePanel: "Sluit het zijpaneel",
  panel: "Zijpaneel",
  panelPath: "Pad in het zijpaneel",
  undo: "Ongedaan maken",
  dismiss: "Melding sluiten",
  cancel: "Annuleer",
  cancelling: "Wordt geannuleerd …",
  retry: "Probeer opnieuw",
  loading: "Ophalen …",
  fault: (reference: string) => `Er ging iets mis (kenmerk ${reference}).`,
  broken: "Dit scherm kon niet worden getoond",
  brokenBack: "Terug naar Start",
  faultHelp: "Uw gegevens zijn niet veranderd. Meld dit kenmerk als het vaker gebeurt.",
  unreachable: "Leesspoor antwoordt niet. Draait het programma nog?",
  months: ["j", "f", "m", "a", "m", "j", "j", "a", "s", "o", "n", "d"],
  progress: (done: string, total: string) => `${done} van ${total}`,
  qualities: {
    counted: "geteld",
    estimated: "geschat",
    averaged: "gemiddeld",
    unknown: "onbekend",
    not_applicable: "niet van toepassing",
    blank: "niet ingevuld",
  },
  yes: "ja",
  no: "nee",
};
