import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Field } from "../../renderer/src/parts/form/fields.ts";
import { RecordForm } from "../../renderer/src/parts/form/record-form.tsx";
import { show } from "./show.tsx";

type Activity = {
  title: string | null;
  heldOn: string | null;
  kind: string | null;
  partner: string | null;
  minutes: number | null;
  children: number | null;
  childrenQuality: string | null;
};

const blank: Activity = {
  title: null,
  heldOn: null,
  kind: "workshop",
  partner: null,
  minutes: null,
  children: null,
  childrenQuality: null,
};

const fields: Field<Activity>[] = [
  { kind: "text", name: "title", label: "Titel", required: true, help: "Zoals in de agenda." },
  { kind: "day", name: "heldOn", label: "Datum", required: true, max: "2024-12-31" },
  {
    kind: "choice",
    name: "kind",
    label: "Soort",
    options: [
      { value: "workshop", label: "Workshop" },
      { value: "webinar", label: "Webinar" },
    ],
  },
  { kind: "text", name: "partner", label: "Partner", when: (values) => values.kind === "webinar" },
  { kind: "duration", name: "minutes", label: "Duur" },
  { kind: "count", name: "children", quality: "childrenQuality", label: "Kinderen" },
];

let saved: [Activity, string[]][] = [];
let left = 0;
let refusal: unknown = null;

beforeEach(() => {
  saved = [];
  left = 0;
  refusal = null;
});

function form(initial: Activity = blank, saveOn: "form" | "field" = "form") {
  return (
    <RecordForm
      label="Activiteit"
      fields={fields}
      initial={initial}
      saveOn={saveOn}
      onLeave={() => {
        left += 1;
      }}
      onSave={async (values, changed) => {
        if (refusal) throw refusal;
        saved.push([values, changed]);
      }}
    />
  );
}

const filled: Activity = { ...blank, title: "Voorleesuurtje", heldOn: "2024-12-18" };

