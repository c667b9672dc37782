import { z } from "zod";
import { daySchema } from "../model/day.ts";
import type { Period, Scope } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";
import {
  type Consent,
  type ConsentStanding,
  consentFor,
  consentRow,
  type QuoteUse,
  type quoteDraft,
  quoteRow,
} from "../model/quote.ts";
import { all, type Db, rawSql, type Sql, sql } from "../sql.ts";
import { createRecord } from "./record.ts";
import { listRows, type Source } from "./source.ts";

const versionThen = `left join location_version v on v.location_id = q.location_id
    and v.valid_from <= q.said_on and coalesce(v.valid_until, '9999-12-31') >= q.said_on`;

/** Quotes, newest first, each with the town that is printed behind the role. */
export const quoteSource: Source = {
  table: "quote",
  key: "id",
  order: "r.said_on desc, r.id desc",
  rows: rawSql(`select q.*, coalesce(q.quote_town, b.town, v.town, m.name) as printed_town,
      m.name as municipality_name, p.name as programme_name, a.title as activity_title,
      c.name as clinic_name
    from quote q left join branch b on b.id = q.branch_id ${versionThen}
    left join municipality m
      on m.code = coalesce(q.municipality_code, b.municipality_code, v.municipality_code)
    left join programme p on p.code = q.programme_code
    left join activity a on a.id = q.activity_id
    left join clinic c on c.id = q.clinic_id`),
};

/** Consent for quotes, newest first. */
export const consentSource: Source = {
  table: "quote_consent",
  key: "id",
  order: "r.given_on desc, r.use, r.id",
  rows: rawSql("select k.* from quote_consent k"),
};

/** Highlighted activities, newest first. */
export const highlightSource: Source = {
  table: "highlight",
  key: "id",
  order: "r.held_on desc, r.id desc",
  rows: rawSql(`select h.*, a.title as activity_title, a.held_on
    from highlight h join activity a on a.id = h.activity_id`),
};

/**
 * Stores a quote, with a consent per use when that was given at once; gives its key. A consent of
 * which only a part is filled in is refused at the field that is missing.
 */
export function createQuote(db: Db, draft: z.infer<typeof quoteDraft>): string {
  const { consentGivenOn, consentUses, consentUntil, consentHow, ...fields } = draft;
  const uses = [...new Set(consentUses ?? [])];
  const consent = { consentUses: uses[0], consentGivenOn, consentUntil, consentHow };
  const missing = Object.entries(consent).filter(([, value]) => !value);
  const [first] = missing;
  if (first && missing.length < Object.keys(consent).length) {
    throw new Problem("INVALID_FIELD", { entity: "quote", field: first[0], value: "" });
  }
  const quoteId = createRecord(db, "quote", fields);
  for (const use of uses) {
    const given = { givenOn: consentGivenOn ?? "", validUntil: consentUntil ?? "" };
    createRecord(db, "quote_consent", { quoteId, use, how: consentHow ?? null, ...given });
  }
  return quoteId;
}

/** Which quotes and highlights are asked for: where, when, for which use, judged on which day. */
export interface QuoteAsk {
  readonly scope: Scope;
  readonly period: Period;
  readonly use: QuoteUse;
  readonly today: string;
}

/** A quote with how the consent for the use that is asked stands. */
export type JudgedQuote = z.infer<typeof quoteRow> & { readonly consent: ConsentStanding };

const highlightedRow = z.object({
  id: z.string(),
  activityTitle: z.string(),
  heldOn: daySchema,
  text: z.string(),
  quoteId: z.string().nullable(),
  municipalityName: z.string().nullable(),
  programmeName: z.string().nullable(),
});

/** A highlighted activity as it is told in a report, with its quote when it has one. */
export interface Highlighted extends z.infer<typeof highlightedRow> {
  readonly quote: JudgedQuote | null;
}

/** The quotes and highlights of a period and scope; a quote of a highlight stands with it only. */
export interface QuotesAndHighlights {
  readonly highlights: readonly Highlighted[];
  readonly quotes: readonly JudgedQuote[];
}

