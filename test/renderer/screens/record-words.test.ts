import { describe, expect, it } from "vitest";
import { z } from "zod";
import { historyTables } from "../../../db/history/tables.ts";
import { type NounName, nouns } from "../../../db/model/nouns.ts";
import { changeEntries } from "../../../renderer/src/screens/records/change-entries.ts";
import { codeWord } from "../../../renderer/src/screens/records/code-words.ts";
import { nounOfTable, tableOf } from "../../../renderer/src/screens/records/record-kinds.ts";
import { misshapen } from "../../../renderer/src/screens/records/shapes.ts";
import { en } from "../../../renderer/src/words/en/index.ts";
import { formatsOf } from "../../../renderer/src/words/formats.ts";
import { nl } from "../../../renderer/src/words/nl/index.ts";

const names = Object.keys(nouns) as NounName[];

/** The codes that a field can hold; none when it is no list of codes. */
function codesOf(field: unknown): string[] {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable) {
    return codesOf(field.unwrap());
  }
  return field instanceof z.ZodEnum ? field.options.map(String) : [];
}

const coded = names.flatMap((name) =>
  Object.entries(nouns[name].draft.shape).flatMap(([field, schema]) =>
    codesOf(schema).map((code) => [name, field, code] as const),
  ),
);

describe.each([
  ["Dutch", nl],
  ["English", en],
])("the words of codes in %s", (_language, words) => {
  it("looks at all kinds of records", () => {
    expect(coded.length).toBeGreaterThan(100);
  });

  it.each(coded)("has a word for %s.%s = %s", (name, field, code) => {
    if (field === "change") return;
    // A new location holds what is kept as its first version.
    const table = name === "location" && field === "type" ? "location_version" : tableOf(name);
    expect(codeWord(words, table, field, code)).toMatch(/\S/);
  });
});

describe("the tables of records", () => {
  it("are tables of the history, each of one kind of record", () => {
    for (const name of names) {
      expect(Object.keys(historyTables)).toContain(tableOf(name));
      expect(nounOfTable(tableOf(name))).toBe(name);
    }
  });
});

describe("a change in the history", () => {
  const change = {
    seq: 7,
    at: "2024-11-23T10:00:00Z",
    who: "EM-04",
    recordId: "1",
    operation: "update" as const,
    batchTitle: null,
    reason: null,
  };

  it("tells codes, days and amounts in words", () => {
    const fields = [
      { field: "category", before: "primary_new", after: "primary_development" },
      { field: "decided_on", before: null, after: "2024-09-05" },
      { field: "amount_cents", before: null, after: "300050" },
    ];
    const [entry] = changeEntries(
      [{ ...change, entity: "location_award", fields }],
      nl,
      formatsOf("nl"),
      "location",
    );
    expect(entry?.record).toBe("Toekenning");
    expect(entry?.fields).toEqual([
      {
        label: "Categorie",
        old: "basisschool, nieuw",
        now: "basisschool, doorontwikkeling",
      },
      { label: "Besluit op", old: null, now: "05-09-2024" },
      { label: "Bedrag", old: null, now: "€ 3.000,50" },
    ]);
  });

  it("names the record it was made for, and leaves out what is only an id", () => {
    const id = "018cc252-078c-719c-94ca-a985ea28b8dd";
    const made = { ...change, operation: "insert" as const, entity: "hour_entry" };
    const fields = [
      { field: "minutes", before: null, after: "210" },
      { field: "source_table", before: null, after: "clinic_session" },
      { field: "source_id", before: null, after: id },
    ];
    const [entry] = changeEntries([{ ...made, fields }], nl, formatsOf("nl"));
    expect(entry?.fields.map(({ label, now }) => [label, now])).toEqual([
      ["Tijd", "3:30"],
      ["Komt uit", nl.nounNames.clinicSession],
    ]);
  });

  it.each([
    ["Dutch", nl],
    ["English", en],
  ])("calls no record by the name of its table in %s", (_language, words) => {
    for (const entity of Object.keys(historyTables)) {
      const [entry] = changeEntries([{ ...change, entity, fields: [] }], words, formatsOf("nl"));
      expect(entry?.record, entity).not.toMatch(/_|^[a-z]/);
    }
  });

  it("calls the day that stands for unknown 'since always'", () => {
    const fields = [{ field: "valid_from", before: null, after: "0001-01-01" }];
    const [entry] = changeEntries(
      [{ ...change, entity: "location_version", fields }],
      nl,
      formatsOf("nl"),
    );
    expect(entry?.fields[0]?.now).toBe("altijd al");
  });
});

describe("the shape of what is typed", () => {
  const samples: [NounName, string, string][] = [
    ["location", "locationCode", "04FH00"],
    ["location", "locationCode", "04fh00"],
    ["location", "locationCode", "04F00"],
    ["location", "postalCode", "7841 AB"],
    ["location", "postalCode", "7841ab"],
    ["location", "postalCode", "0841 AB"],
    ["registration", "lrkNumber", "123456789"],
    ["registration", "lrkNumber", "012345678"],
    ["contactPerson", "workEmail", "naam@school.nl"],
    ["contactPerson", "workEmail", "naam"],
    ["municipality", "code", "0109"],
    ["municipality", "code", "109"],
    ["group", "code", "bind"],
    ["group", "code", "Bind"],
    ["staff", "code", "em-04"],
    ["staff", "code", "E"],
    ["programme", "code", "dbos-primary"],
    ["programme", "code", "dbos primary"],
  ];

  it.each(samples)(
    "is judged at the field of %s.%s as the contract does: %s",
    (name, field, text) => {
      const schema = (nouns[name].draft.shape as Record<string, z.ZodType>)[field];
      const refused = misshapen(name, { [field]: text }, nl);
      expect(refused === null).toBe(schema?.safeParse(text).success);
      if (refused) expect(refused.text).toMatch(/^Schrijf dit als /);
    },
  );
});
