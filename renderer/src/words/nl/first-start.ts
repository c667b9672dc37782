import type { ProblemCode } from "../../../../electron/contract/problems.ts";

/** What to do about a file that was refused, per reason. */
const whatNow: Partial<Record<ProblemCode, string>> = {
  DAMAGED_FILE:
    "Zet hieronder de nieuwste goede kopie terug. Het beschadigde bestand wordt hernoemd, niet " +
    "gewist.",
  NOT_A_DATABASE:
    "Kijk of het juiste bestand is gekozen. Anders kan een reservekopie op deze plaats komen; " +
    "dit bestand wordt dan hernoemd, niet gewist.",
  NEWER_FILE:
    "Er is niets veranderd. Installeer op deze computer dezelfde versie als waarmee het bestand " +
    "is gemaakt en open het opnieuw.",
  NETWORK_SHARE:
    "Er is niets veranderd. Sluit Leesspoor, verplaats het bestand naar een map op deze " +
    "computer en open het daar.",
  READ_ONLY: "Verplaats het bestand naar een gewone map op deze computer en open het daar.",
  FILE_NOT_FOUND: "Sluit de schijf aan of kies een andere plaats.",
};

/** Words of the page before the rooms, and of the bars above them. */
export const firstStart = {
  title: (name: string | null) => (name ? `Welkom in ${name}` : "Welkom bij Leesspoor"),
  lead: "Alles blijft op deze computer. Leesspoor haalt niets op en stuurt niets weg.",
  form: "Beginnen met Leesspoor",
  who: "Wie bent u?",
  whoHelp:
    "Geen wachtwoord: de code staat bij elke wijziging in de geschiedenis, zodat later te zien " +
    "is wie wat heeft vastgelegd. Gebruik een code, geen naam.",
  code: "Uw code",
  codeShape: "bijvoorbeeld EM-04",
  badCode: "Typ 2 tot 12 letters, cijfers of streepjes, bijvoorbeeld EM-04.",
  role: "Uw rol",
  withWhat: "Waarmee begint u?",
  example: "Voorbeeld: Coevorden 2024",
  exampleText:
    "Verzonnen locaties, activiteiten en koffertjes waarmee alle cijfers van een heel jaar zijn " +
    "te bekijken. Om te leren en te proberen.",
  empty: "Lege administratie",
  emptyText:
    "Voor het echte werk. De gemeenten en programma's staan klaar; scholen leest u in uit het " +
    "register.",
  name: "Naam van de administratie",
  nameHelp: "Bijvoorbeeld de naam van uw bibliotheek. Mag leeg blijven.",
  making: {
    example: "De voorbeeldadministratie wordt gemaakt …",
    empty: "De administratie wordt gemaakt …",
  },
  begin: "Begin",
  keys: "gaat verder · pijlen of 1 en 2 kiezen",
  refusedTitle: "De administratie is niet geopend",
  refusedLead: "Er is niets veranderd of gewist. Hieronder staat waarom, en wat u kunt doen.",
  whatNow,
  file: "Bestand",
  detail: "Bijzonderheid",
  backups: "Nieuwste goede reservekopieën",
  noBackups: "Er staat geen goede reservekopie in de map van de administratie.",
  tryAgain: "Kijk opnieuw",
  tryAgainHelp: "Nadat het bestand is verplaatst of hersteld, start u Leesspoor opnieuw.",
  readOnly: "Deze administratie is alleen te lezen.",
  readOnlyOffer: (file: string) =>
    `Het bestand staat in een gesynchroniseerde map (${file}). Daar kan het beschadigd raken als ` +
    "twee computers tegelijk schrijven. Sluit Leesspoor, verplaats het bestand naar een gewone " +
    "map op deze computer en open het daar; dan kunt u weer vastleggen.",
  differences: (count: number) =>
    count === 1
      ? "De opbouw van de database is op 1 plaats veranderd."
      : `De opbouw van de database is op ${count} plaatsen veranderd.`,
  differencesWhy:
    "Een ander programma heeft iets aangepast of weggehaald. De geschiedenis kan daardoor " +
    "onvolledig worden; zet een goede kopie terug of laat het nakijken.",
  toCheck: "Bekijk de controle",
};
