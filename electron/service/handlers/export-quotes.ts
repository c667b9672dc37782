import { type QuoteTableAsk, quotedBy } from "../../../db/exports/quote-table.ts";
import { nameScope } from "../../../db/figures/scope.ts";
import { type Language, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";
import type { QuoteUse } from "../../../db/model/quote.ts";
import {
  type JudgedQuote,
  leaveOutBlocked,
  quotesFor,
  withoutConsent,
} from "../../../db/queries/quotes.ts";
import type { Db } from "../../../db/sql.ts";

/** Which quotes are asked for, as texts of the contract, and in which language they are told. */
interface QuotesAsk {
  readonly period: string;
  readonly scope: string;
  readonly use: QuoteUse;
  readonly language: Language;
  readonly leaveOutBlocked?: boolean | undefined;
}

/** How much of a quote stands in a refusal, enough to know it by. */
const SHOWN = 48;

/** A line of the refusal: how consent stands, since when, which quote, who said it, its start. */
function blockedLine({ consent, ...quote }: JudgedQuote, language: Language): string {
  const plain = quote.quotation.replaceAll(/\s+/g, " ");
  const start = plain.length > SHOWN ? `${plain.slice(0, SHOWN).replace(/\s+\S*$/, "")}…` : plain;
  const why = `${consent.state} ${consent.day ?? "-"}`;
  return `${why} ${quote.id} ${quotedBy(quote, language)}: ${start}`;
}

/**
 * Gives the highlights and quotes of a period and scope, ready for their table. As long as one has
 * no valid consent for the use on the day that is a CONSENT_EXPIRED with a line per quote, unless
 * it was asked to leave those out. An unknown scope is NOT_FOUND.
 */
export function quotesToExport(db: Db, ask: QuotesAsk, today: string): QuoteTableAsk {
  const { use, language } = ask;
  const period = parsePeriod(ask.period);
  const scope = parseScope(ask.scope);
  const { label } = nameScope(db, scope, period.until);
  const found = quotesFor(db, { scope, period, use, today });
  const blocked = withoutConsent(found);
  if (blocked.length > 0 && !ask.leaveOutBlocked) {
    throw new Problem("CONSENT_EXPIRED", {
      entity: "quote",
      ...(blocked[0] ? { record: quotedBy(blocked[0], language) } : {}),
      value: use,
      detail: blocked.map((quote) => blockedLine(quote, language)).join("\n"),
    });
  }
  const told = { language, use, period: period.label, scope: label, today };
  return { ...leaveOutBlocked(found), ...told, leftOut: blocked.length };
}

/** Gives highlights and quotes as they stand in JSON, with names that follow no language. */
export function quoteRows({ highlights, quotes, language }: QuoteTableAsk): object[] {
  const printed = (quote: QuoteTableAsk["quotes"][number]) => ({
    quote: quote.quotation,
    speaker: quote.speaker,
    town: quote.printedTown,
    saidBy: quotedBy(quote, language),
    saidOn: quote.saidOn,
    consentUntil: quote.consent.day,
  });
  return [
    ...highlights.map((one) => ({
      kind: "highlight",
      activity: one.activityTitle,
      heldOn: one.heldOn,
      text: one.text,
      ...(one.quote ? printed(one.quote) : {}),
    })),
    ...quotes.map((one) => ({ kind: "quote", activity: one.activityTitle, ...printed(one) })),
  ];
}
