import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { Icon } from "../icons.tsx";
import { keepEscape } from "../keep-escape.ts";

type PickProps = {
  /** "Gebied", "Periode": what is chosen. */
  label: string;
  value: string;
  /** Name of the choices, for screen readers. */
  choices: string;
  children: (close: () => void) => ReactNode;
};

/** A compact choice such as "Gebied Coevorden", which opens its choices below it. */
export function Pick({ label, value, choices, children }: PickProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="pick" onClick={() => setOpen(!open)}>
          <span className="pick-label">{label}</span>
          <span className="pick-value">{value}</span>
          <Icon name="down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={keepEscape} aria-label={choices} p={0}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
