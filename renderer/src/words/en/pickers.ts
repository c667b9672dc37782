import type { Words } from "../words.ts";

/** Words of the period picker, the scope picker and the history list. */
export const pickers: Words["pickers"] = {
  period: "Period",
  scope: "Area",
  choosePeriod: "Choose a period",
  chooseScope: "Choose an area",
  periodKind: "Kind of period",
  findScope: "Find municipality, branch or location",
  noScope: "No area found.",
  year: "Year",
  from: "From",
  until: "Until",
  on: "On",
  apply: "Apply",
  untilBeforeFrom: "The last day lies before the first.",
  periodKinds: {
    "calendar-year": "Calendar year",
    "school-year": "School year",
    "suitcase-year": "Suitcase year",
    range: "From – until",
    day: "Reference day",
  },
  periodNames: {
    "calendar-year": (year) => String(year),
    "school-year": (year) => `${year}/${year + 1}`,
    "suitcase-year": (year) => `suitcase year ${year}/${year + 1}`,
    range: (from, until) => `${from} to ${until}`,
    day: (on) => `on ${on}`,
  },
  scopeKinds: {
    province: "Province",
    group: "Groups of municipalities",
    municipality: "Municipalities",
    branch: "Branches",
    clinic: "Child health clinics",
    location: "Locations",
  },
};

/** Words of "History". */
export const historyList: Words["historyList"] = {
  title: "History",
  empty: "Nothing has changed since this record was made.",
  operations: { insert: "made", update: "changed", delete: "deleted" },
  outside: "outside the program",
  reason: (text) => `Reason: ${text}`,
  batch: (text) => `By ${text}`,
  became: "became",
  blank: "blank",
  more: (count) => `${count} more changes`,
};
