import type { quotes as dutch } from "../nl/quotes.ts";

const states: Record<string, string> = {
  none: "no consent for this use",
  expired: "expired on",
  withdrawn: "withdrawn on",
};

/** The quotes that stop an export, each with why: "mother, Sleen: Each … (expired on …)". */
export function blockedQuotes(detail: string | undefined): { id: string; text: string }[] {
  return (detail ?? "").split("\n").flatMap((line) => {
    const [state = "", day = "-", id = "", ...quote] = line.split(" ");
    const since = day === "-" ? "" : ` ${day.split("-").reverse().join("-")}`;
    const text = `${quote.join(" ")} (${states[state] ?? state}${since})`;
    return state ? [{ id, text }] : [];
  });
}

/** Words of the room of quotes, and of highlighted activities. */
export const quotes: typeof dutch = {
  lead: "What parents, teachers and pupils said: with a role and a place, never a name.",
  newOne: "New quote",
  empty: "No quotes yet",
  emptyText:
    "A quote brings a report to life. Write down here what someone said, who that was (mother, " +
    "teacher) and where, and for what there is consent. No name is kept with it.",
  noName: "Write no name: below the quote stand a role and a place, such as “mother, Sleen”.",
  printed: (role, town) => (town ? `${role}, ${town}` : role),
  saidBy: "Who and where",
  townHelp: "Blank: the place of the branch or location, otherwise the municipality.",
  activityHelp: "May stay blank. A person is never linked.",
  consent: "Consent",
  consentFor: "Consent for",
  consentUsesHelp: "Blank: consent was not asked yet.",
  consentEmpty: "No consent yet. The quote cannot be used for anything.",
  addConsent: "New consent",
  withdrawnHelp: "From this day on the quote may no longer be used for this.",
  withdrawnBeforeGiven: "The day of withdrawal lies before the day of giving.",
  consentIncomplete: "With consent, fill in the use, the day, until when and how as well.",
  states: {
    none: "no consent",
    valid: "valid",
    expired: "expired",
    withdrawn: "withdrawn",
  },
  validUntil: (day) => `valid until ${day}`,
  expiredOn: (day) => `expired on ${day}`,
  withdrawnOn: (day) => `withdrawn on ${day}`,
  filter: "Consent",
  filters: {
    valid: "with valid consent",
    soon: "expiring within 60 days",
    expired: "expired or withdrawn",
    none: "without consent",
  },
  export: "Export for use …",
  exportTitle: "Export quotes",
  exportText:
    "Quotes and highlighted activities of a period and area. Only quotes with a valid consent " +
    "for this use are taken along.",
  exportAs: { xlsx: "Export as XLSX", csv: "Export as CSV" },
  exported: (file) => `${file} was saved.`,
  blockedTitle: (count) =>
    count === 1 ? "1 quote stops the export" : `${count} quotes stop the export`,
  blockedText: "Extend the consent at the quote, or export without these quotes.",
  leaveOut: "Export without these quotes",
  withQuotes: "XLSX with quotes",
  blockedQuotes,
  highlights: "Highlighted in a report",
  highlightOf: (period) => `Highlighted: ${period}`,
  addHighlight: "Highlight",
  noHighlights: "Highlight this activity with a short text, and a quote when there is one.",
  highlightText: "Text for the report",
  highlightFrom: "Period from",
  highlightUntil: "Period until",
  quoteForHighlight: "Quote with it",
  outsidePeriod: (day) =>
    `The activity was on ${day}: outside this period it appears in no report.`,
};
