import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;

beforeAll(async () => {
  world = await openWorldWindow();
});
afterAll(() => world.close());

const panelIsOpen = () => screen.findByRole("complementary");
const panel = () => within(screen.getByRole("complementary"));
const field = (name: string | RegExp) => panel().getByRole("textbox", { name });

async function choose(
  user: Awaited<ReturnType<WorldWindow["open"]>>["user"],
  label: RegExp,
  text: string,
) {
  await user.click(panel().getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: text }));
}

describe("a list of records", () => {
  it("teaches what belongs there when it is empty, and offers the one action", async () => {
    await world.open("/locaties/consultatiebureaus");
    expect(await screen.findByText("Nog geen consultatiebureaus")).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Nieuw consultatiebureau" })).toHaveLength(2);
  });

  it("takes a new record by keyboard and shows it in the list", async () => {
    const { user } = await world.open("/locaties/vestigingen");
    await screen.findByText("Nog geen vestigingen");
    world.choose("new");
    await panelIsOpen();
    await user.type(field(/^Naam/), "Bibliotheek Sleen");
    await choose(user, /^Gemeente/, "Coevorden");
    await user.click(field(/^Naam/));
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("row", { name: /Bibliotheek Sleen/ })).toBeTruthy();
    const [branch] = await world.client.branch.list({});
    expect(branch).toMatchObject({ name: "Bibliotheek Sleen", municipalityCode: "0109" });
  });

  it("says at the field that a name exists already, and keeps what was typed", async () => {
    const { user } = await world.open("/locaties/vestigingen?nieuw=1");
    await screen.findByRole("row", { name: /Bibliotheek Sleen/ });
    await panelIsOpen();
    await user.type(field(/^Naam/), "Bibliotheek Sleen");
    await choose(user, /^Gemeente/, "Coevorden");
    await user.click(panel().getByRole("button", { name: "Opslaan" }));
    const sentence = await panel().findByText(/Naam “Bibliotheek Sleen” bestaat al/);
    expect(sentence).toBeTruthy();
    expect((field(/^Naam/) as HTMLInputElement).value).toBe("Bibliotheek Sleen");
    expect(await world.client.branch.list({})).toHaveLength(1);
  });

  it("corrects an open record and tells in its history who did and why", async () => {
    const [branch] = await world.client.branch.list({});
    const address = `/locaties/vestigingen/${branch?.id}`;
    const { user } = await world.open(address);
    await panelIsOpen();
    await user.type(await panel().findByRole("textbox", { name: "Plaats" }), "Sleen");
    await user.type(field("Waarom deze wijziging?"), "ontbrak");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
    const [corrected] = await world.client.branch.list({});
    expect(corrected?.town).toBe("Sleen");
    const history = await world.client.history.ofRecord({
      entity: "branch",
      key: branch?.id ?? "",
    });
    expect(history[0]).toMatchObject({ who: "EM-04", reason: "ontbrak", operation: "update" });
  });

  it("asks a reason before it removes what was entered by mistake", async () => {
    const made = await world.client.branch.create({
      name: "Dubbel",
      kind: "branch",
      municipalityCode: "0109",
    });
    const { user } = await world.open(`/locaties/vestigingen/${made.key}`);
    await panelIsOpen();
    await user.click(await panel().findByRole("button", { name: "Per ongeluk ingevoerd …" }));
    await user.click(panel().getByRole("button", { name: "Verwijder" }));
    expect(await panel().findByText("Reden is nodig om op te slaan.")).toBeTruthy();
    expect(await world.client.branch.list({})).toHaveLength(2);
    await user.type(panel().getByRole("textbox", { name: /^Reden/ }), "dubbel ingevoerd");
    await user.keyboard("{Enter}");
    await waitFor(async () => expect(await world.client.branch.list({})).toHaveLength(1));
  });

  it("says so when the record of the address is not there", async () => {
    await world.open("/locaties/vestigingen/0192a000-0000-7000-8000-000000000000");
    await panelIsOpen();
    expect(await panel().findByText("Dit record is er niet")).toBeTruthy();
  });
});
