import type { Language } from "../model/figure.ts";
import type { QuoteUse, speakers } from "../model/quote.ts";
import type { ExportTable } from "./table.ts";

const words = {
  nl: {
    title: "Citaten",
    columns: [
      "Soort",
      "Datum",
      "Tekst",
      "Citaat",
      "Wie",
      "Activiteit",
      "Programma",
      "Gemeente",
      "Toestemming tot en met",
    ],
    highlight: "uitgelichte activiteit",
    quote: "citaat",
    period: "Periode",
    scope: "Gebied",
    use: "Gebruik",
    consent: "Toestemming",
    consentText: (day: string) =>
      `Elk citaat heeft op ${day} een geldige toestemming voor dit gebruik. Namen zijn nooit ` +
      "vastgelegd: een citaat draagt een rol en een plaats.",
    leftOut: "Weggelaten",
    leftOutText: (count: number) =>
      count === 1
        ? "1 citaat zonder geldige toestemming voor dit gebruik is weggelaten."
        : `${count} citaten zonder geldige toestemming voor dit gebruik zijn weggelaten.`,
    speakers: {
      mother: "moeder",
      father: "vader",
      grandparent: "grootouder",
      carer: "verzorger",
      teacher: "leerkracht",
      childcare_worker: "pedagogisch medewerker",
      pupil: "leerling",
      other: "bezoeker",
    },
    uses: {
      report: "verslag",
      municipality: "verantwoording aan de gemeente",
      website: "website",
      social_media: "sociale media",
      press: "pers",
    },
  },
  en: {
    title: "Quotes",
    columns: [
      "Kind",
      "Day",
      "Text",
      "Quote",
      "Who",
      "Activity",
      "Programme",
      "Municipality",
      "Consent until",
    ],
    highlight: "highlighted activity",
    quote: "quote",
    period: "Period",
    scope: "Scope",
    use: "Use",
    consent: "Consent",
    consentText: (day: string) =>
      `Each quote has a valid consent for this use on ${day}. Names are never kept: a quote ` +
      "bears a role and a place.",
    leftOut: "Left out",
    leftOutText: (count: number) =>
      count === 1
        ? "1 quote without valid consent for this use was left out."
        : `${count} quotes without valid consent for this use were left out.`,
    speakers: {
      mother: "mother",
      father: "father",
      grandparent: "grandparent",
      carer: "carer",
      teacher: "teacher",
      childcare_worker: "childcare worker",
      pupil: "pupil",
      other: "visitor",
    },
    uses: {
      report: "report",
      municipality: "account to the municipality",
      website: "website",
      social_media: "social media",
      press: "press",
    },
  },
} as const satisfies Record<
  Language,
  {
    readonly columns: readonly string[];
    readonly speakers: Record<(typeof speakers)[number], string>;
    readonly uses: Record<QuoteUse, string>;
    readonly [name: string]: unknown;
  }
>;

/** What is printed of a quote. */
export interface PrintedQuote {
  readonly quotation: string;
  readonly speaker: (typeof speakers)[number];
  readonly printedTown: string | null;
  readonly saidOn: string;
  readonly activityTitle: string | null;
  readonly programmeName: string | null;
  readonly municipalityName: string | null;
  readonly consent: { readonly day: string | null };
}

/** What is printed of a highlighted activity. */
export interface PrintedHighlight {
  readonly activityTitle: string;
  readonly heldOn: string;
  readonly text: string;
  readonly programmeName: string | null;
  readonly municipalityName: string | null;
  readonly quote: PrintedQuote | null;
}

/** What the table of quotes is made of, and for whom. */
export interface QuoteTableAsk {
  readonly highlights: readonly PrintedHighlight[];
  readonly quotes: readonly PrintedQuote[];
  readonly leftOut: number;
  readonly language: Language;
  readonly use: QuoteUse;
  readonly period: string;
  readonly scope: string;
  readonly today: string;
}

/** Gives who said a quote as it is printed: a role and a place ("moeder, Sleen"), never a name. */
export function quotedBy(
  { speaker, printedTown }: Pick<PrintedQuote, "speaker" | "printedTown">,
  language: Language,
): string {
  const role = words[language].speakers[speaker];
  return printedTown === null ? role : `${role}, ${printedTown}`;
}

/**
 * Gives highlighted activities and quotes as a table to export, the sheet "Citaten": one row each,
 * a highlight with its text and its quote. Whoever asks has made sure of the consent.
 */
export function quoteTable(ask: QuoteTableAsk): ExportTable {
  const { language } = ask;
  const said = words[language];
  const [kind, day, text, quote, who, activity, programme, municipality, until] = said.columns;
  const spoken = (one: PrintedQuote | null) => ({
    quote: one?.quotation ?? null,
    who: one ? quotedBy(one, language) : null,
    until: one?.consent.day ?? null,
  });
  const rows = [
    ...ask.highlights.map((one) => ({
      kind: said.highlight,
      day: one.heldOn,
      text: one.text,
      activity: one.activityTitle,
      programme: one.programmeName,
      municipality: one.municipalityName,
      ...spoken(one.quote),
    })),
    ...ask.quotes.map((one) => ({
      kind: said.quote,
      day: one.saidOn,
      text: null,
      activity: one.activityTitle,
      programme: one.programmeName,
      municipality: one.municipalityName,
      ...spoken(one),
    })),
  ];
  return {
    name: said.title,
    title: said.title,
    language,
    columns: [
      { key: "kind", header: kind, kind: "text" },
      { key: "day", header: day, kind: "day" },
      { key: "text", header: text, kind: "text", width: 48 },
      { key: "quote", header: quote, kind: "text", width: 48 },
      { key: "who", header: who, kind: "text" },
      { key: "activity", header: activity, kind: "text" },
      { key: "programme", header: programme, kind: "text" },
      { key: "municipality", header: municipality, kind: "text" },
      { key: "until", header: until, kind: "day" },
    ],
    rows,
    notes: [
      { term: said.period, text: ask.period },
      { term: said.scope, text: ask.scope },
      { term: said.use, text: said.uses[ask.use] },
      { term: said.consent, text: said.consentText(ask.today) },
      ...(ask.leftOut > 0 ? [{ term: said.leftOut, text: said.leftOutText(ask.leftOut) }] : []),
    ],
  };
}
