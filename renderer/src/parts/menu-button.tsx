import { Popover } from "@mantine/core";
import type { KeyboardEvent, ReactElement } from "react";
import { useRef, useState } from "react";
import { Icon } from "./icons.tsx";
import { keepEscape } from "./keep-escape.ts";
import "./menu-button.css";

/** Something to choose from a menu. */
export type MenuItem = {
  key: string;
  label: string;
  /** At the right: the shortcut. */
  keys?: string | null;
  /** For a choice of one: whether it is the one. */
  checked?: boolean;
  run: () => void;
};

/** Items that belong together, with their head. */
export type MenuSection = { key: string; label?: string; items: readonly MenuItem[] };

type MenuButtonProps = {
  /** Name of the menu. */
  label: string;
  sections: readonly MenuSection[];
  /** Draws the button; it must pass everything on to a `Button` or `IconButton`. */
  button: (props: {
    onClick: () => void;
    "aria-haspopup": "menu";
    "aria-expanded": boolean;
  }) => ReactElement;
  position?: "bottom-start" | "bottom-end" | "top-end";
  /** Opens and closes from outside, by a shortcut. */
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
};

/** A button with a menu under it: arrows, Home, End and first letters choose, Enter takes. */
export function MenuButton(props: MenuButtonProps) {
  const { label, sections, button, position = "bottom-end" } = props;
  const [own, setOwn] = useState(false);
  const opened = props.opened ?? own;
  const setOpened = props.onOpened ?? setOwn;
  const menu = useRef<HTMLDivElement>(null);
  const choose = (item: MenuItem) => {
    setOpened(false);
    // After the focus has gone back, so that the item finds it where it was.
    window.setTimeout(item.run);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={position}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {button({
          onClick: () => setOpened(!opened),
          "aria-haspopup": "menu",
          "aria-expanded": opened,
        })}
      </Popover.Target>
      <Popover.Dropdown onKeyDown={keepEscape} p={4}>
        <div
          role="menu"
          className="menu"
          aria-label={label}
          ref={menu}
          tabIndex={-1}
          onKeyDown={(event) => move(event, menu.current)}
        >
          {sections.map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a menu
            <div key={section.key} role="group" aria-label={section.label ?? label}>
              {section.label && (
                <div className="menu-head" aria-hidden="true">
                  {section.label}
                </div>
              )}
              {section.items.map((item) => (
                <Item key={item.key} item={item} onChoose={() => choose(item)} />
              ))}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Item({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const shared = { type: "button", className: "menu-item", onClick: onChoose } as const;
  const inside = (
    <>
      <span className="menu-label">{item.label}</span>
      {item.keys && <span className="menu-keys">{item.keys}</span>}
      {item.checked && <Icon name="check" size={14} />}
    </>
  );
  return item.checked === undefined ? (
    <button {...shared} role="menuitem">
      {inside}
    </button>
  ) : (
    <button {...shared} role="menuitemradio" aria-checked={item.checked}>
      {inside}
    </button>
  );
}

function move(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>(".menu-item") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const steps: Record<string, number> = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const byLetter = () => {
    const starts = (item: HTMLElement) =>
      item.textContent?.toLowerCase().startsWith(event.key.toLowerCase());
    return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
  };
  const letter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey;
  const next = items[steps[event.key] ?? -1] ?? (letter ? byLetter() : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
