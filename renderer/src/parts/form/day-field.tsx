import { Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { IconButton } from "../button.tsx";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField } from "./fields.ts";

type DayFieldProps = ControlProps<Extract<AnyField, { kind: "day" }>>;

/** A day: typed as 1-2-2024 and read on leaving, or chosen from a calendar. */
export function DayField({ field, form, control }: DayFieldProps) {
  const words = useWords().parts.form;
  const [open, setOpen] = useState(false);
  const value = form.state.values[field.name];
  const choose = (day: string | null) => {
    form.type(field, day ?? "");
    form.leave(field);
    setOpen(false);
  };
  return (
    <div className="field-line">
      <TextInput
        {...control}
        className="field-day"
        value={form.textOf(field)}
        placeholder={words.dayShape}
        autoComplete="off"
        onChange={(event) => form.type(field, event.currentTarget.value)}
        onBlur={() => form.leave(field)}
      />
      {!control.readOnly && (
        <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
          <Popover.Target>
            <IconButton
              icon="calendar"
              label={words.calendar(field.label)}
              onClick={() => setOpen(!open)}
            />
          </Popover.Target>
          <Popover.Dropdown aria-label={words.calendar(field.label)}>
            <DatePicker
              value={typeof value === "string" ? value : null}
              {...(typeof value === "string" ? { defaultDate: value } : {})}
              {...(field.min ? { minDate: field.min } : {})}
              {...(field.max ? { maxDate: field.max } : {})}
              hideOutsideDates
              onChange={choose}
              ariaLabels={words.calendarLabels}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
