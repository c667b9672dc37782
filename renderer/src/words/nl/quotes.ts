const states: Record<string, string> = {
  none: "geen toestemming voor dit gebruik",
  expired: "verlopen op",
  withdrawn: "ingetrokken op",
};

/** The quotes that stop an export, each with why: "moeder, Sleen: Elke … (verlopen op …)". */
export function blockedQuotes(detail: string | undefined): { id: string; text: string }[] {
  return (detail ?? "").split("\n").flatMap((line) => {
    const [state = "", day = "-", id = "", ...quote] = line.split(" ");
    const since = day === "-" ? "" : ` ${day.split("-").reverse().join("-")}`;
    const text = `${quote.join(" ")} (${states[state] ?? state}${since})`;
    return state ? [{ id, text }] : [];
  });
}

/** Words of the room of quotes, and of highlighted activities. */
export const quotes = {
  lead: "Wat ouders, leerkrachten en leerlingen zeiden: met een rol en een plaats, nooit een naam.",
  newOne: "Nieuw citaat",
  empty: "Nog geen citaten",
  emptyText:
    "Een citaat maakt een verslag levend. Leg hier vast wat iemand zei, wie dat was (moeder, " +
    "leerkracht) en waar, en waarvoor er toestemming is. Een naam komt er niet bij te staan.",
  noName:
    "Schrijf geen naam op: onder het citaat komt een rol en een plaats, zoals “moeder, Sleen”.",
  printed: (role: string, town: string | null) => (town ? `${role}, ${town}` : role),
  saidBy: "Wie en waar",
  townHelp: "Leeg: de plaats van de vestiging of locatie, anders de gemeente.",
  activityHelp: "Mag leeg blijven. Een persoon koppelt u nooit.",
  consent: "Toestemming",
  consentFor: "Toestemming voor",
  consentUsesHelp: "Leeg: nog geen toestemming gevraagd.",
  consentEmpty: "Nog geen toestemming. Het citaat kan nergens voor worden gebruikt.",
  addConsent: "Nieuwe toestemming",
  withdrawnHelp: "Vanaf deze dag mag het citaat hiervoor niet meer worden gebruikt.",
  withdrawnBeforeGiven: "De dag van intrekken ligt voor de dag van geven.",
  consentIncomplete: "Vul bij toestemming ook het gebruik, de dag, tot wanneer en hoe in.",
  states: {
    none: "geen toestemming",
    valid: "geldig",
    expired: "verlopen",
    withdrawn: "ingetrokken",
  },
  validUntil: (day: string) => `geldig t/m ${day}`,
  expiredOn: (day: string) => `verlopen op ${day}`,
  withdrawnOn: (day: string) => `ingetrokken op ${day}`,
  filter: "Toestemming",
  filters: {
    valid: "met geldige toestemming",
    soon: "verlopen binnen 60 dagen",
    expired: "verlopen of ingetrokken",
    none: "zonder toestemming",
  },
  export: "Exporteer voor gebruik …",
  exportTitle: "Citaten exporteren",
  exportText:
    "Citaten en uitgelichte activiteiten van een periode en gebied. Alleen citaten met een " +
    "geldige toestemming voor dit gebruik gaan mee.",
  exportAs: { xlsx: "Exporteer als XLSX", csv: "Exporteer als CSV" },
  exported: (file: string) => `${file} is opgeslagen.`,
  blockedTitle: (count: number) =>
    count === 1 ? "1 citaat houdt de export tegen" : `${count} citaten houden de export tegen`,
  blockedText: "Verleng de toestemming bij het citaat, of exporteer zonder deze citaten.",
  leaveOut: "Exporteer zonder deze citaten",
  withQuotes: "XLSX met citaten",
  blockedQuotes,
  highlights: "Uitgelicht in een verslag",
  highlightOf: (period: string) => `Uitgelicht: ${period}`,
  addHighlight: "Licht uit",
  noHighlights: "Licht deze activiteit uit met een korte tekst, en een citaat als dat er is.",
  highlightText: "Tekst voor het verslag",
  highlightFrom: "Periode vanaf",
  highlightUntil: "Periode tot en met",
  quoteForHighlight: "Citaat erbij",
  outsidePeriod: (day: string) =>
    `De activiteit was op ${day}: buiten deze periode komt zij in geen verslag.`,
};
