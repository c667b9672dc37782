import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exampleTitle, storeExample } from "../../../db/example/index.ts";
import { type NounName, nouns } from "../../../db/model/nouns.ts";
import { openInMemory } from "../../../db/open.ts";
import { reconcile } from "../../../db/queries/reconcile.ts";
import { listRows } from "../../../db/queries/source.ts";
import { sources } from "../../../db/queries/sources.ts";
import { voucherFunnel } from "../../../db/queries/voucher-funnel.ts";
import { storeReference } from "../../../db/reference.ts";
import { all, type Db, rawSql } from "../../../db/sql.ts";
import { openExample, valuesOf } from "./example-world.ts";

const db = openExample();
const numberRow = z.object({ n: z.int() });
const textRow = z.object({ t: z.string() });

function count(query: string, from: Db = db): number {
  const [row] = all(from, numberRow, rawSql(`select count(*) as n from ${query}`));
  return row?.n ?? -1;
}

function texts(query: string): string[] {
  return all(db, textRow, rawSql(query)).map(({ t }) => t);
}

/** Every record of every kind, without the moment of writing, as the database holds it. */
function contents(from: Db): Record<string, unknown[]> {
  const tables = Object.values(sources).map(({ table, key }) => {
    const rows = from.prepare(`select * from ${table} order by ${key}`).all();
    return [table, rows] as const;
  });
  return Object.fromEntries(tables);
}

function runningStock(order: string): number[] {
  const rows = all(
    db,
    numberRow,
    rawSql(`select sum(stock_change) over (partition by branch_id order by ${order}
        rows unbounded preceding) as n from suitcase_movement`),
  );
  return rows.map(({ n }) => n);
}

