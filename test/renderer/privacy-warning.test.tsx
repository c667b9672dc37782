import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Field } from "../../renderer/src/parts/form/fields.ts";
import { RecordForm } from "../../renderer/src/parts/form/record-form.tsx";
import { show } from "./show.tsx";

type Values = { notes: string | null; reason: string | null; workPhone: string | null };

const fields: Field<Values>[] = [
  { kind: "textarea", name: "notes", label: "Opmerkingen", help: "Kort is goed." },
  { kind: "text", name: "reason", label: "Reden", width: "half" },
  { kind: "text", name: "workPhone", label: "Telefoon (werk)" },
];

const sentence = (what: string) =>
  `Dit lijkt op ${what}. Schrijf geen gegevens van ouders of kinderen op.`;

function open() {
  const saved: Values[] = [];
  const { user } = show(
    <RecordForm<Values>
      label="Proef"
      fields={fields}
      initial={{ notes: null, reason: null, workPhone: null }}
      onSave={async (values) => saved.push(values)}
    />,
  );
  return { user, saved };
}

it("warns below the text while it is typed, politely, and goes when the cause goes", async () => {
  const { user } = open();
  const notes = screen.getByLabelText("Opmerkingen");
  await user.type(notes, "Moeder belt terug: 06-1234567");
  expect(screen.queryByText(/Dit lijkt op/)).toBeNull();
  await user.type(notes, "8");
  const warning = screen.getByText(sentence("een telefoonnummer")).closest("p");
  expect(warning?.getAttribute("aria-live")).toBe("polite");
  expect(notes.getAttribute("aria-describedby")).toContain(warning?.id);
  expect(notes.getAttribute("aria-invalid")).toBeNull();
  await user.clear(notes);
  expect(screen.queryByText(/Dit lijkt op/)).toBeNull();
  expect(screen.getByText("Kort is goed.").className).not.toContain("kept");
});

it("names everything that was found, and does not stand in the way of storing", async () => {
  const { user, saved } = open();
  await user.type(
    screen.getByLabelText("Reden"),
    "Anna Jansen, 3-5-2023, 06-12345678, a@b.nl{Enter}",
  );
  const all = "een telefoonnummer, een e-mailadres en een naam met een geboortedatum";
  expect(screen.getByText(sentence(all))).toBeTruthy();
  expect(saved).toMatchObject([{ reason: "Anna Jansen, 3-5-2023, 06-12345678, a@b.nl" }]);
});

it("says nothing of what stands in a field that is meant for it", async () => {
  const { user } = open();
  await user.type(screen.getByLabelText("Telefoon (werk)"), "0591-123456");
  expect(screen.queryByText(/Dit lijkt op/)).toBeNull();
});
