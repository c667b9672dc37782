import type { TableShape } from "./triggers.ts";

/**
 * Gives the triggers that refuse a row whose key or unique value exists already. Without them
 * `insert or replace` and `update or replace` delete a row without firing its delete trigger.
 */
export function guards(shape: TableShape): string[] {
  return shape.unique.flatMap((columns) => {
    const same = columns.map((column) => `t.${column} = new.${column}`).join(" and ");
    const name = `${shape.name}_${columns.join("_")}`;
    const what = `${shape.name} ${columns.join(",")}`;
    const refusal = `begin select raise(abort, 'leesspoor exists ${what}'); end`;
    const others = `${same} and t.${shape.key} is not old.${shape.key}`;
    return [
      `create trigger guard_${name}_insert before insert on ${shape.name}
when exists (select 1 from ${shape.name} t where ${same})
${refusal}`,
      `create trigger guard_${name}_update before update on ${shape.name}
when exists (select 1 from ${shape.name} t where ${others})
${refusal}`,
    ];
  });
}
