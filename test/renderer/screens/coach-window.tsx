import { cleanup, screen } from "@testing-library/react";
import { openWorldWindow, type WorldWindow } from "./world-window.tsx";

/** A window on an administration with a clinic, a coach, and a half-day planned for each test. */
export interface CoachWindow {
  readonly world: WorldWindow;
  readonly clinicId: string;
  /** Plans a half-day on a day of its own; gives its id. */
  readonly plan: () => Promise<string>;
  /** Opens the only window, at a page of the room of the coach. */
  readonly open: (page: string) => ReturnType<WorldWindow["open"]>;
  /** Opens the tally of a half-day and waits until it can be used. */
  readonly openTally: (sessionId: string) => ReturnType<WorldWindow["open"]>;
}

/** Opens the window of a coach at the clinic of Sleen; once per test file. */
export async function openCoachWindow(): Promise<CoachWindow> {
  const world = await openWorldWindow();
  const clinic = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
  const clinicId = (await world.client.clinic.create(clinic)).key;
  const coach = { code: "BC-01", role: "boekstart_coach" } as const;
  const staffId = (await world.client.staff.create(coach)).key;
  let day = 0;
  const open = async (page: string) => {
    cleanup();
    return world.open(`/boekstart/consultatiebureau/${page}`);
  };
  return {
    world,
    clinicId,
    plan: async () => {
      day += 1;
      const heldOn = `2024-11-${String(day).padStart(2, "0")}`;
      const planned = { halfDay: "morning", kind: "regular", state: "planned" } as const;
      const half = { clinicId, staffId, heldOn, ...planned };
      return (await world.client.clinicSession.create(half)).key;
    },
    open,
    openTally: async (sessionId) => {
      const drawn = await open(`${sessionId}/turven`);
      await screen.findByRole("heading", { name: "Wie sprak u?" });
      return drawn;
    },
  };
}

/** Waits until the tally says that every press is stored. */
export async function allStored(): Promise<void> {
  await screen.findByText("Elke druk is bewaard");
}
