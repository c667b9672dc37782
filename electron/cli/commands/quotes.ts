import { quoteUseSchema, quoteUses } from "../../../db/model/quote.ts";
import type { Command } from "./command.ts";
import { withClient } from "./command.ts";
import { choice, periodAndScope } from "./figures.ts";
import { writeOut } from "./write-out.ts";

/**
 * `quotes --use …`: highlighted activities and quotes of a period and scope, as JSON, CSV or XLSX.
 * Refused when a quote has no valid consent for the use, unless --leave-out.
 */
export const quotes: Command = {
  name: "quotes",
  words: 0,
  options: ["use", "leave-out", "period", "year", "scope", "municipality", "format", "out"],
  run: (call) =>
    withClient(call, async (client) => {
      const use = quoteUseSchema.parse(choice(call, "use", quoteUses, "report"));
      const format = choice(call, "format", ["json", "csv", "xlsx"], "json");
      const file = await client.exporting.quotes({
        ...periodAndScope(call),
        use,
        language: call.language,
        format: format as "json" | "csv" | "xlsx",
        leaveOutBlocked: call.values["leave-out"] === true,
      });
      const bytes = new Uint8Array(await file.arrayBuffer());
      writeOut(call, format === "json" ? `${new TextDecoder().decode(bytes)}\n` : bytes);
      return 0;
    }),
};
