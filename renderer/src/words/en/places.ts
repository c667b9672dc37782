import type { places as dutch } from "../nl/places.ts";

/** Words of the rooms of branches and clinics. */
export const places: typeof dutch = {
  newBranch: "New branch",
  branchesLead: "Library branches and service points, with when they are open.",
  branchesEmpty: "No branches yet",
  branchesEmptyText:
    "The branches and service points of the library stand here. Suitcases and activities belong " +
    "to a branch, so begin here.",
  newClinic: "New clinic",
  clinicsLead: "Child health clinics and their youth health service.",
  clinicsEmpty: "No clinics yet",
  clinicSupplyHelp: "What is handed out at the clinic leaves this stock.",
  clinicsEmptyText:
    "The child health clinics that the BoekStart coach visits and where suitcases are handed out " +
    "stand here, under their youth health service.",
  openedHelp: "Blank means: has always been open.",
  closedHelp: "The last day. What happened before keeps counting.",
  isOpen: "open",
  closed: (day) => `closed on ${day}`,
  closing: (day) => `closes ${day}`,
  state: "State",
  closedBeforeOpened: "The closing lies before the opening.",
};
