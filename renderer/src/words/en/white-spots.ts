import type { Words } from "../words.ts";

/** Words of the white spots: who could take part and does not. */
export const whiteSpots: Words["whiteSpots"] = {
  lead: (area, day) =>
    `Locations that are open on ${day} and do not take part, ${area}. Counted as coverage is.`,
  kind: "Kind",
  audiences: {
    childcare: "Childcare",
    primary: "Primary education",
    secondary: "Secondary education",
  },
  shortAudiences: { childcare: "childcare", primary: "primary", secondary: "secondary" },
  allKinds: "all kinds",
  counts: "By municipality and kind",
  map: "Coverage in Drenthe",
  mapHelp: "Schematic: every municipality has the same size. More colour is more coverage.",
  chooseTile: "Choose a municipality to see only that one.",
  part: (taking, all) => `${taking} of ${all}`,
  takePart: "take part",
  outside: "not in this area",
  none: "no locations",
  municipality: "Municipality",
  inRegister: "Open",
  takesPart: "Take part",
  missing: "Spots",
  coverage: "Coverage",
  list: "Do not take part",
  only: (what) => `Only ${what}`,
  showAll: "Show all",
  name: "Name",
  town: "Town",
  type: "Type",
  number: "Number",
  empty: "No white spots",
  emptyText:
    "Here stand the locations that are open and do not take part. There are none: all take part, " +
    "or no locations of this area have been read in yet.",
  importNow: "Read a register in",
};
