import { leesklikContract, meetingContract } from "./activities.ts";
import { administrationContract } from "./administration.ts";
import { coachContract } from "./coach.ts";
import { deskContract, stockContract, voucherContract } from "./desk.ts";
import { exportContract } from "./exporting.ts";
import { figureSettingContract } from "./figure-settings.ts";
import { figureContract } from "./figures.ts";
import { historyContract } from "./history.ts";
import { importContract } from "./importing.ts";
import { recordContract } from "./records.ts";
import { registerContract } from "./registers.ts";
import { searchContract } from "./search.ts";
import { successionContract } from "./succession.ts";
import { undoContract } from "./undoing.ts";

/** The only sentence that the screen and the database share: every procedure of the product. */
export const contract = {
  administration: administrationContract,
  history: historyContract,
  importing: { ...importContract, ...undoContract },
  succession: successionContract,
  register: registerContract,
  figure: figureContract,
  figureSetting: figureSettingContract,
  exporting: exportContract,
  search: searchContract,
  desk: deskContract,
  stock: stockContract,
  voucher: voucherContract,
  coach: coachContract,
  meeting: meetingContract,
  leesklik: leesklikContract,
  ...recordContract,
};

/** The contract as a type, for clients. */
export type Contract = typeof contract;
