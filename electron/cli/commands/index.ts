import { backup, check, create, restore } from "./administration.ts";
import { card } from "./card.ts";
import type { Command } from "./command.ts";
import { call, describe } from "./contract.ts";
import { explain, figures } from "./figures.ts";
import { importRegister } from "./import.ts";
import { quotes } from "./quotes.ts";
import { serveScreens } from "./serve.ts";

export type { Command, Options } from "./command.ts";

/** Every command of the command line. */
export const commands: readonly Command[] = [
  create,
  importRegister,
  figures,
  explain,
  quotes,
  card,
  check,
  backup,
  restore,
  serveScreens,
  describe,
  call,
];
