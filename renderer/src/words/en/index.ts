import type { Words } from "../words.ts";
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

/** The English words. */
export const en: Words = {
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
