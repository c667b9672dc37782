import type { NounName } from "../../db/model/nouns.ts";
import { leesklikHandlers, meetingHandlers } from "./handlers/activities.ts";
import { administrationHandlers } from "./handlers/administration.ts";
import { base } from "./handlers/base.ts";
import { coachHandlers } from "./handlers/coach.ts";
import { deskHandlers, stockHandlers, voucherHandlers } from "./handlers/desk.ts";
import { exportHandlers } from "./handlers/exporting.ts";
import { figureSettingHandlers } from "./handlers/figure-settings.ts";
import { figureHandlers } from "./handlers/figures.ts";
import { historyHandlers, searchHandlers } from "./handlers/history.ts";
import { importHandlers } from "./handlers/importing.ts";
import { recordHandlers } from "./handlers/records.ts";
import { registerHandlers } from "./handlers/registers.ts";
import { successionHandlers } from "./handlers/succession.ts";
import { undoHandlers } from "./handlers/undoing.ts";

type Routes = Parameters<typeof base.router>[0];

/** Gives the router that answers every procedure of the contract. */
export function createRouter() {
  return base.router({
    administration: administrationHandlers,
    history: historyHandlers,
    importing: { ...importHandlers, ...undoHandlers },
    succession: successionHandlers,
    register: registerHandlers,
    figure: figureHandlers,
    figureSetting: figureSettingHandlers,
    exporting: exportHandlers,
    search: searchHandlers,
    desk: deskHandlers,
    stock: stockHandlers,
    voucher: voucherHandlers,
    coach: coachHandlers,
    meeting: meetingHandlers,
    leesklik: leesklikHandlers,
    ...(recordHandlers() as Pick<Routes, NounName>),
  });
}
