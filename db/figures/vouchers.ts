import { sinceAlways } from "../model/day.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { branchInScope, municipalities } from "./scope.ts";

const issues = sql`from voucher_issue i join municipality g on g.code = i.municipality_code
  left join clinic c on c.id = i.clinic_id left join branch b on b.id = i.branch_id`;

const issueColumns = sql`select 'voucher_issue' as kind, i.id as id,
  coalesce(c.name, b.name, g.name) as label, i.channel as label_code`;

const ends = sql`from voucher_redemption e join municipality g on g.code = e.municipality_code
  left join branch b on b.id = e.branch_id`;

const endColumns = sql`select 'voucher_redemption' as kind, e.id as id,
  coalesce(b.name, g.name) || case when e.number is null then ''
    else coalesce((select ' · ' || v.prefix || printf('%0*d', v.digits, e.number)
      from voucher_batch v where v.id = e.batch_id), '') end as label, null as label_code`;

function day(ask: Ask, column: string): Sql {
  return sql`${rawSql(column)} between ${ask.period.from} and ${ask.period.until}`;
}

function inArea(ask: Ask, column: string): Sql {
  return sql`${rawSql(column)} in (${municipalities(ask)})`;
}

/** The condition that an issue, by its alias, was made in scope. */
function issuedIn(ask: Ask, alias: "i" | "o"): Sql {
  if (ask.scope.kind === "clinic") return sql`${rawSql(alias)}.clinic_id = ${ask.scope.id}`;
  return inArea(ask, `${alias}.municipality_code`);
}

/** The condition that number `e.number` is out by issue `o`, and was not taken back. */
const isOut = rawSql(`o.batch_id = e.batch_id and o.corrects_id is null
  and e.number between o.first_number and o.last_number
  and not exists (select 1 from voucher_issue t where t.corrects_id = o.id
    and e.number between t.first_number and t.last_number)`);

/** The issue by which `e.number` is out, searched from the nearest one down; null without any. */
const issueOfEnd = sql`(select o.id from voucher_issue o where ${isOut}
  order by o.first_number desc limit 1)`;

/** Ends of vouchers in scope as near-misses, by a text of reasons and a condition. */
function missedEnds(ask: Ask, reasons: Sql, condition: Sql): Sql {
  return sql`${endColumns}, ${reasons} as reasons, e.redeemed_on as date, null as location_id
    ${ends} where ${day(ask, "e.redeemed_on")} and ${condition}`;
}

function whenEmpty(ask: Ask): Sql {
  const { until } = ask.period;
  return sql`select case when exists (select 1 from voucher_batch v
      where v.received_on <= ${until} and ${inArea(ask, "v.municipality_code")})
    or exists (select 1 ${ends} where ${day(ask, "e.redeemed_on")}
      and ${inArea(ask, "e.municipality_code")}) then 'value' else 'not_entered' end`;
}

/** A clinic has a value from its first voucher on. */
function issuesEmpty(ask: Ask): Sql {
  if (ask.scope.kind !== "clinic") return whenEmpty(ask);
  return sql`select case when exists (select 1 from voucher_issue i where ${issuedIn(ask, "i")}
    and i.issued_on <= ${ask.period.until}) then 'value' else 'not_entered' end`;
}

/** What is asked of issues; a clinic is asked by what was issued there. */
const ofIssues = {
  scopes: ["municipality", "group", "clinic"],
  whenEmpty: issuesEmpty,
} as const;

const shared = {
  version: 1,
  validFrom: sinceAlways,
  periodKind: "period",
  scopes: ["municipality", "group"],
  settings: [],
  order: "date",
  whenEmpty,
} as const;

