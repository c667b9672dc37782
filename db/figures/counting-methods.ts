import { z } from "zod";
import type { Language } from "../model/figure.ts";
import { all, type Db, sql } from "../sql.ts";
import { displayDay, displayNumber } from "./display.ts";
import type { Ask } from "./figure.ts";
import { branchInScope } from "./scope.ts";
import { figureSettings } from "./settings.ts";

const methodRow = z.object({
  branchName: z.string(),
  method: z.string(),
  since: z.string().nullable(),
  till: z.string().nullable(),
});
type MethodRow = z.infer<typeof methodRow>;

/** So many branches are named; of more only the number is told. */
const mostNames = 6;

const noMethod = { nl: "telwijze onbekend", en: "method unknown" };

function methodWord(method: string, language: Language): string {
  const { options } = figureSettings["figure.suitcases.counting-method"];
  const known: Readonly<Record<string, Readonly<Record<Language, string>>>> = options;
  return (known[method] ?? noMethod)[language];
}

/** The branches in scope that moved suitcases by the end of the period, and each way they count. */
function methodsIn(db: Db, ask: Ask) {
  const { from, until } = ask.period;
  return all(
    db,
    methodRow,
    sql`select b.name as branch_name, coalesce(k.method, '') as method,
      case when k.valid_from > ${from} then k.valid_from end as since,
      case when k.valid_until < ${until} then k.valid_until end as till
      from branch b left join counting_method k on k.branch_id = b.id
        and k.valid_from <= ${until} and coalesce(k.valid_until, '9999-12-31') >= ${from}
      where ${branchInScope(ask)} and exists (select 1 from suitcase_movement m
        where m.branch_id = b.id and m.moved_on <= ${until})
      order by k.valid_from, b.name`,
  );
}

/** The branch, with the days of its way of counting when that is not the whole period. */
function named({ branchName, since, till }: MethodRow, language: Language): string {
  const from = { nl: "vanaf", en: "from" }[language];
  const until = { nl: "tot en met", en: "until" }[language];
  const days = [
    ...(since === null ? [] : [`${from} ${displayDay(since, language)}`]),
    ...(till === null ? [] : [`${until} ${displayDay(till, language)}`]),
  ];
  return [branchName, ...days].join(" ");
}

/**
 * Gives how the branches in scope counted their suitcases in the period, as one sentence; null when
 * none of them has a way of counting on record.
 */
export function methodNote(db: Db, ask: Ask, language: Language): string | null {
  const rows = methodsIn(db, ask);
  if (!rows.some(({ method }) => method !== "")) return null;
  const told = [...Map.groupBy(rows, ({ method }) => method)].map(([method, own]) => {
    const branches = { nl: "vestigingen", en: "branches" }[language];
    const names =
      own.length > mostNames
        ? `${displayNumber(own.length, language)} ${branches}`
        : own.map((row) => named(row, language)).join(", ");
    return `${methodWord(method, language)} (${names})`;
  });
  const word = { nl: "Telwijze per vestiging", en: "How each branch counts" }[language];
  return `${word}: ${told.join("; ")}`;
}
