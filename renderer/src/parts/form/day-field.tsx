import { Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { IconButton } from "../button.tsx";
import { keepEscape } from "../keep-escape.ts";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField } from "./fields.ts";

type DayFieldProps = ControlProps<Extract<AnyField, { kind: "day" }>>;

/** A day: typed as 1-2-2024 and read on leaving, or chosen from a calendar. */
export function DayField({ field, form, control }: DayFieldProps) {
  const words = useWords().parts.form;
  return (
    <div className="field-day">
      <input
        {...control}
        className="input"
        value={form.textOf(field)}
        placeholder={words.dayShape}
        autoComplete="off"
        onChange={(event) => form.type(field, event.currentTarget.value)}
        onBlur={() => form.leave(field)}
      />
      {!control.readOnly && <Calendar field={field} form={form} />}
    </div>
  );
}

function Calendar({ field, form }: Pick<DayFieldProps, "field" | "form">) {
  const words = useWords().parts.form;
  const [open, setOpen] = useState(false);
  const value = form.state.values[field.name];
  const chosen = typeof value === "string" ? value : null;
  const choose = (day: string | null) => {
    form.type(field, day ?? "");
    form.leave(field);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          small
          icon="calendar"
          label={words.calendar(field.label)}
          onClick={() => setOpen(!open)}
        />
      </Popover.Target>
      <Popover.Dropdown onKeyDown={keepEscape} aria-label={words.calendar(field.label)}>
        <DatePicker
          value={chosen}
          {...(chosen ? { defaultDate: chosen } : {})}
          {...(field.min ? { minDate: field.min } : {})}
          {...(field.max ? { maxDate: field.max } : {})}
          hideOutsideDates
          onChange={choose}
          ariaLabels={words.calendarLabels}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
