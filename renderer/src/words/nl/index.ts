import { activities } from "./activities.ts";
import { backups } from "./backups.ts";
import { clinicOverview } from "./clinic-overview.ts";
import { clinicSessions } from "./clinic-sessions.ts";
import { codes } from "./codes.ts";
import { desk } from "./desk.ts";
import { fieldName, fields, nounNames } from "./fields.ts";
import { figures } from "./figures.ts";
import { firstStart } from "./first-start.ts";
import { frame } from "./frame.ts";
import { grants } from "./grants.ts";
import { history } from "./history.ts";
import { importing } from "./importing.ts";
import { leesklik } from "./leesklik.ts";
import { locationRegisters } from "./location-registers.ts";
import { locations } from "./locations.ts";
import { meetings } from "./meetings.ts";
import { menu } from "./menu.ts";
import { participations } from "./participations.ts";
import { parts } from "./parts.ts";
import { historyList, pickers } from "./pickers.ts";
import { places } from "./places.ts";
import { privacy } from "./privacy.ts";
import { problems } from "./problems.ts";
import { quotes } from "./quotes.ts";
import { records } from "./records.ts";
import { reference } from "./reference.ts";
import { rooms } from "./rooms.ts";
import { shortLevels, shortTypes } from "./short-codes.ts";
import { start } from "./start.ts";
import { succession } from "./succession.ts";
import { suitcases } from "./suitcases.ts";
import { tally } from "./tally.ts";
import { undoing } from "./undoing.ts";
import { vouchers } from "./vouchers.ts";
import { whiteSpots } from "./white-spots.ts";

/** The Dutch words; their shape is what every other language must fill. */
export const nl = {
  activities,
  backups,
  clinicOverview,
  clinicSessions,
  codes,
  desk,
  fieldName,
  fields,
  figures,
  firstStart,
  frame,
  grants,
  history,
  historyList,
  importing,
  leesklik,
  locationRegisters,
  locations,
  meetings,
  menu,
  nounNames,
  participations,
  parts,
  pickers,
  places,
  privacy,
  problems,
  quotes,
  records,
  reference,
  rooms,
  shortLevels,
  shortTypes,
  start,
  succession,
  suitcases,
  tally,
  undoing,
  vouchers,
  whiteSpots,
};
