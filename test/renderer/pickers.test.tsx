import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HistoryList } from "../../renderer/src/parts/history-list.tsx";
import type { Period } from "../../renderer/src/parts/pick/period.ts";
import { PeriodPicker } from "../../renderer/src/parts/pick/period-picker.tsx";
import { type ScopeOption, ScopePicker } from "../../renderer/src/parts/pick/scope-picker.tsx";
import { Tabs } from "../../renderer/src/parts/tabs.tsx";
import { show } from "./show.tsx";

describe("the period picker", () => {
  const start: Period = { kind: "calendar-year", year: 2024 };

  function picker(chosen: Period[]) {
    const years = { from: 2022, until: 2024 };
    return <PeriodPicker value={start} years={years} onChange={(period) => chosen.push(period)} />;
  }

  it("goes to a school year", async () => {
    const chosen: Period[] = [];
    const { user } = show(picker(chosen));
    await user.click(screen.getByRole("button", { name: "Periode 2024" }));
    await user.click(screen.getByRole("radio", { name: "Schooljaar" }));
    await user.click(screen.getByRole("button", { name: "2023/2024" }));
    expect(chosen).toEqual([{ kind: "school-year", year: 2023 }]);
  });

  it("takes a typed range, and refuses one that ends before it begins", async () => {
    const chosen: Period[] = [];
    const { user } = show(picker(chosen));
    await user.click(screen.getByRole("button", { name: "Periode 2024" }));
    await user.click(screen.getByRole("radio", { name: "Van – tot en met" }));
    await user.clear(screen.getByLabelText("Tot en met"));
    await user.type(screen.getByLabelText("Tot en met"), "1-1-23{Enter}");
    expect(screen.getByText("De laatste dag ligt voor de eerste.")).toBeDefined();
    await user.clear(screen.getByLabelText("Tot en met"));
    await user.type(screen.getByLabelText("Tot en met"), "30-6-24{Enter}");
    expect(chosen).toEqual([{ kind: "range", from: "2024-01-01", until: "2024-06-30" }]);
  });
});

describe("the scope picker", () => {
  const options: ScopeOption[] = [
    { scope: "0109", label: "Coevorden", kind: "municipality" },
    { scope: "bind", label: "Negen Bind-gemeenten", kind: "group" },
    { scope: "0114", label: "Emmen", kind: "municipality" },
  ];
  const school: ScopeOption = { scope: "location:7", label: "Het Leespad", kind: "location" };

  it("finds by typing and takes with Enter", async () => {
    const chosen: string[] = [];
    const { user } = show(
      <ScopePicker value="0109" options={options} onChange={(scope) => chosen.push(scope)} />,
    );
    await user.click(screen.getByRole("button", { name: "Gebied Coevorden" }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "Negen Bind-gemeenten",
      "Coevorden",
      "Emmen",
    ]);
    await user.type(screen.getByRole("combobox"), "emm{Enter}");
    expect(chosen).toEqual(["0114"]);
  });

  it("searches for locations that are too many to list", async () => {
    const chosen: string[] = [];
    const { user } = show(
      <ScopePicker
        value="0109"
        options={options}
        search={async () => [school]}
        onChange={(scope) => chosen.push(scope)}
      />,
    );
    await user.click(screen.getByRole("button", { name: "Gebied Coevorden" }));
    await user.type(screen.getByRole("combobox"), "leesp");
    await user.click(await screen.findByRole("option", { name: "Het Leespad" }));
    expect(chosen).toEqual(["location:7"]);
  });
});

describe("the history", () => {
  it("says when, who, what, old and new, and by which batch", () => {
    show(
      <HistoryList
        entries={[
          {
            id: "1",
            at: "2024-11-21T10:42:00",
            who: null,
            operation: "update",
            fields: [{ label: "Leerlingen", old: null, now: "88" }],
            batch: "Inlezen DUO po 2024",
            reason: "nieuwe telling",
          },
        ]}
      />,
    );
    const text = screen.getAllByRole("list")[0]?.textContent;
    expect(text).toContain("21-11-2024 10:42");
    expect(text).toContain("buiten het programma");
    expect(text).toContain("leeg werd");
    expect(text).toContain("88");
    expect(text).toContain("Via Inlezen DUO po 2024");
    expect(text).toContain("Reden: nieuwe telling");
  });
});

describe("tabs", () => {
  it("move with the arrow keys, round the end", async () => {
    const chosen: string[] = [];
    const tabs = [
      { key: "in", label: "Telt mee · 254", content: "ja" },
      { key: "out", label: "Telt niet mee · 4", content: "nee" },
    ];
    const { user } = show(
      <Tabs label="Onderbouwing" tabs={tabs} active="in" onChange={(key) => chosen.push(key)} />,
    );
    await user.tab();
    await user.keyboard("{ArrowLeft}");
    expect(chosen).toEqual(["out"]);
    expect(document.activeElement?.textContent).toBe("Telt niet mee · 4");
  });
});
