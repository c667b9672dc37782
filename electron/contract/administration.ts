import { z } from "zod";
import { personCodeSchema, staffRoles } from "../../db/model/person.ts";
import { reading, refusing, writing } from "./problems.ts";

/** How the administration stands: what is open, who works in it, what was noticed. */
export const statusSchema = z.strictObject({
  state: z.enum(["none", "open", "refused"]),
  file: z.string(),
  name: z.string().nullable(),
  kind: z.enum(["own", "example"]).nullable(),
  readOnly: z.enum(["synchronised_folder"]).nullable(),
  /** Objects of the schema that differ from what they should be, such as a dropped trigger. */
  differences: z.array(z.string()),
  person: z.strictObject({ code: z.string(), role: z.enum(staffRoles) }).nullable(),
  schemaVersion: z.int(),
  /** Why the file was refused, when the state is `refused`. */
  refusal: z.strictObject({ code: z.string(), detail: z.string().nullable() }).nullable(),
});
/** How the administration stands. */
export type Status = z.infer<typeof statusSchema>;

const backupSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  bytes: z.int(),
  rows: z.int(),
  at: z.string(),
});

/** What the check of an administration found. */
export const checkSchema = z.strictObject({
  sound: z.boolean(),
  integrity: z.string(),
  brokenReferences: z.int(),
  differences: z.array(z.strictObject({ object: z.string(), difference: z.string() })),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
  changes: z.int(),
});

const opening = refusing(
  "FILE_BUSY",
  "FILE_EXISTS",
  "FILE_NOT_FOUND",
  "NOT_A_DATABASE",
  "DAMAGED_FILE",
  "NEWER_FILE",
  "NETWORK_SHARE",
  "READ_ONLY",
  "NO_ADMINISTRATION",
);

/** Opening, creating, checking and copying the administration. */
export const administrationContract = {
  status: refusing().input(z.strictObject({})).output(statusSchema),
  create: opening
    .input(z.strictObject({ content: z.enum(["empty", "example"]), name: z.string().optional() }))
    .output(statusSchema),
  identify: writing
    .input(z.strictObject({ code: personCodeSchema, role: z.enum(staffRoles).optional() }))
    .output(statusSchema),
  check: reading.input(z.strictObject({})).output(checkSchema),
  backup: opening
    .input(z.strictObject({ file: z.string().min(1).optional() }))
    .output(backupSchema),
  backups: reading.input(z.strictObject({})).output(z.array(backupSchema)),
  restore: opening.input(z.strictObject({ file: z.string().min(1) })).output(statusSchema),
};
