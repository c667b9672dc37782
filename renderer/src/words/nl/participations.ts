/** Words of the rooms of participations and agreements. */
export const participations = {
  lead: "Welke locaties meedoen, aan welk programma, in welke fase en met welke overeenkomst.",
  newOne: "Nieuwe deelname",
  empty: "Nog geen deelnames",
  emptyText:
    "Een deelname zegt dat een school of kinderopvang meedoet aan een programma, sinds wanneer, " +
    "in welke fase en met welke overeenkomst. De cijfers tellen deelnames.",
  agreementMode: "Overeenkomst",
  agreementModes: {
    none: "nog geen",
    new: "nieuwe overeenkomst",
    existing: "bestaande overeenkomst",
  },
  minutesHelp: "Afgesproken uren per week, zoals 2 of 1:30.",
  agreementsLead:
    "Overeenkomsten met scholen, besturen en houders, en welke deelnames eronder vallen.",
  newAgreement: "Nieuwe overeenkomst",
  agreementsEmpty: "Nog geen overeenkomsten",
  agreementsEmptyText:
    "Een overeenkomst heeft partijen, een looptijd en afgesproken uren, en kan meer locaties " +
    "tegelijk dekken. Alleen een deelname met een overeenkomst telt als structureel.",
  partiesHelp: "Bijvoorbeeld: bibliotheek en schoolbestuur.",
  untilHelp: "De laatste dag; leeg betekent zonder einddatum.",
  covers: "Dekt deze deelnames",
  coversNothing: "Nog geen deelname. Kies hieronder welke onder deze overeenkomst valt.",
  cover: "Deelname die eronder valt",
  addCover: "Voeg toe",
  uncover: (name: string) => `Haal ${name} weg`,
  uncoverReason: "niet onder deze overeenkomst",
  uncovered: (name: string) => `${name} valt niet meer onder deze overeenkomst.`,
  agreementUntil: "Overeenkomst t/m",
  validity: "Looptijd",
  states: { running: "loopt", ended: "afgelopen", coming: "begint nog" },
  state: "Stand",
  count: "Deelnames",
  hoursPerWeek: "Uren per week",
};
