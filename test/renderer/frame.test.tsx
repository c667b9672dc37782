import { act, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useCommand } from "../../renderer/src/parts/commands.ts";
import { Frame } from "../../renderer/src/parts/frame/frame.tsx";
import { Page, PageHead } from "../../renderer/src/parts/page.tsx";
import { SidePanel } from "../../renderer/src/parts/side-panel.tsx";
import { showToast } from "../../renderer/src/parts/toasts.tsx";
import { go } from "../../renderer/src/router.tsx";
import { screens } from "../../renderer/src/screens.tsx";
import { useSettings } from "../../renderer/src/store/settings.ts";
import { show } from "./show.tsx";

const atFirst = { ...screens };
let made = 0;

function Schools() {
  const [open, setOpen] = useState(false);
  useCommand("new", () => {
    made += 1;
  });
  return (
    <Page
      crumb="De Voorbeeldboom"
      head={<PageHead title="Scholen" />}
      panel={
        open && (
          <SidePanel title="24 scholen" onClose={() => setOpen(false)}>
            <input aria-label="Opmerking" />
          </SidePanel>
        )
      }
    >
      <button type="button" onClick={() => setOpen(true)}>
        Toon de scholen
      </button>
    </Page>
  );
}

beforeEach(() => {
  made = 0;
  for (const key of Object.keys(screens)) Reflect.deleteProperty(screens, key);
  Object.assign(screens, { schools: Schools, reports: Schools });
  window.history.replaceState(null, "", "/locaties/scholen");
});
afterEach(() => {
  for (const key of Object.keys(screens)) Reflect.deleteProperty(screens, key);
  Object.assign(screens, atFirst);
});

const found = [
  { to: "/locaties/scholen/7", label: "Het Leespad", detail: "Sleen", kind: "School" },
];

function frame(example = false) {
  return (
    <Frame
      administration={{ name: "Coevorden 2024", example, person: "EM-04 · manager" }}
      searchRecords={async (text) =>
        found.filter(({ label }) => label.toLowerCase().includes(text))
      }
    >
      <Schools />
    </Frame>
  );
}

describe("the frame", () => {
  it("shows only rooms that have a screen, and where one is", () => {
    show(frame());
    const rooms = within(screen.getByRole("navigation", { name: "Ruimtes" }));
    expect(rooms.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Locaties",
      "Scholen",
      "Cijfers",
    ]);
    expect(rooms.getByRole("link", { name: "Scholen" }).getAttribute("aria-current")).toBe("page");
    const path = screen.getByRole("navigation", { name: "Kruimelpad" });
    expect(path.textContent).toBe("LocatiesScholenDe Voorbeeldboom");
    expect(document.title).toBe("De Voorbeeldboom · Coevorden 2024 · Leesspoor");
  });

  it("marks an example administration, and only that", () => {
    const { rerender } = show(frame());
    expect(screen.queryByText("Voorbeeld")).toBeNull();
    rerender(frame(true));
    expect(screen.getByText("Voorbeeld")).toBeDefined();
    expect(screen.getByText("EM-04 · manager")).toBeDefined();
  });

  it("speaks the other language at once", async () => {
    const { user } = show(frame());
    await user.click(screen.getByRole("button", { name: "Instellingen" }));
    await user.click(screen.getByRole("menuitemradio", { name: "English" }));
    expect(await screen.findByRole("navigation", { name: "Rooms" })).toBeDefined();
    expect(useSettings.getState().language).toBe("en");
  });
});

describe("the palette", () => {
  it("opens with Ctrl+K, finds a record and goes there with Enter", async () => {
    const { user } = show(frame());
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("leesp");
    await screen.findByRole("option", { name: /Het Leespad/ });
    await user.keyboard("{Enter}");
    expect(window.location.pathname).toBe("/locaties/scholen/7");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("offers rooms, and what was opened last comes first the next time", async () => {
    const { user } = show(frame());
    await user.keyboard("{Control>}k{/Control}rapp");
    await user.keyboard("{Enter}");
    expect(window.location.pathname).toBe("/cijfers/rapporten");
    await user.keyboard("{Control>}k{/Control}");
    expect(screen.getAllByRole("option")[0]?.textContent).toBe("Rapporten");
  });

  it("says that nothing was found", async () => {
    const { user } = show(frame());
    await user.keyboard("{Control>}k{/Control}xyz");
    expect(await screen.findByText("Niets gevonden voor “xyz”.")).toBeDefined();
  });
});

describe("commands", () => {
  it("go to rooms and to what the screen offers, by the desktop's shortcuts", async () => {
    const { user } = show(frame());
    await user.keyboard("{Alt>}7{/Alt}");
    expect(window.location.pathname).toBe("/cijfers/rapporten");
    await user.keyboard("{Alt>}n{/Alt}");
    expect(made).toBe(1);
  });

  it("stand in the menu with their shortcut, without the rooms that do not exist", async () => {
    const { user } = show(frame());
    await user.click(screen.getByRole("button", { name: "Menu" }));
    const texts = screen.getAllByRole("menuitem").map((item) => item.textContent);
    expect(texts).toContain("NieuwAlt N");
    expect(texts).toContain("LocatiesAlt 2");
    expect(texts.join()).not.toContain("Uren");
  });
});

describe("the side panel", () => {
  it("takes the focus, and Esc gives it back to where it came from", async () => {
    const { user } = show(frame());
    const opener = screen.getByRole("button", { name: "Toon de scholen" });
    await user.click(opener);
    const panel = screen.getByRole("complementary", { name: "24 scholen" });
    expect(document.activeElement).toBe(panel);
    await user.click(screen.getByLabelText("Opmerking"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe("a toast", () => {
  it("tells what was done and takes it back once", async () => {
    const { user } = show(frame());
    let undone = 0;
    act(() => {
      showToast({
        text: "Deelname beëindigd",
        undo: () => {
          undone += 1;
        },
      });
    });
    await user.click(screen.getByRole("button", { name: "Ongedaan maken" }));
    expect(undone).toBe(1);
    expect(screen.queryByText("Deelname beëindigd")).toBeNull();
  });
});

describe("moving about", () => {
  it("opens the room that the address names", () => {
    show(frame());
    act(() => go("/cijfers/rapporten"));
    const rooms = within(screen.getByRole("navigation", { name: "Ruimtes" }));
    expect(rooms.getByRole("link", { name: "Rapporten" }).getAttribute("aria-current")).toBe(
      "page",
    );
  });
});
