import { expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { fileState, storeRegister } from "../../../db/imports/store-register.ts";
import { Problem } from "../../../db/model/problem.ts";
import { connect } from "../../../db/open.ts";
import { administrationFile } from "../administration-file.ts";
import { anyContents, importContents, PRIMARY } from "./administration.ts";
import { registerFile } from "./register-file.ts";

it("refuses to store what was proposed before another import had ended", () => {
  const { db, file } = administrationFile();
  const contents = anyContents(registerFile(PRIMARY));
  const other = connect(file);
  const proposedOn = fileState(other);
  const proposal = proposeRegister(other, contents, { asOf: "2026-10-01" });
  expect(importContents(db, contents)).toMatchObject({ new: 253 });
  const about = { fileName: "scholen.csv", sha256: "0".repeat(64), bytes: 1, who: "EM-02" };
  const steps = storeRegister(other, proposal, { ...about, asOf: "2026-10-01", proposedOn });
  expect(() => steps.next()).toThrow(Problem);
  const batches = db.prepare("select count(*) from batch where who = 'EM-02'").pluck().get();
  expect(batches).toBe(0);
  expect(other.inTransaction).toBe(false);
  other.close();
});
