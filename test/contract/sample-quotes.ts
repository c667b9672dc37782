import { key, type Sample } from "./sample.ts";

/** What people said, with consent, and a highlighted activity; they rest on a branch. */
export const sampleQuotes: readonly Sample[] = [
  {
    noun: "quote",
    names: ["quote.list", "quote.create", "quote.correct", "quote.remove"],
    draft: (made) => ({
      quotation: "Wij lezen nu elke avond",
      speaker: "mother",
      saidOn: "2024-05-03",
      placeKind: "branch",
      branchId: key(made, "branch"),
      clinicId: key(made, "clinic"),
      activityId: key(made, "activity"),
      quoteTown: "Sleen",
    }),
    patch: { speaker: "grandparent" },
  },
  {
    noun: "quoteConsent",
    names: [
      "quoteConsent.list",
      "quoteConsent.create",
      "quoteConsent.correct",
      "quoteConsent.remove",
    ],
    draft: (made) => ({
      quoteId: key(made, "quote"),
      use: "report",
      givenOn: "2024-05-03",
      validUntil: "2025-12-31",
      how: "paper",
    }),
    patch: { withdrawnOn: "2025-01-15" },
  },
  {
    noun: "highlight",
    names: ["highlight.list", "highlight.create", "highlight.correct", "highlight.remove"],
    draft: (made) => ({
      activityId: key(made, "activity"),
      quoteId: key(made, "quote"),
      fromDay: "2024-01-01",
      untilDay: "2024-12-31",
      text: "Een volle bibliotheek op de BoekStartdag",
    }),
    patch: { text: "Een goedgevulde bibliotheek op de BoekStartdag" },
  },
];
