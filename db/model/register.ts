/** The registers whose files can be read in, as they are named on the command line. */
export const registerSources = [
  "duo-po",
  "duo-vo",
  "duo-so",
  "duo-boards",
  "duo-po-pupils",
  "duo-vo-pupils",
  "cbs-disadvantage",
  "lrk",
  "cbs-births",
] as const;

/** A register whose files can be read in. */
export type RegisterSource = (typeof registerSources)[number];