/** Vouchers given out in the period, through every channel. */
export const vouchersIssued: FigureDefinition = {
  ...shared,
  ...ofIssues,
  id: "vouchers.issued",
  label: { nl: "Bonnen uitgegeven", en: "Vouchers issued" },
  definition: {
    nl:
      "Bonnen die in de periode via een van de kanalen zijn uitgegeven; de dag van uitgifte " +
      "beslist en de gemeente is die van de uitgifte. Een correctie telt op de dag van de " +
      "uitgifte die zij verbetert. Bonnen die nog bij de bibliotheek liggen tellen niet mee.",
    en:
      "Vouchers given out in the period through one of the channels; the day of issue decides " +
      "and the municipality is that of the issue. A correction counts on the day of the issue it " +
      "corrects. Vouchers that are still at the library do not count.",
  },
  unit: "vouchers",
  aggregate: "sum",
  contributions: (ask) => sql`${issueColumns}, i.quantity as amount, i.quality as quality,
    i.issued_on as date, 'value' as part, null as location_id ${issues}
    where ${day(ask, "i.issued_on")} and ${issuedIn(ask, "i")}`,
  nearMisses: (ask) => sql`select * from (select 'voucher_batch' as kind, v.id as id,
      g.name || coalesce(' · ' || v.edition, '') as label, null as label_code,
      'not_issued:' || (v.quantity - coalesce((select sum(i.quantity) from voucher_issue i
        where i.batch_id = v.id and i.issued_on <= ${ask.period.until}), 0)) as reasons,
      v.received_on as date, null as location_id
      from voucher_batch v join municipality g on g.code = v.municipality_code
      where v.received_on <= ${ask.period.until} and ${inArea(ask, "v.municipality_code")})
      where reasons <> 'not_issued:0'
    union all ${missedEnds(
      ask,
      rawSql("'never_issued'"),
      sql`e.number is not null and ${inArea(ask, "e.municipality_code")}
        and ${issueOfEnd} is null`,
    )}`,
};

const inScope = (ask: Ask) => sql`e.kind = 'redeemed' and ${branchInScope(ask)}`;

/** Vouchers brought in at branches in the period. */
export const vouchersRedeemed: FigureDefinition = {
  ...shared,
  id: "vouchers.redeemed",
  label: { nl: "Bonnen ingeleverd", en: "Vouchers redeemed" },
  definition: {
    nl:
      "Bonnen die in de periode bij een vestiging zijn ingeleverd; de dag van inleveren beslist " +
      "en de gemeente is die van de vestiging. Vervallen, verloren en ongeldige bonnen en wat " +
      "elders is ingeleverd tellen niet mee.",
    en:
      "Vouchers brought in at a branch in the period; the day of redemption decides and the " +
      "municipality is that of the branch. Expired, lost and void vouchers and what was redeemed " +
      "elsewhere do not count.",
  },
  unit: "vouchers",
  aggregate: "sum",
  scopes: ["municipality", "group", "branch"],
  settings: ["figure.suitcases.counting-method"],
  contributions: (ask) => sql`${endColumns}, e.quantity as amount, e.quality as quality,
    e.redeemed_on as date, 'value' as part, null as location_id ${ends}
    where ${day(ask, "e.redeemed_on")} and ${inScope(ask)}`,
  nearMisses: (ask) =>
    missedEnds(
      ask,
      rawSql("'voucher_' || e.kind || ':' || e.quantity"),
      ask.scope.kind === "branch"
        ? sql`e.kind <> 'redeemed' and ${branchInScope(ask)}`
        : sql`${inArea(ask, "e.municipality_code")} and (e.kind <> 'redeemed'
            or not (${branchInScope(ask)}))`,
    ),
  whenEmpty: (ask) =>
    ask.scope.kind === "branch"
      ? sql`select case when exists (select 1 ${ends} where ${inScope(ask)}
          and e.redeemed_on <= ${ask.period.until}) then 'value' else 'not_entered' end`
      : whenEmpty(ask),
};

const collected = rawSql("e.kind in ('redeemed', 'redeemed_elsewhere')");

/** Ends by one of these kinds of the numbers that were issued in the period and area. */
function cohort(ask: Ask, kinds: Sql): Sql {
  return sql`from voucher_issue o cross join voucher_redemption e
    join municipality g on g.code = e.municipality_code left join branch b on b.id = e.branch_id
    where ${day(ask, "o.issued_on")} and ${issuedIn(ask, "o")}
      and ${isOut} and ${kinds}`;
}

/** Vouchers that came in during the period, but were not issued in this period and area. */
function otherCohorts(ask: Ask): Sql {
  return sql`${endColumns}, case when e.number is null then 'redeemed_plain:' || e.quantity
      else coalesce('issued_elsewhen:' || o.issued_on, 'never_issued') end, e.redeemed_on, null
    ${ends} left join voucher_issue o on o.id = ${issueOfEnd}
    where ${day(ask, "e.redeemed_on")} and ${inArea(ask, "e.municipality_code")} and ${collected}
      and (o.id is null
        or not (${day(ask, "o.issued_on")} and ${issuedIn(ask, "o")}))`;
}

