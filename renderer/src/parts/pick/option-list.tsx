import type { KeyboardEvent, ReactNode } from "react";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { classNames } from "../class-names.ts";
import type { IconName } from "../icons.tsx";
import { Icon } from "../icons.tsx";
import "./option-list.css";

/** Something that can be chosen from a list; options with the same group stand together. */
export type Option = {
  key: string;
  label: string;
  group?: string;
  /** In grey at the right: a place, a code, a shortcut. */
  hint?: ReactNode;
  icon?: IconName;
};

type OptionListProps = {
  /** Name of the search field and of the list. */
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  options: readonly Option[];
  /** The one that is chosen now. */
  selected?: string | null;
  onChoose: (key: string) => void;
  /** Instead of options, when there are none. */
  nothing: string;
  busy?: string | null;
};

/** A search field with the options that fit under it; arrows choose, Enter takes. */
export function OptionList(props: OptionListProps) {
  const { label, text, options, selected, onChoose } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(selected ?? null);
  const active = options.find((option) => option.key === at) ?? options[0];
  const index = active ? options.indexOf(active) : -1;
  useLayoutEffect(() => {
    const row = list.current?.querySelector(`[data-option="${index}"]`);
    row?.scrollIntoView?.({ block: "nearest" });
  }, [index]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: index >= last ? 0 : index + 1,
      ArrowUp: index <= 0 ? last : index - 1,
      PageDown: Math.min(last, index + 8),
      PageUp: Math.max(0, index - 8),
    };
    const next = options[steps[event.key] ?? -1];
    if (next) {
      event.preventDefault();
      setAt(next.key);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      onChoose(active.key);
    }
  };
  return (
    <div className="options">
      <input
        className="options-search"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${index}` : undefined}
        placeholder={props.placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => {
          setAt(null);
          props.onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="options-list" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
        {groupsOf(options).map((group) => (
          <OptionGroup key={group.name} name={group.name} id={`${id}-group-${group.first}`}>
            {group.options.map((option, place) => (
              <OptionRow
                key={option.key}
                option={option}
                id={`${id}-${group.first + place}`}
                index={group.first + place}
                active={option === active}
                selected={option.key === selected}
                onPoint={() => setAt(option.key)}
                onChoose={() => onChoose(option.key)}
              />
            ))}
          </OptionGroup>
        ))}
      </div>
      <p className={options.length ? "unseen" : "options-nothing"} role="status">
        {props.busy ?? (options.length === 0 ? props.nothing : "")}
      </p>
    </div>
  );
}

type OptionGroupProps = { name: string; id: string; children: ReactNode };

function OptionGroup({ name, id, children }: OptionGroupProps) {
  if (!name) return children;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a listbox
    <div role="group" aria-labelledby={id}>
      <div className="options-group" id={id} role="presentation">
        {name}
      </div>
      {children}
    </div>
  );
}

type OptionRowProps = {
  option: Option;
  id: string;
  index: number;
  active: boolean;
  selected: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

// The focus stays in the search field; the active option is named by aria-activedescendant.
function OptionRow({ option, id, index, active, selected, onPoint, onChoose }: OptionRowProps) {
  return (
    <div
      role="option"
      id={id}
      tabIndex={-1}
      data-option={index}
      aria-selected={selected}
      className={classNames("option", active && "option-active", selected && "option-chosen")}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      {option.icon && <Icon name={option.icon} />}
      <span className="option-label">{option.label}</span>
      {option.hint && <span className="option-hint">{option.hint}</span>}
    </div>
  );
}

type Grouped = { name: string; first: number; options: Option[] };

/** Options under their group heads; options come in with their groups together. */
function groupsOf(options: readonly Option[]): Grouped[] {
  const groups: Grouped[] = [];
  options.forEach((option, index) => {
    const name = option.group ?? "";
    const last = groups.at(-1);
    if (last?.name === name) last.options.push(option);
    else groups.push({ name, first: index, options: [option] });
  });
  return groups;
}
