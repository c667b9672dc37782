import { readFileSync } from "node:fs";
import { join } from "node:path";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

const extract = "../../registers/duo-bo-vestigingen-2026-08-drenthe.csv";
const bytes = readFileSync(join(import.meta.dirname, extract));

let world: WorldWindow;

async function readIn(content: Uint8Array): Promise<void> {
  const file = new File([Uint8Array.from(content)], "duo-bo.csv");
  for await (const _event of await world.client.importing.run({ file, trial: false })) void _event;
}

async function theresia() {
  const all = await world.client.location.list({ municipalityCode: "0109" });
  const school = all.find(({ locationCode }) => locationCode === "04FH00");
  if (!school) throw new Error("the register does not hold 04FH00");
  return school;
}

beforeAll(async () => {
  world = await openWorldWindow();
  await readIn(bytes);
});
afterAll(() => world.close());

const register = async () => within(await screen.findByRole("region", { name: "Register" }));

it("names the register, the number and the file, and that both agree", async () => {
  const { id } = await theresia();
  await world.open(`/locaties/scholen/${id}`);
  const section = await register();
  await section.findByText("04FH00");
  expect(section.getByText("DUO basisonderwijs")).toBeTruthy();
  expect(section.getByText("Gelijk aan het register.")).toBeTruthy();
  const link = section.getByRole("link", { name: /^duo-bo\.csv, .* door EM-04$/ });
  expect(link.getAttribute("href")).toMatch(/^\/gegevens\/importeren\?inlezing=/);
});

it("shows the register's value beside the own one where they differ", async () => {
  const { id, versionId } = await theresia();
  const patch = { name: "De Theresia" };
  await world.client.locationVersion.correct({ key: versionId ?? "", patch });
  await world.open(`/locaties/scholen/${id}`);
  const table = await (await register()).findByRole("table", {
    name: "Anders dan in het register",
  });
  const [, row] = within(table).getAllByRole("row");
  expect(row?.textContent).toBe("NaamDe TheresiaSint Theresiaschool");
});

it("takes the register's value over from a day, and keeps what held before", async () => {
  const { id } = await theresia();
  await world.open(`/locaties/scholen/${id}`);
  const user = userEvent.setup();
  const take = "Neem over van het register…";
  await user.click(await (await register()).findByRole("button", { name: take }));
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: /^Naam/ });
  expect(name.value).toBe("Sint Theresiaschool");
  await user.click(screen.getByRole("button", { name: "Opslaan" }));
  await (await register()).findByText("Gelijk aan het register.");
  const versions = await world.client.locationVersion.list({ locationId: id });
  expect(versions.map((version) => version.name).sort()).toEqual([
    "De Theresia",
    "Sint Theresiaschool",
  ]);
});

it("says that the last file has the school no more", async () => {
  const { id } = await theresia();
  const lines = bytes.toString("latin1").split("\r\n");
  const without = lines.filter((line) => !line.includes("04FH00")).join("\r\n");
  await readIn(Buffer.from(without, "latin1"));
  await world.open(`/locaties/scholen/${id}`);
  const section = await register();
  await section.findByText("niet meer in register");
  expect(section.getByText(/er verdwijnt niets vanzelf/)).toBeTruthy();
});

it("leads a location that is in no register to reading one in", async () => {
  const { key } = await world.client.location.create({
    kind: "school",
    name: "Nieuw",
    type: "bo",
    municipalityCode: "0109",
  });
  await world.open(`/locaties/scholen/${key}`);
  const link = await (await register()).findByRole("link", { name: "Lees een register in" });
  expect(link.getAttribute("href")).toBe("/gegevens/importeren");
});
