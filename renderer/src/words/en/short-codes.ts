import type {
  shortLevels as dutchShortLevels,
  shortTypes as dutchShortTypes,
} from "../nl/short-codes.ts";

/** Short names of the types of locations, for a line or a narrow column. */
export const shortTypes: typeof dutchShortTypes = {
  bo: "primary (bo)",
  sbo: "special primary (sbo)",
  so: "special (so)",
  vo: "secondary (vo)",
  pro: "practical (pro)",
  vso: "special secondary (vso)",
  mbo: "vocational (mbo)",
  day_nursery: "day nursery",
  playgroup: "playgroup",
  preschool: "preschool",
  after_school_care: "after-school",
  other: "other",
};

/** Short names of the levels of co-operation, for a narrow column. */
export const shortLevels: typeof dutchShortLevels = {
  structural: "structural",
  comparable: "comparable",
  general: "general",
  exploring: "exploring",
};
