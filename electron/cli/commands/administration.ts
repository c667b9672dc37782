import { resolve } from "node:path";
import { type Command, option, print, required, withClient } from "./command.ts";

/** `create [--example] [--name NAME]`: makes an administration, empty or with the example. */
export const create: Command = {
  name: "create",
  words: 0,
  options: ["example", "name"],
  run: (call) =>
    withClient(call, async (client) => {
      const content = call.values.example ? "example" : "empty";
      const name = option(call, "name");
      const input = name === null ? { content } : { content, name };
      print(call, await client.administration.create(input as { content: "empty" | "example" }));
      return 0;
    }),
};

/** `check`: checks the database; exit 1 when something is wrong. */
export const check: Command = {
  name: "check",
  words: 0,
  options: [],
  run: (call) =>
    withClient(call, async (client) => {
      const report = await client.administration.check({});
      print(call, report);
      return report.sound ? 0 : 1;
    }),
};

/** `backup --out FILE`: makes a copy and proves it. */
export const backup: Command = {
  name: "backup",
  words: 0,
  options: ["out"],
  run: (call) =>
    withClient(call, async (client) => {
      const file = resolve(required(call, "out"));
      print(call, await client.administration.backup({ file }));
      return 0;
    }),
};

/** `restore --from FILE`: puts a copy in the place of the administration. */
export const restore: Command = {
  name: "restore",
  words: 0,
  options: ["from"],
  run: (call) =>
    withClient(call, async (client) => {
      const file = resolve(required(call, "from"));
      print(call, await client.administration.restore({ file }));
      return 0;
    }),
};
