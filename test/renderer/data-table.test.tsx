import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Column, TableView } from "../../renderer/src/parts/table/columns.ts";
import { DataTable } from "../../renderer/src/parts/table/data-table.tsx";
import { useSettings } from "../../renderer/src/store/settings.ts";
import { show } from "./show.tsx";

type School = { id: string; name: string; town: string; pupils: number | null; since: string };

const schools: School[] = [
  { id: "1", name: "De Zonnewijzer", town: "Sleen", pupils: 91, since: "2022-03-11" },
  { id: "2", name: "’t Kompas", town: "Dalen", pupils: null, since: "2019-08-01" },
  { id: "3", name: "Het Leespad", town: "Sleen", pupils: 2129, since: "2024-01-01" },
  { id: "4", name: "De Âne", town: "Dalen", pupils: 8, since: "2020-08-01" },
];

const columns: Column<School>[] = [
  { key: "name", header: "School", value: (school) => school.name },
  { key: "town", header: "Plaats", value: (school) => school.town, filter: true },
  {
    key: "pupils",
    header: "Leerlingen",
    kind: "number",
    value: (school) => school.pupils,
    sum: true,
  },
  { key: "since", header: "Sinds", kind: "day", value: (school) => school.since, hidden: true },
];

let opened: [string, string | null][] = [];
let acted: string[][] = [];
let exported: [string, TableView][] = [];

beforeEach(() => {
  opened = [];
  acted = [];
  exported = [];
});

function table(rows = schools, extra: { grouped?: boolean; empty?: string } = {}) {
  return (
    <DataTable
      id="schools"
      label="Scholen"
      rows={rows}
      columns={columns}
      rowKey={(school) => school.id}
      onOpen={(school, column) => opened.push([school.id, column])}
      actions={[{ letter: "d", label: "datum", run: (some) => acted.push(some.map((s) => s.id)) }]}
      onExport={(format, view) => void exported.push([format, view])}
      {...(extra.grouped ? { groupBy: (school: School) => school.town } : {})}
      {...(extra.empty ? { empty: <p>{extra.empty}</p> } : {})}
    />
  );
}

/** The first cells of all rows, without header and sum line. */
function names(): (string | null | undefined)[] {
  const body = within(screen.getByRole("grid")).getAllByRole("rowgroup")[1];
  return body
    ? within(body)
        .getAllByRole("row")
        .map((row) => row.querySelector("[data-cell='0']")?.textContent)
    : [];
}

async function startInRows(user: ReturnType<typeof show>["user"]) {
  screen.getByRole("grid").querySelector<HTMLElement>("[tabindex='0']")?.focus();
  await user.keyboard("{Home}");
}

describe("the table by keyboard", () => {
  it("is one tab stop", () => {
    show(table());
    expect(screen.getByRole("grid").querySelectorAll("[tabindex='0']")).toHaveLength(1);
  });

  it("moves through the rows with arrows, J, K, Home and End, and opens with Enter", async () => {
    const { user } = show(table());
    await startInRows(user);
    await user.keyboard("{ArrowDown}{Enter}{End}{Enter}k{Enter}{Home}{Enter}j{Enter}");
    expect(opened.map(([id]) => id)).toEqual(["2", "4", "3", "1", "2"]);
  });

  it("opens a single cell when the arrows have gone into the row", async () => {
    const { user } = show(table());
    await startInRows(user);
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}{ArrowLeft}{Enter}");
    expect(opened).toEqual([
      ["1", "pupils"],
      ["1", "town"],
    ]);
  });

  it("sorts from the header, and blank values come last both ways", async () => {
    const { user } = show(table());
    await startInRows(user);
    await user.keyboard("{ArrowUp}{ArrowRight}{ArrowRight}{Enter}");
    expect(names()).toEqual(["De Âne", "De Zonnewijzer", "Het Leespad", "’t Kompas"]);
    const header = screen.getByRole("columnheader", { name: "Leerlingen" });
    expect(header.getAttribute("aria-sort")).toBe("ascending");
    await user.keyboard("{Enter}");
    expect(header.getAttribute("aria-sort")).toBe("descending");
    expect(names()[3]).toBe("’t Kompas");
    await user.keyboard("{Enter}");
    expect(header.getAttribute("aria-sort")).toBe("none");
    expect(names()[0]).toBe("De Zonnewijzer");
  });

  it("keeps the focus on its row when the order changes", async () => {
    const { user } = show(table());
    await startInRows(user);
    await user.keyboard("{ArrowDown}");
    await user.click(screen.getByRole("columnheader", { name: "School" }));
    expect(names()).toEqual(["De Âne", "De Zonnewijzer", "Het Leespad", "’t Kompas"]);
    await user.keyboard("{ArrowDown}{End}{Enter}");
    expect(opened).toEqual([["2", null]]);
  });

  it("selects with Space, a range with Shift, and acts by letter on what is selected", async () => {
    const { user } = show(table());
    await startInRows(user);
    await user.keyboard(" {ArrowDown}{ArrowDown}{Shift>} {/Shift}d");
    expect(acted).toEqual([["1", "2", "3"]]);
    expect(screen.getByText("3 geselecteerd")).toBeDefined();
    await user.keyboard(" d");
    expect(acted[1]).toEqual(["1", "2"]);
  });

  it("takes a key on a row that was reached by a click for that row", async () => {
    const { user } = show(table());
    const tick = () => screen.getAllByRole("checkbox")[3] as HTMLElement;
    await user.click(tick());
    await user.click(tick());
    await user.keyboard("d");
    expect(acted).toEqual([["3"]]);
  });

  it("lets letters be letters in the search field", async () => {
    const { user } = show(table());
    await user.type(screen.getByRole("searchbox"), "dj");
    expect(acted).toEqual([]);
    expect(screen.getByText("Geen rij past bij deze filters.")).toBeDefined();
  });
});

