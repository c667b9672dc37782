import { sinceAlways } from "../model/day.ts";
import { type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { branchInScope } from "./scope.ts";

const movements = sql`from suitcase_movement m join branch b on b.id = m.branch_id
  left join clinic c on c.id = m.clinic_id`;

const label = sql`b.name || coalesce(' · ' || c.name, '')`;

const handouts = sql`m.kind in ('handed_out_desk', 'handed_out_clinic', 'handout_correction')`;

function missed(ask: Ask): Sql {
  const { from, until } = ask.period;
  const columns = sql`select 'suitcase_movement' as kind, m.id as id, ${label} as label,
    m.kind as label_code`;
  return sql`${columns}, m.kind || ':' || m.quantity as reasons, m.moved_on as date,
      null as location_id ${movements}
    where m.moved_on between ${from} and ${until} and not (${handouts}) and ${branchInScope(ask)}
    union all ${columns}, 'other_period:' || m.moved_on, m.booked_on, null ${movements}
    where m.moved_on < ${from} and m.booked_on between ${from} and ${until} and ${handouts}
      and ${branchInScope(ask)}`;
}

/** Without any movement, of stock either, nothing was entered; otherwise nothing was handed out. */
function whenEmpty(ask: Ask): Sql {
  const { from, until } = ask.period;
  return sql`select case when exists (select 1 ${movements}
    where m.moved_on between ${from} and ${until} and ${branchInScope(ask)})
    then 'value' else 'not_entered' end`;
}

/** BoekStart suitcases handed out in the period. */
export const suitcasesHandedOut: FigureDefinition = {
  id: "boekstart.suitcases-handed-out",
  version: 1,
  validFrom: sinceAlways,
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
  unit: "suitcases",
  periodKind: "period",
  aggregate: "sum",
  scopes: ["municipality", "group", "branch"],
  settings: ["figure.suitcases.counting-method"],
  order: "date",
  contributions: (ask) => sql`select 'suitcase_movement' as kind, m.id as id, ${label} as label,
    m.kind as label_code, m.quantity as amount, 'counted' as quality, m.moved_on as date,
    'value' as part, null as location_id ${movements}
    where m.moved_on between ${ask.period.from} and ${ask.period.until} and ${handouts}
      and ${branchInScope(ask)}`,
  nearMisses: missed,
  whenEmpty,
};
