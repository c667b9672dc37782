import type { grants as dutch } from "../nl/grants.ts";

/** Words of the rooms of grant schemes and awards. */
export const grants: typeof dutch = {
  schemesLead: "Schemes of funders, with their tranches and what was applied for.",
  newScheme: "New scheme",
  schemesEmpty: "No schemes yet",
  schemesEmptyText:
    "A scheme has tranches: a school or calendar year in which awards are decided. Awards per " +
    "location belong to a tranche, so begin here.",
  noFunders: "Funders are organisations; enter them at Data › Reference data.",
  tranches: "Tranches",
  tranche: "Tranche",
  newTranche: "Add tranche",
  noTranches: "No tranches yet.",
  applications: "Applications",
  application: "Application",
  newApplication: "Add application",
  noApplications: "No applications yet.",
  locationsHelp: "For how many locations was applied.",
  locationsCount: (count) => `${count} locations`,
  trancheNameHelp: "For instance: school year 2024/2025.",
  awardsLead: "What was awarded per location, when and how much.",
  newAward: "New award",
  awardsEmpty: "No awards yet",
  awardsEmptyText:
    "An award belongs to one location and one tranche. It fills the grants table of the annual " +
    "review.",
  trancheHelp: "Tranches stand at Grants › Schemes.",
  amountHelp: "In euros, such as 3,000 or 1,240.50. Blank: amount not known.",
  withdrawnHelp: "Only when the award was withdrawn.",
  withdrawnBeforeDecided: "The withdrawal lies before the decision.",
  state: "State",
  stands: "awarded",
  withdrawn: (day) => `withdrawn ${day}`,
};
