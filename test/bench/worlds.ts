import { join } from "node:path";
import { closeAdministration, createAdministration } from "../../db/open.ts";
import { closeSession, openSession } from "../../electron/service/context.ts";
import { connectInProcess } from "../../electron/service/in-process.ts";
import { exampleSize, randomWorld } from "../worlds/random-world.ts";

/** An administration in a file that was filled and closed, as after a day's work. */
export interface BenchWorld {
  readonly name: string;
  readonly file: string;
}

const seed = 50;
const timesExample = 50;

/** Makes the example, and a seeded world with fifty times as many locations. */
export async function makeWorlds(folder: string): Promise<BenchWorld[]> {
  const example = join(folder, "example.leesspoor");
  const large = join(folder, "large.leesspoor");
  await identified(example, "example");
  const administration = createAdministration(large);
  randomWorld(administration.db, { seed, size: timesExample * exampleSize });
  closeAdministration(administration);
  await identified(large, null);
  return [
    { name: "example", file: example },
    { name: `${timesExample} ×`, file: large },
  ];
}

/** Says who works in an administration; without that the first screen would ask for it. */
async function identified(file: string, content: "example" | null): Promise<void> {
  const session = openSession(file);
  const { client, close } = connectInProcess(session, ({ stack }) => {
    throw new Error(stack);
  });
  try {
    if (content !== null) await client.administration.create({ content });
    await client.administration.identify({ code: "EM-01", role: "manager" });
  } finally {
    close();
    closeSession(session);
  }
}
