/** Words of the screen with the changes of all records. */
export const history = {
  title: "Geschiedenis",
  lead:
    "Elke wijziging van elk record, de nieuwste bovenaan. Zij wordt ten minste zeven jaar " +
    "bewaard.",
  who: "Wie",
  everyone: "iedereen",
  kind: "Soort",
  everything: "alles",
  when: "Wanneer",
  what: "Wat",
  operation: "Handeling",
  change: "Wijziging",
  reason: "Reden of herkomst",
  older: "Oudere wijzigingen",
  oldest: "Dit is het begin van de geschiedenis.",
  shown: (count: string) => `${count} wijzigingen`,
  empty: "Hier is nog niets gewijzigd",
  emptyWhy: "Zodra iemand iets vastlegt, verbetert of inleest, staat dat hier met naam en tijd.",
  emptyFiltered: "Geen wijziging past bij deze filters.",
  allChanges: "Toon alle wijzigingen",
  open: "Open dit record",
  cannotOpen: "Dit record heeft geen eigen pagina, of het is er niet meer.",
  fields: { key: "Instelling", value: "Waarde" },
  kinds: {
    setting: "Instelling",
    batch: "Inlezing",
    closed_period: "Gesloten periode",
    register_entry: "Regel in het register",
  },
};
