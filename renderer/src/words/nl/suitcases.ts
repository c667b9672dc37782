/** Words of the room of suitcases. */
export const suitcases = {
  lead: "Koffertjes die binnenkwamen en die zijn uitgereikt, per vestiging.",
  newOne: "Nieuwe boeking",
  empty: "Nog geen koffertjes geboekt",
  emptyText:
    "Boek eerst per vestiging de beginvoorraad. Daarna boekt u wat er binnenkomt en wat er wordt " +
    "uitgereikt; de voorraad rekent Leesspoor zelf uit.",
  stock: "Voorraad nu",
  stockColumn: "Voorraad",
  stockNote: (count: number): string => (count === 1 ? "koffertje" : "koffertjes"),
  negative: "Minder dan nul: er is meer uitgereikt dan geboekt als ontvangen.",
  clinicHelp: "Het consultatiebureau waar is uitgereikt.",
  editionHelp: "Leeg: de oudste uitgave waarvan er genoeg is.",
  pairKept: "Een overdracht of telverschil wijzigt u niet; boek een nieuwe, of verwijder deze.",
  quantityUnit: "koffertjes",
  bookedHelp: "Leeg: vandaag, of de dag zelf als die later is.",
  correct: "Corrigeer uitreiking …",
  correctTitle: "Uitreiking corrigeren",
  correctText:
    "De correctie telt op de dag van de uitreiking. De uitreiking zelf blijft staan zoals zij is " +
    "geboekt.",
  difference: "Verschil",
  differenceHelp: "Bijvoorbeeld -1 als er één te veel is geboekt.",
  noDifference: "Nul verandert niets. Vul bijvoorbeeld -1 in.",
  tooMuch: "Er kan niet meer terug dan er is uitgereikt.",
  correctedTo: (count: string) => `na correctie ${count}`,
  corrections: "Correcties",
  again: "Opgeslagen. De volgende kan meteen.",
  correctionKept: "Een correctie wijzigt u bij de uitreiking waar zij bij hoort.",
  toHandout: "Naar de uitreiking",
};
