import type { ReactNode } from "react";
import { useState } from "react";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { InlineForm } from "./inline-form.tsx";
import { AddButton, LineButton } from "./line-button.tsx";
import type { FormSpec, NounName, RowOf } from "./record-kinds.ts";
import { valuesFrom } from "./record-values.ts";
import { RemoveRecord } from "./remove-record.tsx";
import { misshapen } from "./shapes.ts";
import { changedValues, correctRecord, createRecord, shownValues } from "./store-record.ts";

type Line = { label: ReactNode; value: ReactNode; aside?: ReactNode };

type PartListProps<Name extends NounName, Values extends object> = {
  noun: Name;
  title: string;
  addLabel: string;
  /** What stands here when there is none. */
  empty: string;
  /** Undefined until they are known: then nothing is claimed of them. */
  rows: readonly RowOf<Name>[] | undefined;
  keyOf: (row: RowOf<Name>) => string;
  nameOf: (row: RowOf<Name>) => string;
  /** The form of a new one, and of a stored one unless `correct` is given. */
  form: FormSpec<Values>;
  /** The form of a stored one, when not everything of it can be corrected. */
  correct?: FormSpec<object>;
  line: (row: RowOf<Name>) => Line;
  /** Width of the labels in px. */
  labelWidth?: number;
  /** Told when a row is opened. */
  onChoose?: (row: RowOf<Name>) => void;
  /** Stores a new one in another way. */
  store?: (values: Values) => Promise<string>;
};

/** Records that belong to the open record, such as the years of a municipality: in its panel. */
export function PartList<Name extends NounName, Values extends object>(
  props: PartListProps<Name, Values>,
) {
  const { noun, keyOf, nameOf, form, line } = props;
  const rows = props.rows ?? [];
  const words = useWords();
  // Null: the list; "new": a new one; else the key of the one that is corrected.
  const [open, setOpen] = useState<string | null>(null);
  const row = rows.find((one) => keyOf(one) === open);
  const close = () => setOpen(null);
  const shown = (row ? (props.correct ?? form) : form) as FormSpec<object>;
  const initial = row ? valuesFrom(shown, row) : shown.blank;
  const save = async (entered: object) => {
    const values = shownValues(shown.fields, entered);
    if (!row) await (props.store?.(values as Values) ?? createRecord(noun, values, words));
    else await correctRecord(noun, keyOf(row), changedValues(initial, values), null, words);
    showToast({ text: words.records.saved(row ? nameOf(row) : words.nounNames[noun]) });
    close();
  };
  const choose = (one: RowOf<Name>) => {
    setOpen(keyOf(one));
    props.onChoose?.(one);
  };
  const { check } = shown;
  if (open !== null && (row || open === "new")) {
    return (
      <InlineForm
        key={open}
        label={row ? nameOf(row) : props.addLabel}
        fields={shown.fields}
        initial={initial}
        check={(values) => misshapen(noun, values, words) ?? check?.(values) ?? null}
        onLeave={close}
        onSave={save}
        after={
          row && (
            <RemoveRecord noun={noun} recordKey={keyOf(row)} name={nameOf(row)} onRemoved={close} />
          )
        }
      />
    );
  }
  return (
    <Section
      title={props.title}
      aside={<AddButton label={props.addLabel} onClick={() => setOpen("new")} />}
    >
      {props.rows?.length === 0 && <p className="muted small">{props.empty}</p>}
      <KeyValueList
        {...(props.labelWidth ? { labelWidth: props.labelWidth } : {})}
        items={rows.map((one) => {
          const { label, ...rest } = line(one);
          return { key: keyOf(one), label: opened(label, () => choose(one)), ...rest };
        })}
      />
    </Section>
  );
}

function opened(label: ReactNode, open: () => void): ReactNode {
  return <LineButton onClick={open}>{label}</LineButton>;
}
