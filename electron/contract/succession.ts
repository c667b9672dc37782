import { z } from "zod";
import {
  mergeAskSchema,
  splitAskSchema,
  successionChoices,
  successionProposalSchema,
  successionRow,
} from "../../db/model/succession.ts";
import { reading, refusing } from "./problems.ts";

const refusals = ["NO_ADMINISTRATION", "NOT_FOUND", "NO_SUCCESSION", "CLOSED_PERIOD"] as const;
const proposing = refusing(...refusals);
const storing = refusing(
  ...refusals,
  "PERSON_UNKNOWN",
  "FILE_BUSY",
  "READ_ONLY",
  "ALREADY_EXISTS",
  "END_BEFORE_START",
  "INVALID_FIELD",
  "OVERLAP",
);

const { leave } = successionChoices;
const storedSchema = z.strictObject({ batch: z.string() });

/** How locations follow each other: merges and splits, shown first, stored as one batch. */
export const successionContract = {
  /** All successions, or those from and to one location. */
  list: reading
    .input(z.strictObject({ locationId: z.string().min(1).optional() }))
    .output(z.array(successionRow)),
  proposeMerge: proposing
    .input(z.strictObject({ ...mergeAskSchema.shape, leave }))
    .output(successionProposalSchema),
  merge: storing
    .input(z.strictObject({ ...mergeAskSchema.shape, ...successionChoices }))
    .output(storedSchema),
  proposeSplit: proposing
    .input(z.strictObject({ ...splitAskSchema.shape, leave }))
    .output(successionProposalSchema),
  split: storing
    .input(z.strictObject({ ...splitAskSchema.shape, ...successionChoices }))
    .output(storedSchema),
};
