/** Words of the first room. */
export const start = {
  workingAs: (person: string) => `U werkt als ${person}. Alles staat op deze computer.`,
  allFigures: "Alle cijfers",
  noReport: "De cijfers komen hier zodra er een gemeente is.",
  todo: "Nog in te vullen",
  todoCount: (count: string) => `${count} open`,
  nothingTodo:
    "Alles is ingevuld: geen activiteit of dagdeel zonder aantallen, geen overeenkomst die is " +
    "afgelopen.",
  more: (count: string) => `en nog ${count}`,
  planned: "gepland, nog niet gemeld",
  withoutCounts: "gehouden, zonder aantallen",
  agreementEnded: "overeenkomst afgelopen",
  halfDaysOpen: "gepland, nog niet ingevuld",
  countOpen: "voorraad tellen: begonnen, niet afgerond",
  toOrder: "koffertjes bestellen",
  halfDays: (count: string) =>
    count === "1"
      ? "1 dagdeel op het consultatiebureau"
      : `${count} dagdelen op het consultatiebureau`,
  recent: "Onlangs gewijzigd",
  allChanges: "Hele geschiedenis",
  activities: "Activiteiten",
  allActivities: "Alle activiteiten",
  noActivities: "Er is nog geen activiteit vastgelegd.",
  actions: "Meteen doen",
  tally: "Turven op het consultatiebureau",
  newActivity: "Nieuwe activiteit",
  bookSuitcases: "Koffertjes boeken",
  addParticipation: "Deelname toevoegen",
  readRegister: "Register inlezen",
  begin: "Zo begint u",
  beginLead: "De administratie is nog leeg. Drie stappen, dan staan de eerste cijfers hier.",
  steps: [
    {
      title: "Lees de scholen in",
      text: "Het bestand van DUO geeft alle scholen van uw gemeenten, met nummer en adres.",
    },
    {
      title: "Voeg de deelnames toe",
      text: "Welke school of kinderopvang doet mee, sinds wanneer, en met welke overeenkomst.",
    },
    {
      title: "Leg de eerste activiteit vast",
      text: "Een bijeenkomst met het aantal kinderen, of de koffertjes die zijn uitgedeeld.",
    },
  ],
};