/** The condition that something with these columns lies in a scope. */
function inScope({ scope, period }: QuoteAsk, alias: string, municipality: string): Sql {
  const of = (name: string) => rawSql(`${alias}.${name}`);
  switch (scope.kind) {
    case "branch":
      return sql`${of("branch_id")} = ${scope.id}`;
    case "location":
      return sql`${of("location_id")} = ${scope.id}`;
    case "clinic":
      // An activity is never at a clinic.
      return alias === "q" ? sql`${of("clinic_id")} = ${scope.id}` : sql`false`;
    case "municipality":
      return sql`${rawSql(municipality)} = ${scope.id}`;
    case "group":
      return sql`${rawSql(municipality)} in (select g.municipality_code
        from municipality_group_member g where g.group_code = ${scope.id}
        and g.valid_from <= ${period.until}
        and coalesce(g.valid_until, '9999-12-31') >= ${period.until})`;
  }
}

function highlightRows(db: Db, ask: QuoteAsk): z.infer<typeof highlightedRow>[] {
  const { from, until } = ask.period;
  const { scope } = ask;
  const own = scope.kind === "group" ? sql`a.group_code = ${scope.id}` : sql`false`;
  const seat = "coalesce(a.municipality_code, b.municipality_code, v.municipality_code)";
  return all(
    db,
    highlightedRow,
    sql`select h.id, h.text, h.quote_id, a.title as activity_title, a.held_on,
        coalesce(m.name, g.name) as municipality_name, p.name as programme_name
      from highlight h join activity a on a.id = h.activity_id
      left join branch b on b.id = a.branch_id
      left join location_version v on v.location_id = a.location_id
        and v.valid_from <= a.held_on and coalesce(v.valid_until, '9999-12-31') >= a.held_on
      left join municipality m on m.code = ${rawSql(seat)}
      left join municipality_group g on g.code = a.group_code
      left join programme p on p.code = a.programme_code
      where h.from_day <= ${until} and h.until_day >= ${from}
        and a.held_on between ${from} and ${until}
        and (${inScope(ask, "a", seat)} or ${own})
      order by a.held_on, h.id`,
  );
}

/** Gives the ids of the quotes said in a period and scope, in the order of their days. */
function quoteIds(db: Db, ask: QuoteAsk): string[] {
  const seat = "coalesce(q.municipality_code, b.municipality_code, v.municipality_code)";
  const rows = all(
    db,
    z.object({ id: z.string() }),
    sql`select q.id from quote q left join branch b on b.id = q.branch_id
      ${rawSql(versionThen)}
      where q.said_on between ${ask.period.from} and ${ask.period.until}
        and ${inScope(ask, "q", seat)} order by q.said_on, q.id`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Gives the highlights and the quotes of a period and scope, each quote with how the consent for
 * the use stands on the day. A highlight counts in when it is one of a period that overlaps with
 * the period asked and its activity was held in it.
 */
export function quotesFor(db: Db, ask: QuoteAsk): QuotesAndHighlights {
  const consents = Map.groupBy(listRows(db, consentSource, consentRow), (one) => one.quoteId);
  const judged = (quote: z.infer<typeof quoteRow>): JudgedQuote => {
    const given: readonly Consent[] = consents.get(quote.id) ?? [];
    return { ...quote, consent: consentFor(given, ask.use, ask.today) };
  };
  const stored = listRows(db, quoteSource, quoteRow);
  const byId = new Map(stored.map((quote) => [quote.id, judged(quote)]));
  const highlights = highlightRows(db, ask).map((row) => ({
    ...row,
    quote: byId.get(row.quoteId ?? "") ?? null,
  }));
  const told = new Set(highlights.map(({ quoteId }) => quoteId));
  const quotes = quoteIds(db, ask)
    .filter((id) => !told.has(id))
    .flatMap((id) => byId.get(id) ?? []);
  return { highlights, quotes };
}

/** Gives the quotes that may not be used: their consent does not hold on the day. */
export function withoutConsent({ highlights, quotes }: QuotesAndHighlights): JudgedQuote[] {
  const all = [...highlights.flatMap(({ quote }) => quote ?? []), ...quotes];
  const blocked = new Map(
    all.filter(({ consent }) => consent.state !== "valid").map((quote) => [quote.id, quote]),
  );
  return [...blocked.values()];
}

/** Gives the same without the quotes that may not be used; their highlights stay. */
export function leaveOutBlocked({ highlights, quotes }: QuotesAndHighlights): QuotesAndHighlights {
  const usable = (quote: JudgedQuote | null) => (quote?.consent.state === "valid" ? quote : null);
  return {
    highlights: highlights.map((one) => ({ ...one, quote: usable(one.quote) })),
    quotes: quotes.filter((quote) => usable(quote) !== null),
  };
}
