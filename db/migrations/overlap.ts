function refusal(
  table: string,
  operation: "insert" | "update",
  keys: readonly string[],
  field: string,
): string {
  const same = keys.map((key) => `t.${key} = new.${key}`).join(" and ");
  return `create trigger overlap_${table}_${operation} before ${operation} on ${table}
when exists (select 1 from ${table} t where ${same} and t.id <> new.id
  and t.valid_from <= coalesce(new.valid_until, '9999-12-31')
  and coalesce(t.valid_until, '9999-12-31') >= new.valid_from)
begin select raise(abort, 'leesspoor overlap ${table} ${field}'); end;`;
}

/** Gives triggers that refuse two rows of the same keys whose days overlap, naming the field. */
export function refuseOverlap(
  table: string,
  keys: readonly string[],
  field = "valid_from",
): string {
  return [refusal(table, "insert", keys, field), refusal(table, "update", keys, field)].join("\n");
}
