import type { participations as dutch } from "../nl/participations.ts";

/** Words of the rooms of participations and agreements. */
export const participations: typeof dutch = {
  lead: "Which locations take part, in which programme, in which phase and with which agreement.",
  newOne: "New participation",
  empty: "No participations yet",
  emptyText:
    "A participation says that a school or child-care location takes part in a programme, since " +
    "when, in which phase and with which agreement. The figures count participations.",
  agreementMode: "Agreement",
  agreementModes: {
    none: "none yet",
    new: "new agreement",
    existing: "existing agreement",
  },
  minutesHelp: "Agreed hours a week, such as 2 or 1:30.",
  agreementsLead:
    "Agreements with schools, boards and providers, and which participations they cover.",
  newAgreement: "New agreement",
  agreementsEmpty: "No agreements yet",
  agreementsEmptyText:
    "An agreement has parties, a term and agreed hours, and can cover several locations at once. " +
    "Only a participation with an agreement counts as structural.",
  partiesHelp: "For instance: library and school board.",
  untilHelp: "The last day; blank means without an end.",
  covers: "Covers these participations",
  coversNothing: "No participation yet. Choose below which one falls under this agreement.",
  cover: "Participation that it covers",
  addCover: "Add",
  uncover: (name) => `Take ${name} away`,
  uncoverReason: "not under this agreement",
  uncovered: (name) => `${name} no longer falls under this agreement.`,
  agreementUntil: "Agreement until",
  validity: "Term",
  states: { running: "running", ended: "ended", coming: "still to begin" },
  state: "State",
  count: "Participations",
  hoursPerWeek: "Hours a week",
};
