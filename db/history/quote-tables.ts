import { type HistoryTable, locationOnDay, ofBranch } from "./table.ts";

/** What history and locks must know of quotes, their consent, and highlighted activities. */
export const quoteTables = {
  quote: {
    kind: "dated",
    days: ["said_on"],
    municipalities: `select {row}.municipality_code where {row}.municipality_code is not null
      union all ${ofBranch("{row}.branch_id")}
      union all ${locationOnDay("{row}.location_id")}`,
  },
  // Consent can be withdrawn at any time, also for what was published.
  quote_consent: { kind: "undated", fixed: ["quote_id"] },
  highlight: {
    kind: "interval",
    from: "{row}.from_day",
    until: "{row}.until_day",
    ends: [],
    municipalities: `select coalesce(a.municipality_code, b.municipality_code, g.municipality_code,
        v.municipality_code) from activity a left join branch b on b.id = a.branch_id
      left join municipality_group_member g on g.group_code = a.group_code
      left join location_version v on v.location_id = a.location_id
        and v.valid_from <= a.held_on and coalesce(v.valid_until, '9999-12-31') >= a.held_on
      where a.id = {row}.activity_id`,
    fixed: ["activity_id"],
  },
} as const satisfies Record<string, HistoryTable>;
