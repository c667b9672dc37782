import { Select } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { listMessages, selectData } from "./choice-fields.tsx";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField, Choice } from "./fields.ts";
import { listKeys } from "./list-keys.ts";

type RecordFieldType = Extract<AnyField, { kind: "record" }>;

/** Chooses another record, from a list or by searching while typing. */
export function RecordField({ field, form, control }: ControlProps<RecordFieldType>) {
  const words = useWords().parts.form;
  const [text, setText] = useState("");
  const { found, busy } = useChoices(field, text);
  const value = form.state.values[field.name];
  const searches = typeof field.options === "function";
  const chosen = field.chosen?.value === value ? field.chosen : null;
  const known = chosen && !found.some((choice) => choice.value === chosen.value);
  const data = useMemo(
    () => selectData(known && chosen ? [chosen, ...found] : found),
    [known, chosen, found],
  );
  return (
    <Select
      {...control}
      {...listMessages({ field, form })}
      data={data}
      value={typeof value === "string" ? value : null}
      placeholder={words.typeToSearch}
      nothingFoundMessage={busy ? words.searching : words.nothingFound}
      searchable
      openOnFocus={false}
      searchValue={text}
      onSearchChange={setText}
      limit={50}
      {...(searches ? { filter: ({ options }) => options } : {})}
      clearable={!field.required && !control.readOnly}
      // Choosing again what stands there empties only what may be empty.
      allowDeselect={!field.required}
      clearButtonProps={{ "aria-label": words.clear, tabIndex: -1 }}
      onKeyDown={listKeys}
      checkIconPosition="right"
      onChange={(next) => form.set(field, next)}
      onBlur={() => form.leave(field)}
    />
  );
}

const nothing: readonly Choice[] = [];

/** The choices of a record field: its list, or what its search gives for the text. */
function useChoices(field: RecordFieldType, text: string) {
  const [found, setFound] = useState<readonly Choice[]>(nothing);
  const [busy, setBusy] = useState(false);
  const search = typeof field.options === "function" ? field.options : null;
  useEffect(() => {
    if (!search) return undefined;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      setBusy(true);
      search(text, stop.signal)
        .then((choices) => {
          if (!stop.signal.aborted) setFound(choices);
        })
        .catch(() => {
          if (!stop.signal.aborted) setFound(nothing);
        })
        .finally(() => setBusy(false));
    }, 120);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [search, text]);
  return { found: typeof field.options === "function" ? found : field.options, busy };
}
