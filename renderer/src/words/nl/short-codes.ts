import type { CodeWords } from "./codes.ts";

/** Short names of the types of locations, for a line or a narrow column. */
export const shortTypes = {
  bo: "bo",
  sbo: "sbo",
  so: "so",
  vo: "vo",
  pro: "pro",
  vso: "vso",
  mbo: "mbo",
  day_nursery: "kinderdagverblijf",
  playgroup: "peuteropvang",
  preschool: "voorschool",
  after_school_care: "bso",
  other: "anders",
} satisfies CodeWords<"location", "type">;

/** Short names of the levels of co-operation, for a narrow column. */
export const shortLevels = {
  structural: "structureel",
  comparable: "vergelijkbaar",
  general: "algemeen",
  exploring: "verkennend",
} satisfies CodeWords<"participation", "level">;
