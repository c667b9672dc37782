import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let beek = "";
let berg = "";
let bos = "";
let made = 0;
/** What the schools of a test are called; each test has its own. */
const named = (name: string) => `${name} ${made}`;

beforeAll(async () => {
  world = await openWorldWindow();
});
beforeEach(async () => {
  made += 1;
  beek = await school(named("De Beek"));
  berg = await school(named("De Berg"));
  bos = await school(named("Het Bos"));
  await takePart(beek, 80);
});
afterAll(() => world.close());

async function school(name: string): Promise<string> {
  const place = { type: "bo", municipalityCode: "0109" } as const;
  return (await world.client.location.create({ kind: "school", name, ...place })).key;
}

async function takePart(locationId: string, pupils: number): Promise<void> {
  await world.client.participation.create({
    locationId,
    programmeCode: "dbos-primary",
    phase: "running",
    level: "structural",
    since: "2022-08-01",
    agreementFrom: "2022-08-01",
    pupils,
  });
}

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];

async function begin(user: User, action: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Meer" }));
  await user.click(await screen.findByRole("menuitem", { name: action }));
}

async function choose(user: User, label: RegExp, ...names: string[]): Promise<void> {
  for (const name of names) {
    await user.click(screen.getByRole("combobox", { name: label }));
    await user.click(await screen.findByRole("option", { name }));
  }
  await user.keyboard("{Escape}");
}

async function from(user: User, day: string): Promise<void> {
  const field = screen.getByRole("textbox", { name: /^Vanaf/ });
  await user.clear(field);
  await user.type(field, day);
}

describe("merging from the page of a location", () => {
  it("shows side by side what goes where, stores it, and tells of it on both pages", async () => {
    const { user } = await world.open(`/locaties/scholen/${beek}`);
    await begin(user, "Samenvoegen …");
    await screen.findByRole("heading", { name: `${named("De Beek")} samenvoegen` });
    await choose(user, /^Gaat verder als/, named("De Berg"));
    await from(user, "1-8-2025");
    await user.click(screen.getByRole("button", { name: "Toon wat er gebeurt" }));
    const gone = await screen.findByRole("region", { name: "Verdwijnt" });
    expect(gone.textContent).toContain(named("De Beek"));
    expect(gone.textContent).toContain("sluit per 01-08-2025");
    expect(screen.getByRole("region", { name: "Gaat verder" }).textContent).toContain(
      named("De Berg"),
    );
    const lines = screen.getByRole("table", { name: "Deelnames" });
    expect(lines.textContent).toMatch(/De Beek.*de Bibliotheek op school.*De Berg.*gaat verder/);
    expect(screen.getByRole("table", { name: "Leerlingen bij het begin" }).textContent).toContain(
      "80 leerlingen",
    );
    expect(await world.client.succession.list({ locationId: beek })).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Voeg samen" }));
    await screen.findByText(/Hierin ging op 01-08-2025 op/);
    expect(window.location.pathname).toBe(`/locaties/scholen/${berg}`);
    await user.click(screen.getByRole("link", { name: named("De Beek") }));
    await screen.findByText(/Opgegaan op 01-08-2025 in/);
    const [row] = await world.client.succession.list({ locationId: beek });
    await user.click(screen.getByRole("button", { name: "Ongedaan maken …" }));
    expect(window.location.search).toBe(`?inlezing=${row?.batchId}`);
  });

  it("leaves behind what is unticked", async () => {
    const { user } = await world.open(`/locaties/scholen/${berg}`);
    await begin(user, "Samenvoegen …");
    await choose(user, /^Samen met/, named("De Beek"));
    await from(user, "1-8-2025");
    await user.click(screen.getByRole("button", { name: "Toon wat er gebeurt" }));
    const lines = within(await screen.findByRole("table", { name: "Deelnames" }));
    await user.click(lines.getByRole("checkbox", { name: /^de Bibliotheek op school/ }));
    await waitFor(() =>
      expect(screen.getByRole("table", { name: "Deelnames" }).textContent).toContain(
        "blijft achter",
      ),
    );
    expect(screen.queryByRole("table", { name: "Leerlingen bij het begin" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Voeg samen" }));
    await screen.findByText(/Hierin ging op/);
    expect(await world.client.participation.list({ locationId: berg })).toEqual([]);
  });

  it("says at the field what cannot be, and asks with whom", async () => {
    const { user } = await world.open(`/locaties/scholen/${beek}?paneel=merge.${beek}`);
    await user.click(await screen.findByRole("button", { name: "Toon wat er gebeurt" }));
    await screen.findByText(/Kies met wie/);
    expect(screen.queryByRole("button", { name: "Voeg samen" })).toBeNull();
  });
});

describe("splitting from the page of a location", () => {
  it("names the successors, with the main one in the figures", async () => {
    const { user } = await world.open(`/locaties/scholen/${beek}`);
    await begin(user, "Splitsen …");
    await choose(user, /^Gaat verder als/, named("De Berg"), named("Het Bos"));
    await choose(user, /^Hoofdopvolger/, named("Het Bos"));
    await from(user, "1-8-2025");
    await user.click(screen.getByRole("button", { name: "Toon wat er gebeurt" }));
    const on = await screen.findByRole("region", { name: "Gaat verder" });
    expect(within(on).getAllByRole("listitem")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Splits" }));
    await screen.findByText(/Ontstaan op 01-08-2025 uit/);
    expect(window.location.pathname).toBe(`/locaties/scholen/${bos}`);
    await user.click(screen.getByRole("link", { name: named("De Beek") }));
    const notice = await screen.findByText(/Gesplitst op 01-08-2025 in/);
    expect(notice.textContent).toContain(`${named("Het Bos")} (hoofdopvolger)`);
  });
});
