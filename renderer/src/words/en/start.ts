import type { start as dutch } from "../nl/start.ts";

/** Words of the first room. */
export const start: typeof dutch = {
  workingAs: (person) => `You work as ${person}. Everything is on this computer.`,
  allFigures: "All figures",
  noReport: "The figures come here as soon as there is a municipality.",
  todo: "Still to be filled in",
  todoCount: (count) => `${count} open`,
  nothingTodo:
    "Everything is filled in: no activity or half-day without numbers, no agreement that has " +
    "ended.",
  more: (count) => `and ${count} more`,
  planned: "planned, not reported yet",
  withoutCounts: "held, without numbers",
  agreementEnded: "agreement ended",
  halfDaysOpen: "planned, not filled in yet",
  countOpen: "stock count: begun, not finished",
  toOrder: "order suitcases",
  halfDays: (count) =>
    count === "1" ? "1 half-day at the clinic" : `${count} half-days at the clinic`,
  recent: "Changed lately",
  allChanges: "Whole history",
  activities: "Activities",
  allActivities: "All activities",
  noActivities: "No activity was recorded yet.",
  actions: "Do it now",
  tally: "Tally at the clinic",
  newActivity: "New activity",
  bookSuitcases: "Book suitcases",
  addParticipation: "Add a participation",
  readRegister: "Read in a register",
  begin: "How to begin",
  beginLead: "The administration is still empty. Three steps, and the first figures stand here.",
  steps: [
    {
      title: "Read in the schools",
      text: "The file of DUO gives all schools of your municipalities, with number and address.",
    },
    {
      title: "Add the participations",
      text: "Which school or childcare takes part, since when, and with which agreement.",
    },
    {
      title: "Record the first activity",
      text: "A meeting with the number of children, or the suitcases that were handed out.",
    },
  ],
};
