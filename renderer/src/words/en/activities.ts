import type { activities as dutch } from "../nl/activities.ts";

/** Words of the room of activities. */
export const activities: typeof dutch = {
  lead: "What was held, planned or cancelled, where and for whom.",
  newOne: "New activity",
  empty: "No activities yet",
  emptyText:
    "Meetings of Kleintje Bieb, campaigns, author visits, webinars and whatever else you " +
    "organise stand here, with how many children, adults and professionals came.",
  placeKindHelp: "An activity counts in the municipality of its place.",
  onlineGroup: "For group of municipalities",
  coreFunctionHelp: "Exactly one function of the library act.",
  countHelp: "Blank is not entered; zero is nobody.",
  cancel: "Cancel …",
  cancelTitle: "Cancel activity",
  cancelText: "A cancelled activity does not count, but stays with its reason.",
  copy: "Copy",
  copyText: "Taken over from an earlier activity; day and counts are blank.",
  counts: "Counts",
  heldInFuture: "This day is still to come: was the activity held already?",
  notApplicable: "n/a",
  uncounted: "Class borrowing does not count as an activity (Wsob); it is kept all the same.",
  programmeHelp: "May stay blank.",
  series: "Series",
};
