import type { suitcases as dutch } from "../nl/suitcases.ts";

/** Words of the room of suitcases. */
export const suitcases: typeof dutch = {
  lead: "Suitcases that came in and that were handed out, per branch.",
  newOne: "New booking",
  empty: "No suitcases booked yet",
  emptyText:
    "First book the opening balance per branch. Then book what comes in and what is handed out; " +
    "Leesspoor works out the stock.",
  stock: "In stock now",
  stockColumn: "Stock",
  stockNote: (count) => (count === 1 ? "suitcase" : "suitcases"),
  negative: "Less than zero: more was handed out than was booked as received.",
  clinicHelp: "The clinic where they were handed out.",
  editionHelp: "Empty: the oldest edition of which there are enough.",
  pairKept: "A transfer or difference of a count is not changed; book a new one, or remove this.",
  quantityUnit: "suitcases",
  bookedHelp: "Blank: today, or the day itself when that is later.",
  correct: "Correct hand-out …",
  correctTitle: "Correct a hand-out",
  correctText:
    "The correction counts on the day of the hand-out. The hand-out itself stays as it was booked.",
  difference: "Difference",
  differenceHelp: "For instance -1 when one too many was booked.",
  noDifference: "Zero changes nothing. Enter for instance -1.",
  tooMuch: "No more can come back than was handed out.",
  correctedTo: (count) => `after correction ${count}`,
  corrections: "Corrections",
  again: "Saved. The next one can follow at once.",
  correctionKept: "A correction is changed at the hand-out it belongs to.",
  toHandout: "To the hand-out",
};
