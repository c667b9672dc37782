import { parsePeriod } from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";
import type { Client } from "../../service/in-process.ts";
import { type Command, required, withClient } from "./command.ts";
import { periodOf } from "./figures.ts";
import { writeOut } from "./write-out.ts";

/** Finds the clinic by its id or its name; one that is not there, or not alone, is a problem. */
async function clinicOf(client: Client, text: string): Promise<string> {
  const wanted = text.toLowerCase();
  const clinics = await client.clinic.list({});
  const found = clinics.filter(({ id, name }) => id === text || name.toLowerCase() === wanted);
  const [clinic] = found;
  if (!clinic || found.length > 1)
    throw new Problem("NOT_FOUND", { entity: "clinic", value: text });
  return clinic.id;
}

/** `card --clinic NAME --period 2024`: the result card of a clinic for its team, as PDF. */
export const card: Command = {
  name: "card",
  words: 0,
  options: ["clinic", "period", "year", "out"],
  run: (call) =>
    withClient(call, async (client) => {
      const clinic = required(call, "clinic");
      const { from, until } = parsePeriod(periodOf(call));
      const file = await client.coach.resultCard({
        clinicId: await clinicOf(client, clinic),
        ...{ from, until },
        language: call.language,
      });
      writeOut(call, new Uint8Array(await file.arrayBuffer()));
      return 0;
    }),
};
