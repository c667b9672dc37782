/** A row as a bucket of stock: one branch and one edition. */
function bucket(row: "new" | "old"): string {
  return `t.branch_id = ${row}.branch_id
    and coalesce(t.edition, '') = coalesce(${row}.edition, '')`;
}

/** What a row gives to the stock of another row's bucket on the day of `t`; 0 elsewhere. */
function given(row: "new" | "old", to: "new" | "old"): string {
  return `(${row}.branch_id = ${to}.branch_id
    and coalesce(${row}.edition, '') = coalesce(${to}.edition, '')
    and t.moved_on >= ${row}.moved_on) * ${row}.stock_change`;
}

/** Some day ends below zero in the bucket of a row, and lower than before the change. */
function below(row: "new" | "old", lowered: string): string {
  return `exists (select 1 from (select t.branch_id, t.edition, t.moved_on,
      sum(t.stock_change) over (order by t.moved_on) as stock
    from suitcase_movement t where ${bucket(row)}) t
  where t.stock < 0 and ${lowered} < 0)`;
}

const refused = "select raise(abort, 'leesspoor stock suitcase_movement quantity')";

/**
 * The triggers that refuse a movement after which some day, now or later, would end with fewer
 * suitcases than none. A day that was below zero already stays so, but never gets lower: only what
 * lowers the stock of a day is refused. Within one day the order does not matter.
 */
export const refuseNegativeStock = `
create trigger stock_movement_insert after insert on suitcase_movement
when new.stock_change < 0 and ${below("new", given("new", "new"))}
begin ${refused}; end;

create trigger stock_movement_update after update on suitcase_movement
when (old.moved_on is not new.moved_on or old.branch_id is not new.branch_id
    or old.edition is not new.edition or old.stock_change is not new.stock_change)
  and (${below("new", `${given("new", "new")} - ${given("old", "new")}`)}
    or ${below("old", `${given("new", "old")} - ${given("old", "old")}`)})
begin ${refused}; end;

create trigger stock_movement_delete after delete on suitcase_movement
when old.stock_change > 0 and ${below("old", `- ${given("old", "old")}`)}
begin ${refused}; end;
`;
