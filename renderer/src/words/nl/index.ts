import { codes, shortTypes } from "./codes.ts";
import { fieldName, fields, nounNames } from "./fields.ts";
import { figures } from "./figures.ts";
import { frame } from "./frame.ts";
import { history } from "./history.ts";
import { menu } from "./menu.ts";
import { parts } from "./parts.ts";
import { historyList, pickers } from "./pickers.ts";
import { places } from "./places.ts";
import { problems } from "./problems.ts";
import { records } from "./records.ts";
import { rooms } from "./rooms.ts";

/** The Dutch words; their shape is what every other language must fill. */
export const nl = {
  codes,
  fieldName,
  fields,
  figures,
  frame,
  history,
  historyList,
  menu,
  nounNames,
  parts,
  pickers,
  places,
  problems,
  records,
  rooms,
  shortTypes,
};
