/** Words of the rooms of branches and clinics. */
export const places = {
  newBranch: "Nieuwe vestiging",
  branchesLead: "Bibliotheekvestigingen en servicepunten, met wanneer zij open zijn.",
  branchesEmpty: "Nog geen vestigingen",
  branchesEmptyText:
    "Hier staan de vestigingen en servicepunten van de bibliotheek. Koffertjes en activiteiten " +
    "horen bij een vestiging, dus begin hier.",
  newClinic: "Nieuw consultatiebureau",
  clinicsLead: "Consultatiebureaus en hun JGZ-organisatie.",
  clinicsEmpty: "Nog geen consultatiebureaus",
  clinicSupplyHelp: "Uit deze voorraad gaat wat op het consultatiebureau wordt uitgereikt.",
  clinicsEmptyText:
    "Hier staan de consultatiebureaus waar de BoekStart-coach komt en waar koffertjes worden " +
    "uitgereikt, onder hun JGZ-organisatie.",
  openedHelp: "Leeg betekent: was altijd al open.",
  closedHelp: "De laatste dag. Wat eerder gebeurde, blijft tellen.",
  isOpen: "open",
  closed: (day: string) => `gesloten per ${day}`,
  closing: (day: string) => `sluit ${day}`,
  state: "Stand",
  closedBeforeOpened: "De sluiting ligt voor de opening.",
};