function rateNearMisses(ask: Ask): Sql {
  return sql`${issueColumns}, 'issued_plain:' || i.quantity as reasons, i.issued_on as date,
      null as location_id ${issues} where ${day(ask, "i.issued_on")}
      and ${issuedIn(ask, "i")} and i.first_number is null
    union all ${endColumns}, 'voucher_' || e.kind || ':' || e.quantity, e.redeemed_on, null
      ${cohort(ask, sql`not (${collected})`)}
    union all ${otherCohorts(ask)}`;
}

/** Of the numbered vouchers issued in the period, the share that was brought in. */
export const redemptionRate: FigureDefinition = {
  ...shared,
  ...ofIssues,
  id: "vouchers.redemption-rate",
  label: { nl: "Inleverpercentage bonnen", en: "Redemption rate of vouchers" },
  definition: {
    nl:
      "Van de genummerde bonnen die in de periode zijn uitgegeven het deel dat is ingeleverd, " +
      "hier of elders en op welke dag dan ook. Bonnen zonder nummer zijn niet te volgen en staan " +
      "bij wat niet meetelt. Voor elk gebied opnieuw gedeeld, nooit opgeteld of gemiddeld.",
    en:
      "Of the numbered vouchers issued in the period the share that was redeemed, here or " +
      "elsewhere and on whatever day. Vouchers without a number cannot be followed and are " +
      "listed as not counting. Divided anew for each area, never added or averaged.",
  },
  unit: "share",
  aggregate: "quotient",
  contributions: (ask) => sql`${endColumns}, e.quantity as amount, e.quality as quality,
      e.redeemed_on as date, 'numerator' as part, null as location_id ${cohort(ask, collected)}
    union all ${issueColumns}, i.quantity, 'counted', i.issued_on, 'denominator', null ${issues}
      where ${day(ask, "i.issued_on")} and ${issuedIn(ask, "i")}
        and i.first_number is not null`,
  nearMisses: rateNearMisses,
};

const membersOfMovement = sql`from suitcase_movement m join branch b on b.id = m.branch_id`;

/** New memberships that followed a voucher or a suitcase. */
export const membershipsAfterVoucher: FigureDefinition = {
  ...shared,
  id: "memberships.after-voucher",
  label: { nl: "Nieuwe leden na bon of koffertje", en: "New members after voucher or suitcase" },
  definition: {
    nl:
      "Baby's die lid werden toen in de periode een bon werd ingeleverd of een koffertje werd " +
      "uitgedeeld; de dag daarvan beslist en de gemeente is die van de vestiging. Wie op het " +
      "consultatiebureau lid werd, wordt daar per dagdeel geteld en telt hier niet mee.",
    en:
      "Babies that became a member when a voucher was redeemed or a suitcase was handed out in " +
      "the period; that day decides and the municipality is that of the branch. Who became a " +
      "member at the clinic is counted there per half-day and does not count here.",
  },
  unit: "members",
  aggregate: "sum",
  scopes: ["municipality", "group", "branch"],
  contributions: (ask) => sql`${endColumns}, e.new_members as amount, e.quality as quality,
      e.redeemed_on as date, 'value' as part, null as location_id ${ends}
      where ${day(ask, "e.redeemed_on")} and ${inScope(ask)} and e.new_members > 0
    union all select 'suitcase_movement', m.id, b.name, m.kind, m.new_members, 'counted',
      m.moved_on, 'value', null ${membersOfMovement}
      where ${day(ask, "m.moved_on")} and ${branchInScope(ask)} and m.new_members > 0`,
  nearMisses: (ask) => sql`select 'clinic_session' as kind, s.id as id, c.name as label,
      s.kind as label_code, 'member_at_clinic:' || s.memberships as reasons, s.held_on as date,
      null as location_id from clinic_session s join clinic c on c.id = s.clinic_id
      where ${day(ask, "s.held_on")} and s.memberships > 0 and ${
        ask.scope.kind === "branch"
          ? sql`c.branch_id = ${ask.scope.id}`
          : inArea(ask, "c.municipality_code")
      }`,
  whenEmpty: (ask) => sql`select case when exists (select 1 ${ends}
      where ${day(ask, "e.redeemed_on")} and ${inScope(ask)})
    or exists (select 1 ${membersOfMovement} where ${day(ask, "m.moved_on")}
      and ${branchInScope(ask)}) then 'value' else 'not_entered' end`,
};
