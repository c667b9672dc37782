/** Words of the rooms of grant schemes and awards. */
export const grants = {
  schemesLead: "Regelingen van subsidiegevers, met hun tranches en wat er is aangevraagd.",
  newScheme: "Nieuwe regeling",
  schemesEmpty: "Nog geen regelingen",
  schemesEmptyText:
    "Een regeling heeft tranches: een school- of kalenderjaar waarin wordt toegekend. " +
    "Toekenningen per locatie horen bij een tranche, dus begin hier.",
  noFunders: "Subsidiegevers zijn organisaties; voer ze in bij Gegevens › Stamgegevens.",
  tranches: "Tranches",
  tranche: "Tranche",
  newTranche: "Tranche toevoegen",
  noTranches: "Nog geen tranches.",
  applications: "Aanvragen",
  application: "Aanvraag",
  newApplication: "Aanvraag toevoegen",
  noApplications: "Nog geen aanvragen.",
  locationsHelp: "Voor hoeveel locaties is aangevraagd.",
  locationsCount: (count: string) => `${count} locaties`,
  trancheNameHelp: "Bijvoorbeeld: schooljaar 2024/2025.",
  awardsLead: "Wat per locatie is toegekend, wanneer en voor hoeveel.",
  newAward: "Nieuwe toekenning",
  awardsEmpty: "Nog geen toekenningen",
  awardsEmptyText:
    "Een toekenning hoort bij één locatie en één tranche. Zij vult de subsidietabel van het " +
    "jaarbericht.",
  trancheHelp: "Tranches staan bij Subsidies › Regelingen.",
  amountHelp: "In euro's, zoals 3.000 of 1.240,50. Leeg: bedrag niet bekend.",
  withdrawnHelp: "Alleen als de toekenning is ingetrokken.",
  withdrawnBeforeDecided: "De intrekking ligt voor het besluit.",
  state: "Stand",
  stands: "toegekend",
  withdrawn: (day: string) => `ingetrokken ${day}`,
};