describe("the records of the example", () => {
  it("are the same with the same ids in each copy", () => {
    const other = openExample();
    expect(contents(other)).toEqual(contents(db));
    expect(valuesOf(other, "annual-review", "bind")).toEqual(valuesOf(db, "annual-review", "bind"));
    expect(valuesOf(other, "subsidies", "bind")).toEqual(valuesOf(db, "subsidies", "bind"));
  });

  it("satisfy the database and the schema of each kind of record", () => {
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    for (const name of Object.keys(nouns) as NounName[]) {
      const rows = listRows<unknown>(db, sources[name], nouns[name].row);
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it("are 193 childcare locations and 146 primary schools, each in one of the nine", () => {
    const open = "location l join location_version v on v.location_id = l.id";
    const valid = "v.valid_until is null and l.closed_on is null";
    expect(count(`${open} where ${valid} and l.kind = 'childcare'`)).toBe(133 + 60);
    expect(count(`${open} where ${valid} and v.type in ('bo', 'sbo', 'so')`)).toBe(129 + 17);
    const members = "select municipality_code from municipality_group_member";
    const elsewhere = `v.municipality_code not in (${members} where group_code = 'bind')`;
    expect(count(`${open} where ${elsewhere}`)).toBe(0);
    const coevorden = "branch where municipality_code = '0109' and kind";
    expect([count(`${coevorden} = 'branch'`), count(`${coevorden} = 'service_point'`)]).toEqual([
      2, 4,
    ]);
  });

  it("bear LRK numbers that pass the eleven-proof and lie in an invented range", () => {
    const numbers = texts("select lrk_number as t from childcare_registration");
    const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    const failing = numbers.filter((number) => {
      const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
      return sum % 11 !== 0 || !number.startsWith("9990");
    });
    expect(numbers.length).toBeGreaterThan(193);
    expect(failing).toEqual([]);
  });

  it("share no school code and no school name with the real registers", () => {
    const folder = join(import.meta.dirname, "../../registers");
    const files = [
      "duo-bo-vestigingen-2026-08-drenthe",
      "duo-vo-vestigingen-2026-10-drenthe-excerpt",
    ];
    const real = files.flatMap((file) =>
      readFileSync(join(folder, `${file}.csv`), "latin1")
        .toLowerCase()
        .split(/[;\r\n]+/),
    );
    const codes = texts("select location_code as t from location where kind = 'school'");
    const names = texts(`select v.name as t from location_version v
      join location l on l.id = v.location_id where l.kind = 'school'`);
    const bare = names.map((name) => name.replace(/^(Obs|Cbs|Rkbs|Sbo|So) /, ""));
    const known = new Set(real);
    expect(known.has("coevorden")).toBe(true);
    const shared = [...codes, ...names, ...bare].filter((text) => known.has(text.toLowerCase()));
    expect(shared).toEqual([]);
  });

  it("are marked as an example wherever they can be met", () => {
    expect(count("location where notes is null or notes not like 'Voorbeeld:%'")).toBe(0);
    expect(count("organisation where name not like 'Stichting Voorbeeld %'")).toBe(0);
    expect(count("contact_person where name not like 'Voorbeeldpersoon %'")).toBe(0);
    expect(count("municipality_year where source <> 'voorbeeldwaarde, niet CBS'")).toBe(0);
    expect(count("location_version where street not like 'Voorbeeld%'")).toBe(0);
    expect(count("staff where name is not null")).toBe(0);
    const batches = texts("select id as t from batch where kind = 'example'");
    expect(batches).toHaveLength(1);
    expect(count(`change where batch_id is not '${batches[0]}'`)).toBe(0);
    expect(texts("select value as t from setting where key = 'administration'")).toEqual([
      JSON.stringify({ name: exampleTitle, kind: "example" }),
    ]);
  });

  it("never hand out a suitcase that is not there, by day of hand-out and of booking", () => {
    const byDay = runningStock("moved_on, stock_change desc");
    const byBooking = runningStock("booked_on, stock_change desc");
    expect(byDay.length).toBeGreaterThan(500);
    expect(Math.min(...byDay)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...byBooking)).toBeGreaterThanOrEqual(0);
  });

  it("give each half-day of the coach the vouchers that are booked for it, and no others", () => {
    const counted = texts(`select s.clinic_id || ' ' || s.held_on || ' ' || s.vouchers_given as t
      from clinic_session s where s.vouchers_given > 0 order by 1`);
    const issued = texts(`select i.clinic_id || ' ' || i.issued_on || ' ' || sum(i.quantity) as t
      from voucher_issue i where i.channel = 'clinic_coach' group by i.clinic_id, i.issued_on
      order by 1`);
    expect(counted.length).toBeGreaterThan(80);
    expect(issued).toEqual(counted);
  });

  it("lead from voucher to member: fewer at each step, weeks from issue to redemption", () => {
    const { total, clinics, beside } = voucherFunnel(db, {
      from: "2024-01-01",
      until: "2024-12-31",
    });
    expect(total.issuedPlain).toBeLessThan(total.issuedNumbered / 4);
    expect(total.rate).toBeGreaterThan(0.4);
    expect(total.rate).toBeLessThan(0.75);
    expect(total.redeemed).toBeGreaterThan(total.memberships);
    expect(total.suitcases).toBe(total.redeemed);
    expect(total.redeemedElsewhere).toBe(2);
    expect(total.days?.median).toBeGreaterThan(7);
    expect(total.days?.median).toBeLessThan(90);
    expect(clinics.map(({ clinicName }) => clinicName)).toEqual([
      null,
      "Consultatiebureau Coevorden",
      "Consultatiebureau Oosterhesselen",
      "Consultatiebureau Sleen",
    ]);
    expect(beside?.redeemedNotIssued).toBe(0);
  });

  it("differ by one suitcase at the count of Sleen, which says why", () => {
    const rows = reconcile(db, { from: "2024-01-01", until: "2024-12-31" });
    const counted = rows.filter(({ stock }) => stock.countCorrections !== 0);
    expect(counted.map(({ branchName }) => branchName)).toEqual(["Bibliotheek Sleen"]);
    const gap = counted[0]?.gaps.find(({ between }) => between === "handed_out_stock");
    expect(gap).toMatchObject({ difference: -1, likeliest: "count_missing" });
  });

  it("keep what was: a former name, a former provider, former agreements and roles", () => {
    const changed = texts(`select v.valid_from || ' ' || case when v.name <> w.name then 'name'
        else 'provider' end as t from location_version v
      join location_version w on w.location_id = v.location_id
        and w.valid_until = date(v.valid_from, '-1 day') order by 1`);
    expect(changed).toEqual(["2022-01-01 provider", "2023-08-01 name"]);
    expect(count("contact_role where valid_until is not null")).toBeGreaterThan(0);
    expect(
      count(
        "(select contact_person_id from contact_role group by 1 having count(location_id) > 1)",
      ),
    ).toBeGreaterThan(0);
    const covering = "select agreement_id from agreement_participation group by 1";
    expect(count(`(${covering} having count(*) > 1)`)).toBeGreaterThan(10);
    expect(count("location_award where decided_on like '2024%' and amount_cents is null")).toBe(0);
  });
});

describe("the making of the example", () => {
  it("reads almost nothing while it writes", () => {
    const fresh = openInMemory();
    let reads = 0;
    const prepare = fresh.prepare.bind(fresh);
    fresh.prepare = ((text: string) => {
      const statement = prepare(text);
      const get = statement.get.bind(statement);
      const list = statement.all.bind(statement);
      statement.get = (...values: unknown[]) => {
        reads += 1;
        return get(...values);
      };
      statement.all = (...values: unknown[]) => {
        reads += 1;
        return list(...values);
      };
      return statement;
    }) as typeof fresh.prepare;
    storeExample(fresh);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(count("change", fresh) / 40);
  });

  it("tells its progress up to the last step", () => {
    const told: (readonly [number, number])[] = [];
    storeExample(openInMemory(), (done, total) => told.push([done, total]));
    expect(told.map(([done]) => done)).toEqual(told.map((_, place) => place + 1));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  it("refuses an administration in use and leaves it as it was", () => {
    const used = openInMemory();
    storeReference(used, "Bibliotheek", "own");
    const before = count("change", used);
    expect(() => storeExample(used)).toThrow(/ALREADY_EXISTS/);
    expect(count("change", used)).toBe(before);
    expect(count("location", used)).toBe(0);
  });

  it("leaves ids to chance again afterwards, also when it was refused", () => {
    const used = openInMemory();
    expect(() => storeExample(openExample())).toThrow();
    storeReference(used, "Bibliotheek", "own");
    const ids = "select id from municipality_group_member";
    const shared = new Set(db.prepare(ids).pluck().all());
    const own = used.prepare(ids).pluck().all();
    expect(own.filter((id) => shared.has(id))).toEqual([]);
  });
});