describe("filling in a form", () => {
  it("saves with Enter what was typed the Dutch way, and says which fields changed", async () => {
    const { user } = show(form());
    await user.type(screen.getByLabelText("Titel"), "Voorleesuurtje");
    await user.type(screen.getByLabelText("Datum"), "1-2-24");
    await user.type(screen.getByLabelText("Duur"), "1,5");
    await user.type(screen.getByLabelText("Kinderen"), "1.012{Enter}");
    const values = {
      ...blank,
      title: "Voorleesuurtje",
      heldOn: "2024-02-01",
      minutes: 90,
      children: 1012,
      childrenQuality: "counted",
    };
    expect(saved).toEqual([
      [values, ["title", "heldOn", "minutes", "children", "childrenQuality"]],
    ]);
    expect(screen.getByLabelText<HTMLInputElement>("Datum").value).toBe("01-02-2024");
    expect(screen.getByLabelText<HTMLInputElement>("Duur").value).toBe("1:30");
    expect(screen.getAllByText("Opgeslagen")).toHaveLength(4);
  });

  it("keeps what cannot be read in the field, says why, and stores nothing", async () => {
    const { user } = show(form(filled));
    const day = screen.getByLabelText<HTMLInputElement>("Datum");
    await user.clear(day);
    await user.type(day, "30-2-2024{Enter}");
    expect(screen.getByRole("alert").textContent).toContain("Deze dag bestaat niet.");
    expect(day.value).toBe("30-2-2024");
    expect(day.getAttribute("aria-invalid")).toBe("true");
    expect(day.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    expect(saved).toEqual([]);
  });

  it("refuses a day beyond its bounds by naming the bound", async () => {
    const { user } = show(form(filled));
    await user.clear(screen.getByLabelText("Datum"));
    await user.type(screen.getByLabelText("Datum"), "1-1-2025{Enter}");
    expect(screen.getByText("Deze dag kan niet later zijn dan 31-12-2024.")).toBeDefined();
    expect(saved).toEqual([]);
  });

  it("names each field that is still needed", async () => {
    const { user } = show(form());
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(screen.getByText("Titel is nodig om op te slaan.")).toBeDefined();
    expect(screen.getByText("Datum is nodig om op te slaan.")).toBeDefined();
  });

  it("asks for the number of a needed count, unless it is said to be unknown", async () => {
    const must = fields.map((field) => ({ ...field, required: field.name === "children" }));
    const initial = { ...filled, childrenQuality: "counted" };
    const { user } = show(
      <RecordForm
        label="Activiteit"
        fields={must as Field<Activity>[]}
        initial={initial}
        onSave={async (values, changed) => saved.push([values, changed])}
      />,
    );
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(screen.getByText("Kinderen is nodig om op te slaan.")).toBeDefined();
    expect(saved).toEqual([]);
    await user.selectOptions(screen.getByRole("combobox", { name: /Kinderen/ }), "unknown");
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(saved).toHaveLength(1);
  });

  it("does not let the buttons move away under a click by leaving the field first", async () => {
    const { user } = show(form(filled));
    const title = screen.getByLabelText("Titel");
    await user.type(title, "tje");
    const button = screen.getByRole("button", { name: "Opslaan" });
    await user.pointer({ target: button, keys: "[MouseLeft>]" });
    expect(document.activeElement).toBe(title);
    await user.pointer({ target: button, keys: "[/MouseLeft]" });
    expect(saved.map(([values]) => values.title)).toEqual(["Voorleesuurtjetje"]);
  });

  it("keeps what must be chosen when it is chosen once more", async () => {
    const must = fields.map((field) => ({ ...field, required: field.name === "kind" }));
    const { user } = show(
      <RecordForm
        label="Activiteit"
        fields={must as Field<Activity>[]}
        initial={blank}
        onSave={async () => undefined}
      />,
    );
    const kind = screen.getByRole<HTMLInputElement>("combobox", { name: /^Soort/ });
    await user.click(kind);
    await user.click(screen.getByRole("option", { name: "Workshop" }));
    expect(kind.value).toBe("Workshop");
  });

  it("shows a field only when it matters and keeps what was typed in it", async () => {
    const { user } = show(form({ ...filled, kind: "webinar" }));
    await user.type(screen.getByLabelText("Partner"), "Stichting Lezen");
    await user.click(screen.getByRole("combobox", { name: "Soort" }));
    await user.click(screen.getByRole("option", { name: "Workshop" }));
    expect(screen.queryByLabelText("Partner")).toBeNull();
    await user.click(screen.getByRole("combobox", { name: "Soort" }));
    await user.click(screen.getByRole("option", { name: "Webinar" }));
    expect(screen.getByLabelText<HTMLInputElement>("Partner").value).toBe("Stichting Lezen");
  });
});

describe("a count", () => {
  const stored = () => saved.at(-1)?.[0];

  it("tells blank, zero, unknown and not applicable apart", async () => {
    const { user } = show(form(filled));
    const count = screen.getByLabelText<HTMLInputElement>("Kinderen");
    const quality = screen.getByLabelText("Kinderen, hoe geteld");
    await user.type(count, "0{Enter}");
    expect(stored()).toMatchObject({ children: 0, childrenQuality: "counted" });
    await user.selectOptions(quality, "geschat");
    await user.type(count, "{Enter}");
    expect(stored()).toMatchObject({ children: 0, childrenQuality: "estimated" });
    await user.selectOptions(quality, "onbekend");
    expect(count.disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(stored()).toMatchObject({ children: null, childrenQuality: "unknown" });
    await user.selectOptions(quality, "geteld");
    await user.click(screen.getByRole("button", { name: "Opslaan" }));
    expect(stored()).toMatchObject({ children: null, childrenQuality: null });
  });

  it("remembers that it is an estimate when that is chosen before the number", async () => {
    const { user } = show(form(filled));
    await user.selectOptions(screen.getByLabelText("Kinderen, hoe geteld"), "geschat");
    await user.type(screen.getByLabelText("Kinderen"), "12{Enter}");
    expect(stored()).toMatchObject({ children: 12, childrenQuality: "estimated" });
  });
});

describe("what the service refuses", () => {
  it("lands at its field, in words", async () => {
    refusal = { code: "OVERLAP", data: { field: "heldOn", detail: "18-12-2024" } };
    const { user } = show(form(filled));
    await user.type(screen.getByLabelText("Titel"), "!{Enter}");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Datum overlapt met een andere (18-12-2024)");
    const day = screen.getByLabelText("Datum");
    expect(day.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("1 veld nog niet opgeslagen")).toBeDefined();
  });

  it("stands above the form when it is about no field; a fault gives its reference", async () => {
    refusal = { code: "INTERNAL_SERVER_ERROR", data: { reference: "3f9a1c2e" } };
    const { user } = show(form(filled));
    await user.type(screen.getByLabelText("Titel"), "!{Enter}");
    expect(await screen.findByText("Er ging iets mis (kenmerk 3f9a1c2e).")).toBeDefined();
  });
});

describe("leaving a form", () => {
  it("asks nothing when nothing was touched", async () => {
    const { user } = show(form(filled));
    await user.type(screen.getByLabelText("Titel"), "{Escape}");
    expect(left).toBe(1);
  });

  it("says what is not saved, and leaves at the second Esc", async () => {
    const { user } = show(form(filled));
    await user.type(screen.getByLabelText("Titel"), "!{Escape}");
    expect(left).toBe(0);
    expect(screen.getByText("Druk nog eens op Esc om zonder opslaan te sluiten.")).toBeDefined();
    await user.keyboard("{Escape}");
    expect(left).toBe(1);
  });

  it("closes an open list first", async () => {
    const { user } = show(form(filled));
    await user.click(screen.getByRole("combobox", { name: "Soort" }));
    await user.keyboard("{Escape}");
    expect(left).toBe(0);
    await user.keyboard("{Escape}");
    expect(left).toBe(1);
  });
});

describe("a form that saves each field", () => {
  it("stores a field when it is left, and only that field", async () => {
    const { user } = show(form(filled, "field"));
    await user.type(screen.getByLabelText("Titel"), "!");
    await user.tab();
    expect(saved).toEqual([[{ ...filled, title: "Voorleesuurtje!" }, ["title"]]]);
    expect(screen.queryByRole("button", { name: "Opslaan" })).toBeNull();
  });
});
