import { chooseSetting, offeredSettings } from "../../../db/figures/index.ts";
import { changing, openDb } from "../session-use.ts";
import { base } from "./base.ts";

/** The choices that change or explain figures. */
export const figureSettingHandlers = {
  list: base.figureSetting.list.handler(({ context, input }) =>
    offeredSettings(openDb(context), input.language),
  ),
  choose: base.figureSetting.choose.handler(({ context, input }) =>
    changing(context, null, (db) => {
      chooseSetting(db, input.key, input.value);
      return { key: input.key };
    }),
  ),
};
