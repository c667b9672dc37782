import { sinceAlways } from "../model/day.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { branchInScope } from "./scope.ts";

const movements = sql`from suitcase_movement m join branch b on b.id = m.branch_id
  left join clinic c on c.id = m.clinic_id`;

const label = sql`b.name || coalesce(' · ' || c.name, '')`;

const handouts = sql`m.kind in ('handed_out_desk', 'handed_out_clinic', 'handout_correction')`;

const columns = sql`select 'suitcase_movement' as kind, m.id as id, ${label} as label,
  m.kind as label_code`;

function inPeriod(ask: Ask): Sql {
  return sql`m.moved_on between ${ask.period.from} and ${ask.period.until}`;
}

/** Movements in scope that meet a condition, as contributions to a part. */
function counted(ask: Ask, amount: string, part: string, condition: Sql): Sql {
  return sql`${columns}, ${rawSql(amount)} as amount, 'counted' as quality, m.moved_on as date,
    ${rawSql(`'${part}'`)} as part, null as location_id ${movements}
    where ${condition} and ${branchInScope(ask)}`;
}

/** Movements in scope that meet a condition, as near-misses by what their kind is beside. */
function notCounted(ask: Ask, condition: Sql, beside: "handed_out" | "stock"): Sql {
  const before = rawSql(beside === "stock" ? "'stock_' || " : "");
  return sql`${columns}, ${before}m.kind || ':' || m.quantity as reasons, m.moved_on as date,
    null as location_id ${movements} where ${condition} and ${branchInScope(ask)}`;
}

/** Gives the suitcases handed out in period and scope, as contributions to a part of a figure. */
export function handedOut(ask: Ask, part: "value" | "numerator"): Sql {
  return counted(ask, "m.quantity", part, sql`${inPeriod(ask)} and ${handouts}`);
}

/** Gives what moved in the period and was not handed out, or was handed out in another one. */
export function notHandedOut(ask: Ask): Sql {
  const { from, until } = ask.period;
  return sql`${notCounted(ask, sql`${inPeriod(ask)} and not (${handouts})`, "handed_out")}
    union all ${columns}, 'other_period:' || m.moved_on, m.booked_on, null ${movements}
    where m.moved_on < ${from} and m.booked_on between ${from} and ${until} and ${handouts}
      and ${branchInScope(ask)}`;
}

/** Without any movement, of stock either, nothing was entered; otherwise nothing was handed out. */
function whenEmpty(ask: Ask): Sql {
  return sql`select case when exists (select 1 ${movements}
    where ${inPeriod(ask)} and ${branchInScope(ask)})
    then 'value' else 'not_entered' end`;
}

const shared = {
  version: 1,
  validFrom: sinceAlways,
  unit: "suitcases",
  aggregate: "sum",
  scopes: ["municipality", "group", "branch"],
  settings: ["figure.suitcases.counting-method"],
  order: "date",
  whenEmpty,
} as const;

/** BoekStart suitcases handed out in the period. */
export const suitcasesHandedOut: FigureDefinition = {
  ...shared,
  id: "boekstart.suitcases-handed-out",
  label: { nl: "BoekStartkoffertjes uitgedeeld", en: "BoekStart suitcases handed out" },
  definition: {
    nl:
      "Koffertjes die in de periode aan de balie of op een consultatiebureau zijn uitgedeeld; de " +
      "dag van uitdelen beslist. Een correctie telt op de dag van de uitdeling die zij " +
      "verbetert. Beginvoorraad, ontvangst en verschillen bij een voorraadtelling tellen niet " +
      "mee. Zonder enige beweging van koffertjes is er niets ingevoerd.",
    en:
      "Suitcases handed out at the desk or at a clinic in the period; the day of the hand-out " +
      "decides. A correction counts on the day of the hand-out it corrects. Opening balance, " +
      "receipts and differences of a stock count do not count. Without any movement of suitcases " +
      "nothing was entered.",
  },
  periodKind: "period",
  contributions: (ask) => handedOut(ask, "value"),
  nearMisses: notHandedOut,
};

const received = sql`m.kind = 'received'`;
const came = sql`m.kind in ('opening_balance', 'ordered', 'transferred_in')`;

/** BoekStart suitcases received in the period. */
export const suitcasesReceived: FigureDefinition = {
  ...shared,
  id: "suitcases.received",
  label: { nl: "Koffertjes ontvangen", en: "Suitcases received" },
  definition: {
    nl:
      "Koffertjes die vestigingen in de periode van buiten hebben ontvangen; de dag van " +
      "ontvangst beslist. Een bestelling telt pas als zij binnen is. Beginvoorraad, wat van " +
      "een andere vestiging kwam en verschillen bij een voorraadtelling tellen niet mee.",
    en:
      "Suitcases that branches received from outside in the period; the day of receipt decides. " +
      "An order counts once it is in. Opening balance, what came from another branch and " +
      "differences of a stock count do not count.",
  },
  settings: [],
  periodKind: "period",
  contributions: (ask) =>
    counted(ask, "m.quantity", "value", sql`${inPeriod(ask)} and ${received}`),
  nearMisses: (ask) => notCounted(ask, sql`${inPeriod(ask)} and ${came}`, "stock"),
};

const untilDay = (ask: Ask) => sql`m.moved_on <= ${ask.period.until}`;

/** BoekStart suitcases in stock on the reference day. */
export const suitcasesStock: FigureDefinition = {
  ...shared,
  id: "suitcases.stock",
  label: { nl: "Koffertjes in voorraad", en: "Suitcases in stock" },
  definition: {
    nl:
      "Koffertjes in voorraad aan het eind van de peildatum: de som van alle bewegingen tot en " +
      "met die dag, ook verschillen bij een voorraadtelling. Besteld en nog niet ontvangen telt " +
      "niet mee.",
    en:
      "Suitcases in stock at the end of the reference day: the sum of all movements up to and " +
      "including that day, differences of stock counts as well. Ordered and not received yet " +
      "does not count.",
  },
  periodKind: "reference_day",
  contributions: (ask) =>
    counted(ask, "m.stock_change", "value", sql`${untilDay(ask)} and m.kind <> 'ordered'`),
  nearMisses: (ask) =>
    notCounted(
      ask,
      sql`${untilDay(ask)} and m.kind = 'ordered' and m.quantity > coalesce((
        select sum(r.quantity) from suitcase_movement r where r.order_id = m.id
          and r.moved_on <= ${ask.period.until}), 0)`,
      "stock",
    ),
  whenEmpty: (ask) => sql`select case when exists (select 1 ${movements}
    where ${untilDay(ask)} and ${branchInScope(ask)}) then 'value' else 'not_entered' end`,
};
