import { z } from "zod";

/** What a register says of a location, from which file, and where the location differs from it. */
export const locationRegisterSchema = z.strictObject({
  source: z.string(),
  /** The number by which the register knows it: a location code or an LRK number. */
  key: z.string(),
  /** `vanished`: the register has it no more; the fields are what it last said. */
  state: z.enum(["present", "vanished"]),
  /** The line of the file that told it last. */
  sourceRow: z.int(),
  batchId: z.string(),
  fileName: z.string().nullable(),
  readInAt: z.string(),
  readInBy: z.string().nullable(),
  /** Where the location has something else than the register: its own value and the register's. */
  differences: z.array(
    z.strictObject({
      field: z.string(),
      own: z.string().nullable(),
      register: z.string().nullable(),
    }),
  ),
});
/** What a register says of a location. */
export type LocationRegister = z.infer<typeof locationRegisterSchema>;
