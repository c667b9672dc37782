import type { HistoryTable } from "./tables.ts";
import type { TableShape } from "./triggers.ts";

type Row = "new" | "old";
type Dated = Extract<HistoryTable, { kind: "dated" }>;
type Interval = Extract<HistoryTable, { kind: "interval" }>;

function inScope(select: string | null, row: Row, from: string, until: string): string {
  const everywhere = "p.municipality_code is null";
  if (select === null) return everywhere;
  const codes = select
    .replaceAll("{row}", row)
    .replaceAll("{day}", from)
    .replaceAll("{from}", from)
    .replaceAll("{until}", until);
  return `(${everywhere} or p.municipality_code in (${codes}))`;
}

function refusal(shape: TableShape, operation: string, condition: string): string {
  return `create trigger lock_${shape.name}_${operation} before ${operation} on ${shape.name}
when exists (select 1 from closed_period) and ${condition}
begin select raise(abort, 'leesspoor closed_period ${shape.name} ${shape.key}'); end`;
}

function datedCondition(table: Dated, row: Row): string {
  const conditions = table.days.map((column) => {
    const day = `${row}.${column}`;
    return `exists (select 1 from closed_period p where ${day} between p.from_day and p.until_day
  and ${inScope(table.municipalities, row, day, day)})`;
  });
  return `(${conditions.join(" or ")})`;
}

function bounds(table: Interval, row: Row): { from: string; until: string } {
  return {
    from: table.from.replaceAll("{row}", row),
    until: `coalesce(${table.until.replaceAll("{row}", row)}, '9999-12-31')`,
  };
}

function overlaps(table: Interval, row: Row): string {
  const { from, until } = bounds(table, row);
  return `(${from} <= p.until_day and ${until} >= p.from_day)`;
}

function intervalCondition(table: Interval, row: Row): string {
  return `exists (select 1 from closed_period p where ${overlaps(table, row)}
  and ${inScope(table.municipalities, row, "p.from_day", "p.until_day")})`;
}

/** An interval may change outside the closed period; what lies inside must stay the same. */
function intervalUpdate(shape: TableShape, table: Interval): string {
  const loose = new Set<string>([...table.ends, ...(table.free ?? [])]);
  const firm = shape.columns.filter((column) => !loose.has(column));
  const differs = firm.map((column) => `old.${column} is not new.${column}`).join(" or ");
  const [before, after] = [bounds(table, "old"), bounds(table, "new")];
  const ends = `max(${before.from}, p.from_day) <> max(${after.from}, p.from_day)
    or min(${before.until}, p.until_day) <> min(${after.until}, p.until_day)`;
  const scope = (row: Row) => inScope(table.municipalities, row, "p.from_day", "p.until_day");
  return `exists (select 1 from closed_period p
  where (${overlaps(table, "old")} or ${overlaps(table, "new")})
  and (${differs} or ${ends}) and (${scope("old")} or ${scope("new")}))`;
}

/** When a row of a table may not be inserted, updated or deleted; texts over `new` and `old`. */
export type LockConditions = Readonly<Record<"insert" | "update" | "delete", string>>;

/** Gives the conditions under which a closed period refuses a change of a table; null for none. */
export function lockConditions(shape: TableShape, table: HistoryTable): LockConditions | null {
  if (table.kind === "undated") return null;
  if (table.kind === "dated") {
    const either = `(${datedCondition(table, "old")} or ${datedCondition(table, "new")})`;
    const firm = shape.columns.map((column) => `old.${column} is not new.${column}`).join(" or ");
    return {
      insert: datedCondition(table, "new"),
      update: `(${firm}) and ${either}`,
      delete: datedCondition(table, "old"),
    };
  }
  return {
    insert: intervalCondition(table, "new"),
    update: intervalUpdate(shape, table),
    delete: intervalCondition(table, "old"),
  };
}

/** Gives the triggers that refuse a change of what lies in a closed period, on every path. */
export function lockTriggers(shape: TableShape, table: HistoryTable): string[] {
  const conditions = lockConditions(shape, table);
  if (conditions === null) return [];
  return [
    refusal(shape, "insert", conditions.insert),
    refusal(shape, "update", conditions.update),
    refusal(shape, "delete", conditions.delete),
  ];
}
