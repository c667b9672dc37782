import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useFormats, useWords } from "../../words/use-words.ts";
import { Button } from "../button.tsx";
import { useCommand } from "../commands.ts";
import { Icon } from "../icons.tsx";
import { keepEscape } from "../keep-escape.ts";
import { MenuButton } from "../menu-button.tsx";
import type { Column, ExportFormat } from "./columns.ts";
import { FilterChips, FilterPicker } from "./table-filters.tsx";
import type { TableModel } from "./table-model.ts";

type ToolbarProps<Row> = {
  model: TableModel<Row>;
  columns: readonly Column<Row>[];
  total: number;
  start: ReactNode;
  exportFormats: readonly ExportFormat[];
  onExport: ((format: ExportFormat) => void | Promise<void>) | null;
};

/** Search, filters, columns, export and the number of rows above a table. */
export function TableToolbar<Row>(props: ToolbarProps<Row>) {
  const { model, columns, total, start, exportFormats, onExport } = props;
  const words = useWords().parts.table;
  const formats = useFormats();
  const filterable = columns.filter((column) => column.filter);
  return (
    <div className="table-bar">
      {start}
      <label className="table-search">
        <Icon name="search" />
        <span className="unseen">{words.filterText}</span>
        <input
          type="search"
          placeholder={words.filterText}
          value={model.search}
          onChange={(event) => model.setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || model.search === "") return;
            event.preventDefault();
            model.setSearch("");
          }}
        />
      </label>
      {filterable.length > 0 && <FilterPicker model={model} columns={filterable} />}
      <FilterChips model={model} columns={columns} />
      <span className="table-count" role="status">
        {words.rows(formats.number(model.rows.length), formats.number(total))}
      </span>
      <ColumnPicker model={model} columns={columns} />
      {onExport && <ExportMenu formats={exportFormats} onExport={onExport} />}
    </div>
  );
}

type ColumnPickerProps<Row> = { model: TableModel<Row>; columns: readonly Column<Row>[] };

function ColumnPicker<Row>({ model, columns }: ColumnPickerProps<Row>) {
  const words = useWords().parts.table;
  const shown = new Set(model.visible.map((column) => column.key));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button icon="columns" title={words.columns}>
          <span className="table-word">{words.columns}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={keepEscape} aria-label={words.columns}>
        <fieldset className="table-choices">
          <legend>{words.columns}</legend>
          {columns.map((column) => (
            <label key={column.key}>
              <input
                type="checkbox"
                checked={shown.has(column.key)}
                disabled={shown.size === 1 && shown.has(column.key)}
                onChange={() => model.toggleColumn(column.key)}
              />
              {column.header}
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}

type ExportMenuProps = {
  formats: readonly ExportFormat[];
  onExport: (format: ExportFormat) => void | Promise<void>;
};

function ExportMenu({ formats, onExport }: ExportMenuProps) {
  const words = useWords().parts.table;
  const [open, setOpen] = useState(false);
  useCommand("export", () => setOpen(true));
  const items = formats.map((format) => ({
    key: format,
    label: words.exportAs[format],
    run: () => void onExport(format),
  }));
  return (
    <MenuButton
      label={words.export}
      sections={[{ key: "formats", items }]}
      opened={open}
      onOpened={setOpen}
      button={(props) => (
        <Button {...props} icon="download" title={words.export}>
          <span className="table-word">{words.export}</span>
        </Button>
      )}
    />
  );
}
