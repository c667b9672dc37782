import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { listKeys } from "../../renderer/src/parts/form/list-keys.ts";

function show(marked: boolean): { taken: string[] } {
  const taken: string[] = [];
  const mark = marked ? { "data-combobox-selected": "true" } : {};
  render(
    <>
      <input aria-label="Vestiging" aria-activedescendant="sleen" onKeyDown={listKeys} />
      <button type="button" id="sleen" onClick={() => taken.push("Sleen")} {...mark}>
        Sleen
      </button>
    </>,
  );
  return { taken };
}

it("takes the choice that is marked by Enter, and does not store the form by it", () => {
  const { taken } = show(true);
  const field = screen.getByRole("textbox", { name: "Vestiging" });
  expect(fireEvent.keyDown(field, { key: "Enter" })).toBe(false);
  expect(taken).toEqual(["Sleen"]);
});

it("leaves Enter to the form when no choice is marked", () => {
  const { taken } = show(false);
  const field = screen.getByRole("textbox", { name: "Vestiging" });
  expect(fireEvent.keyDown(field, { key: "Enter" })).toBe(true);
  expect(taken).toEqual([]);
});
