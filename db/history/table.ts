/**
 * What the history and the locks must know of a table. In the texts, {row} stands for `new` or
 * `old`; `municipalities` is a select that gives the codes a row belongs to on its fact days
 * ({day} for a dated row; {from} and {until} of the closed period for an interval).
 */
export type HistoryTable =
  | { readonly kind: "undated"; readonly fixed?: readonly string[] }
  | {
      readonly kind: "dated";
      readonly days: readonly string[];
      readonly municipalities: string | null;
      readonly fixed?: readonly string[];
    }
  | {
      readonly kind: "interval";
      readonly from: string;
      readonly until: string;
      /** Columns that do no more than move an end of the interval. */
      readonly ends: readonly string[];
      /** Columns on which no figure rests. */
      readonly free?: readonly string[];
      readonly municipalities: string | null;
      readonly fixed?: readonly string[];
    };

/** Gives the municipalities of a location over an interval. */
export function ofLocation(id: string): string {
  return `select v.municipality_code from location_version v where v.location_id = ${id}
    and v.valid_from <= {until} and coalesce(v.valid_until, '9999-12-31') >= {from}`;
}

/** Gives the municipalities of the location of a participation over an interval. */
export function ofParticipation(id: string): string {
  const location = `(select x.location_id from participation x where x.id = ${id})`;
  return ofLocation(location);
}

/** Gives the municipality of a branch. */
export function ofBranch(id: string): string {
  return `select b.municipality_code from branch b where b.id = ${id}`;
}

/** Gives the municipality of a location on the day of a dated row. */
export function locationOnDay(id: string): string {
  return ofLocation(id).replaceAll("{from}", "{day}").replaceAll("{until}", "{day}");
}
