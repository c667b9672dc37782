import { Popover } from "@mantine/core";
import { useState } from "react";
import { useFormats, useWords } from "../../words/use-words.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icons.tsx";
import { keepEscape } from "../keep-escape.ts";
import type { Column } from "./columns.ts";
import type { TableModel } from "./table-model.ts";

type FilterProps<Row> = { model: TableModel<Row>; columns: readonly Column<Row>[] };

/** Chooses the values that a column must have. */
export function FilterPicker<Row>({ model, columns }: FilterProps<Row>) {
  const words = useWords().parts.table;
  const [chosen, setChosen] = useState(columns[0]?.key ?? "");
  const column = columns.find((one) => one.key === chosen) ?? columns[0];
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button icon="filter">{words.filter}</Button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={keepEscape} aria-label={words.filter}>
        <div className="table-filter">
          <div className="table-filter-columns">
            {columns.map((one) => (
              <button
                key={one.key}
                type="button"
                aria-pressed={one === column}
                onClick={() => setChosen(one.key)}
              >
                {one.header}
              </button>
            ))}
          </div>
          {column && <FilterValues model={model} column={column} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterValues<Row>({ model, column }: { model: TableModel<Row>; column: Column<Row> }) {
  const words = useWords().parts.table;
  const formats = useFormats();
  const on = model.filters.find((filter) => filter.id === column.key)?.values ?? [];
  const toggle = (text: string) =>
    model.setFilter(
      column.key,
      on.includes(text) ? on.filter((value) => value !== text) : [...on, text],
    );
  return (
    <fieldset className="table-choices">
      <legend>{words.filterOn(column.header)}</legend>
      {model.valuesOf(column).map(({ text, count }) => (
        <label key={text}>
          <input type="checkbox" checked={on.includes(text)} onChange={() => toggle(text)} />
          {text || words.blankValue}
          <span className="muted small push">{formats.number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The filters that are on; each can be taken away. */
export function FilterChips<Row>({ model, columns }: FilterProps<Row>) {
  const words = useWords().parts.table;
  if (model.filters.length === 0) return null;
  return (
    <>
      {model.filters.map((filter) => {
        const header = columns.find((column) => column.key === filter.id)?.header ?? filter.id;
        const values = filter.values.map((value) => value || words.blankValue).join(", ");
        const text = `${header}: ${values}`;
        return (
          <button
            key={filter.id}
            type="button"
            className="filter-chip"
            aria-label={words.removeFilter(text)}
            onClick={() => model.setFilter(filter.id, [])}
          >
            <span>{text}</span>
            <Icon name="close" size={12} />
          </button>
        );
      })}
      {model.filters.length > 1 && (
        <Button small tone="quiet" onClick={model.clearFilters}>
          {words.clearFilters}
        </Button>
      )}
    </>
  );
}