describe("what the table shows", () => {
  it("finds without accents and counts what is left", async () => {
    const { user } = show(table());
    await user.type(screen.getByRole("searchbox"), "ane");
    expect(names()).toEqual(["De Âne"]);
    expect(screen.getByText("1 van 4 rijen")).toBeDefined();
    await user.keyboard("{Escape}");
    expect(names()).toHaveLength(4);
  });

  it("narrows by a chosen value, says so in a chip, and the chip takes it away", async () => {
    const { user } = show(table());
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.click(screen.getByRole("checkbox", { name: /Sleen/ }));
    expect(names()).toEqual(["De Zonnewijzer", "Het Leespad"]);
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Haal filter weg: Plaats: Sleen" }));
    expect(names()).toHaveLength(4);
  });

  it("adds up what is visible, not what was filtered away", async () => {
    const { user } = show(table());
    const sum = () => screen.getAllByRole("rowgroup").at(-1)?.textContent;
    expect(sum()).toBe("Som2.228");
    await user.type(screen.getByRole("searchbox"), "sleen");
    expect(sum()).toBe("Som2.220");
  });

  it("remembers which columns are switched on", async () => {
    const { user, unmount } = show(table());
    expect(screen.queryByRole("columnheader", { name: "Sinds" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Kolommen" }));
    await user.click(screen.getByRole("checkbox", { name: "Sinds" }));
    expect(screen.getByRole("columnheader", { name: "Sinds" })).toBeDefined();
    expect(screen.getByText("11-03-2022")).toBeDefined();
    unmount();
    show(table());
    expect(screen.getByRole("columnheader", { name: "Sinds" })).toBeDefined();
    expect(useSettings.getState().hiddenColumns.schools).toEqual([]);
  });

  it("groups rows under their heads, which the arrows skip", async () => {
    const { user } = show(table(schools, { grouped: true }));
    await startInRows(user);
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(opened.map(([id]) => id)).toEqual(["2"]);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("8");
  });

  it("teaches when there is nothing at all", () => {
    show(table([], { empty: "Lees eerst een register in." }));
    expect(screen.getByText("Lees eerst een register in.")).toBeDefined();
    expect(screen.queryByRole("grid")).toBeNull();
  });
});

describe("export", () => {
  it("gives the visible columns and rows in their order, as values and not as texts", async () => {
    const { user } = show(table());
    await user.type(screen.getByRole("searchbox"), "sleen");
    await user.click(screen.getByRole("columnheader", { name: "Leerlingen" }));
    await user.click(screen.getByRole("columnheader", { name: "Leerlingen" }));
    await user.click(screen.getByRole("button", { name: "Exporteer" }));
    await user.click(screen.getByRole("menuitem", { name: "CSV (;)" }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(exported).toEqual([
      [
        "csv",
        {
          columns: [
            { key: "name", header: "School", kind: "text" },
            { key: "town", header: "Plaats", kind: "text" },
            { key: "pupils", header: "Leerlingen", kind: "number" },
          ],
          rows: [
            ["Het Leespad", "Sleen", 2129],
            ["De Zonnewijzer", "Sleen", 91],
          ],
          filters: ["“sleen”"],
        },
      ],
    ]);
  });
});
