import { describe, expect, it } from "vitest";
import { registerFieldNames } from "../../../db/imports/propose-fields.ts";
import { readRegister } from "../../../db/imports/read-register.ts";
import type { FileRefusalReason } from "../../../db/imports/recognise.ts";
import type { RowRefusalReason } from "../../../db/imports/refused-row.ts";
import type { ChildcareField } from "../../../db/imports/source-columns.ts";
import { registerSources } from "../../../db/model/register.ts";
import {
  fileSentence,
  registerField,
  registerValue,
  rowSentence,
} from "../../../renderer/src/screens/importing/import-words.ts";
import { en } from "../../../renderer/src/words/en/index.ts";
import { nl } from "../../../renderer/src/words/nl/index.ts";

// Complete by their types: a reason that is added to the reader does not compile here.
const rowReasons: Record<RowRefusalReason, true> = {
  "wrong-column-count": true,
  "unclosed-quote": true,
  "stray-quote": true,
  "unreadable-text": true,
  "bad-location-code": true,
  "institution-mismatch": true,
  "missing-name": true,
  "bad-municipality-code": true,
  "bad-postal-code": true,
  "duplicate-location-code": true,
  "bad-school-type": true,
  "bad-board-number": true,
  "duplicate-board-number": true,
  "bad-year": true,
  "duplicate-count": true,
  "bad-lrk-number": true,
  "duplicate-lrk-number": true,
  "bad-childcare-kind": true,
  "bad-status": true,
  "bad-day": true,
  "bad-region": true,
  "bad-period": true,
  "duplicate-period": true,
};
const fileReasons: Record<FileRefusalReason, true> = {
  empty: true,
  spreadsheet: true,
  binary: true,
  unrecognised: true,
  "missing-columns": true,
  "duplicate-columns": true,
  "several-kinds": true,
  "other-kind": true,
  "damaged-spreadsheet": true,
  "missing-year": true,
  "missing-threshold": true,
};

const childcareFields = Object.keys({
  lrkNumber: true,
  kind: true,
  parentParticipation: true,
  name: true,
  childPlaces: true,
  preschoolEducation: true,
  status: true,
  registeredOn: true,
  deregisteredOn: true,
  address: true,
  postalCode: true,
  town: true,
  bagId: true,
  holderName: true,
  holderKvkNumber: true,
  holderBranchNumber: true,
  holderLegalForm: true,
  municipalityCode: true,
  municipalityName: true,
  url: true,
} satisfies Record<ChildcareField, true>);

describe.each([
  ["Dutch", nl],
  ["English", en],
])("an import in %s", (_name, words) => {
  it.each(Object.keys(rowReasons))("says in a sentence why a row was refused: %s", (reason) => {
    const sentence = rowSentence(reason, words);
    expect(sentence).not.toBe(reason);
    expect(sentence).toMatch(/\.$/);
  });

  it.each(Object.keys(fileReasons))("says in a sentence why a file was refused: %s", (reason) => {
    const data = { field: reason, detail: "source: duo-po; columns: PLAATSNAAM,POSTCODE" };
    expect(fileSentence({ code: "BAD_FILE", data }, words)).toMatch(/\.$/);
  });

  it("names every register", () => {
    expect(Object.keys(words.importing.sources).sort()).toEqual([...registerSources].sort());
  });

  it("names every field of a register", () => {
    const fields = [...registerFieldNames, ...childcareFields];
    const unnamed = fields.filter((field) => registerField(field, words) === field);
    expect(unnamed).toEqual([]);
  });
});

it("names the columns that a file lacks", () => {
  const file = new TextEncoder().encode("VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;POSTCODE\n");
  const contents = readRegister(file);
  const columns = contents.outcome === "refused" && "columns" in contents ? contents.columns : [];
  expect(columns.length).toBeGreaterThan(0);
  const data = { field: "missing-columns", detail: `columns: ${String(columns)}` };
  const sentence = fileSentence({ code: "BAD_FILE", data }, nl);
  for (const column of columns) expect(sentence).toContain(column);
});

it("says a refusal by the database as the problem that it is", () => {
  expect(rowSentence("closed-period", nl)).toContain("gesloten");
});

it("leaves other errors to the sentence of their problem", () => {
  expect(fileSentence({ code: "READ_ONLY", data: {} }, nl)).toBeNull();
});

it("says codes of a register in words", () => {
  expect(registerValue("registerState", "vanished", nl)).not.toBe("vanished");
  expect(registerValue("town", null, nl)).toBe("leeg");
});
