import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

let world: WorldWindow;
let school = "";
let nursery = "";

beforeAll(async () => {
  world = await openWorldWindow();
  const { location } = world.client;
  const place = { municipalityCode: "0109", town: "Sleen" };
  const made = await location.create({
    kind: "school",
    name: "Obs De Zandloper",
    type: "bo",
    locationCode: "99ZZ01",
    ...place,
  });
  school = made.key;
  const other = await location.create({
    kind: "childcare",
    name: "Het Nest",
    type: "day_nursery",
    ...place,
  });
  nursery = other.key;
});
afterAll(() => world.close());

type User = Awaited<ReturnType<WorldWindow["open"]>>["user"];

const panelIsOpen = () => screen.findByRole("complementary");
const panel = () => within(screen.getByRole("complementary"));
const field = (name: RegExp) => panel().getByRole("textbox", { name });
const panelIsGone = () => waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());

async function choose(user: User, label: RegExp, text: string): Promise<void> {
  await user.click(panel().getByRole("combobox", { name: label }));
  await user.click(await screen.findByRole("option", { name: text }));
}

describe("the page of a location", () => {
  it("takes a participation with its agreement and pupils in one go", async () => {
    const { user } = await world.open(`/locaties/scholen/${school}`);
    await screen.findByText("Doet nog nergens aan mee.");
    world.choose("new");
    await panelIsOpen();
    await panel().findByRole("combobox", { name: /^Programma/ });
    await choose(user, /^Programma/, "de Bibliotheek op school (po)");
    await user.type(field(/^Sinds/), "1-8-2024");
    await user.type(field(/^Overeenkomst vanaf/), "1-8-2024");
    await user.type(field(/^Uren per week/), "2,5");
    await user.type(field(/^Leerlingen/), "91");
    await user.type(field(/^Teldatum/), "1-2-2025");
    await user.type(field(/^Bron/), "opgave school");
    await user.keyboard("{Enter}");
    await panelIsGone();
    const [participation] = await world.client.participation.list({ locationId: school });
    expect(participation).toMatchObject({
      programmeCode: "dbos-primary",
      phase: "running",
      level: "structural",
      since: "2024-08-01",
      agreementFrom: "2024-08-01",
      minutesPerWeek: 150,
      pupils: 91,
    });
    expect(await screen.findByText("91 leerlingen doen mee")).toBeTruthy();
  });

  it("ends a participation from a day; what was before stays", async () => {
    const { user } = await world.open(`/locaties/scholen/${school}`);
    await user.click(await screen.findByRole("button", { name: "Beëindig" }));
    await panelIsOpen();
    await user.clear(field(/^Geldig vanaf/));
    await user.type(field(/^Geldig vanaf/), "1-8-2025");
    await user.type(field(/^Reden/), "school stopt");
    await user.keyboard("{Enter}");
    await panelIsGone();
    const [participation] = await world.client.participation.list({ locationId: school });
    const phases = await world.client.phase.list({ participationId: participation?.id });
    expect(
      phases.map(({ phase, validFrom, validUntil }) => [phase, validFrom, validUntil]),
    ).toEqual([
      ["ended", "2025-08-01", null],
      ["running", "2024-08-01", "2025-07-31"],
    ]);
  });

  it("keeps the old name until the day of the change, and shows both names", async () => {
    const { user } = await world.open(`/locaties/scholen/${school}`);
    await user.click(await screen.findByRole("button", { name: "Wijziging vanaf …" }));
    await panelIsOpen();
    await user.clear(field(/^Geldig vanaf/));
    await user.type(field(/^Geldig vanaf/), "1-1-2025");
    await user.clear(field(/^Naam/));
    await user.type(field(/^Naam/), "Obs Het Uurglas");
    await user.keyboard("{Enter}");
    await panelIsGone();
    const versions = await world.client.locationVersion.list({ locationId: school });
    expect(versions.map(({ name, validUntil }) => [name, validUntil])).toEqual([
      ["Obs Het Uurglas", null],
      ["Obs De Zandloper", "2024-12-31"],
    ]);
    await world.client.location.correct({ key: school, patch: { shortName: "Uurglas" } });
    await world.open(`/locaties/scholen/${school}`);
    expect(await screen.findByRole("heading", { level: 1, name: "Uurglas, Sleen" })).toBeTruthy();
    expect(screen.getAllByText(/In het register: Obs Het Uurglas/)[0]).toBeTruthy();
  });

  it("doubts an LRK number that fails the eleven-proof, but stores it", async () => {
    const { user } = await world.open(`/locaties/kinderopvang/${nursery}`);
    await user.click(await screen.findByRole("button", { name: "LRK-nummer toevoegen" }));
    await panelIsOpen();
    expect(panel().getByText(/nooit een burgerservicenummer/)).toBeTruthy();
    await user.type(field(/^LRK-nummer/), "123456780");
    expect(await panel().findByText(/voldoet niet aan de elfproef/)).toBeTruthy();
    await user.type(field(/^Geldig vanaf/), "1-1-2020");
    await user.keyboard("{Enter}");
    await panelIsGone();
    const [registration] = await world.client.registration.list({ locationId: nursery });
    expect(registration).toMatchObject({ lrkNumber: "123456780", registerType: "KDV" });
  });

  it("closes a location with its reason and opens it again", async () => {
    const { user } = await world.open(`/locaties/kinderopvang/${nursery}`);
    await user.click(await screen.findByRole("button", { name: "Sluiten …" }));
    await panelIsOpen();
    await user.clear(field(/^Gesloten op/));
    await user.type(field(/^Gesloten op/), "31-7-2024");
    await user.type(field(/^Reden/), "houder gestopt");
    await user.keyboard("{Enter}");
    await panelIsGone();
    expect((await world.client.location.list({ id: nursery }))[0]?.closedOn).toBe("2024-07-31");
    const key = nursery;
    const [change] = await world.client.history.ofRecord({ entity: "location", key });
    expect(change).toMatchObject({ reason: "houder gestopt", who: "EM-04" });
    await user.click(await screen.findByRole("button", { name: "Heropenen" }));
    await waitFor(async () =>
      expect((await world.client.location.list({ id: nursery }))[0]?.closedOn).toBeNull(),
    );
  });

  it("brings an address of the wrong kind to the right room", async () => {
    await world.open(`/locaties/scholen/${nursery}`);
    await waitFor(() => expect(window.location.pathname).toBe(`/locaties/kinderopvang/${nursery}`));
  });
});
