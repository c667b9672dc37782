import { useEffect, useMemo, useState } from "react";
import { useWords } from "../../words/use-words.ts";
import type { Option } from "./option-list.tsx";
import { OptionList } from "./option-list.tsx";
import { Pick } from "./pick.tsx";

/** What a scope can be; also the order in which they are offered. */
export type ScopeKind = "province" | "group" | "municipality" | "branch" | "clinic" | "location";

/** An area to count over, with its notation in addresses: `0109`, `bind`, `branch:ID`. */
export type ScopeOption = { scope: string; label: string; kind: ScopeKind; hint?: string };

type ScopePickerProps = {
  /** Notation of the area that is chosen. */
  value: string;
  onChange: (scope: string) => void;
  options: readonly ScopeOption[];
  /** Finds areas that are too many to list: locations by name, place or number. */
  search?: (text: string) => Promise<readonly ScopeOption[]>;
  /** Words of the chosen area when it is not among the options. */
  valueLabel?: string;
};

const order: readonly ScopeKind[] = [
  "province",
  "group",
  "municipality",
  "branch",
  "clinic",
  "location",
];

/** "Gebied Coevorden": province, group of municipalities, municipality, branch or location. */
export function ScopePicker({ value, onChange, options, search, valueLabel }: ScopePickerProps) {
  const words = useWords().pickers;
  const chosen = options.find((option) => option.scope === value);
  return (
    <Pick
      label={words.scope}
      value={chosen?.label ?? valueLabel ?? value}
      choices={words.chooseScope}
    >
      {(close) => (
        <ScopeChoices
          value={value}
          options={options}
          search={search}
          onChoose={(scope) => {
            onChange(scope);
            close();
          }}
        />
      )}
    </Pick>
  );
}

type ScopeChoicesProps = {
  value: string;
  options: readonly ScopeOption[];
  search: ScopePickerProps["search"];
  onChoose: (scope: string) => void;
};

function ScopeChoices({ value, options, search, onChoose }: ScopeChoicesProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const found = useFound(search, text);
  const shown = useMemo((): Option[] => {
    const wanted = text.trim().toLowerCase();
    const fits = (option: ScopeOption) =>
      `${option.label} ${option.hint ?? ""}`.toLowerCase().includes(wanted);
    const all = [...options.filter(fits), ...found];
    return order
      .flatMap((kind) => all.filter((option) => option.kind === kind))
      .filter((one, index, list) => list.findIndex((o) => o.scope === one.scope) === index)
      .map((option) => ({
        key: option.scope,
        label: option.label,
        group: words.pickers.scopeKinds[option.kind],
        hint: option.hint,
      }));
  }, [options, found, text, words]);
  return (
    <div className="scope-choices">
      <OptionList
        label={words.pickers.findScope}
        text={text}
        onText={setText}
        options={shown}
        selected={value}
        onChoose={onChoose}
        nothing={words.pickers.noScope}
      />
    </div>
  );
}

const none: readonly ScopeOption[] = [];

function useFound(search: ScopePickerProps["search"], text: string): readonly ScopeOption[] {
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!search || text.trim().length < 2) {
      setFound(none);
      return undefined;
    }
    let current = true;
    const timer = window.setTimeout(() => {
      // A search that fails finds nothing here; the list of areas stays usable.
      search(text.trim()).then(
        (options) => current && setFound(options),
        () => current && setFound(none),
      );
    }, 120);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [search, text]);
  return found;
}
