import type { ReactNode } from "react";
import type { Field } from "../../parts/form/fields.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { RecordHistory } from "./record-history.tsx";
import type { FormSpec, NounName } from "./record-kinds.ts";
import { RemoveRecord } from "./remove-record.tsx";
import { misshapen } from "./shapes.ts";
import { changedValues, correctRecord, createRecord, shownValues } from "./store-record.ts";

export type RecordPanelProps<Values extends object> = {
  noun: NounName;
  /** The record that is open; null for a new one. */
  recordKey: string | null;
  title: string;
  path?: readonly { label: string; onClick?: () => void }[];
  chips?: ReactNode;
  form: FormSpec<Values>;
  /** The stored values; those of `form.blank` unless told. */
  initial?: Values;
  onClose: () => void;
  /** After storing; closes unless told. Gives the key and the values that were stored. */
  onStored?: (key: string, values: Values) => void;
  /** Stores in another way than create or correct, and gives the key. */
  store?: (values: Values) => Promise<string>;
  /** Above the fields: what this form does. */
  intro?: ReactNode;
  /** Below the form: what belongs to the record. */
  children?: ReactNode;
  /** Cannot be removed here: its removal belongs to another record. */
  keep?: boolean;
  /** Without its history, which the page beside it shows. */
  withoutHistory?: boolean;
};

type WithReason<Values> = Values & { correctionReason: string | null };

/** A record in the side panel: its form, what belongs to it, its history and its removal. */
export function RecordPanel<Values extends object>(props: RecordPanelProps<Values>) {
  const { noun, recordKey, title, form, onClose, children } = props;
  const words = useWords();
  const initial = props.initial ?? form.blank;
  const isNew = recordKey === null;
  const asksReason = !isNew && !props.store;
  const save = async ({ correctionReason, ...rest }: WithReason<Values>) => {
    const values = shownValues(form.fields, rest as unknown as Values);
    const key = await stored(props, initial, values, correctionReason, words);
    showToast({ text: words.records.saved(nameOf(values) ?? words.nounNames[noun]) });
    if (props.onStored) props.onStored(key, values);
    else onClose();
  };
  const reason: Field<{ correctionReason: string | null }> = {
    kind: "text",
    name: "correctionReason",
    label: words.records.correctionReason,
    help: words.records.correctionReasonHelp,
    maxLength: 400,
  };
  // Names and kinds were checked where the form was declared; the reason is one field more.
  const fields = (asksReason ? [...form.fields, reason] : form.fields) as unknown;
  const { check, below } = form;
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      {...(props.path ? { path: props.path } : {})}
      chips={props.chips}
    >
      <RecordForm<WithReason<Values>>
        key={`${noun} ${recordKey ?? "new"}`}
        label={title}
        fields={fields as readonly Field<WithReason<Values>>[]}
        initial={{ ...initial, correctionReason: null }}
        autoFocus={isNew || props.store !== undefined}
        onLeave={onClose}
        onSave={save}
        {...(below ? { below } : {})}
        check={(values) => misshapen(noun, values, words) ?? check?.(values) ?? null}
      >
        {props.intro}
      </RecordForm>
      {children}
      {!isNew && !props.withoutHistory && (
        <RecordHistory noun={noun} recordKey={recordKey} named={props.path !== undefined} />
      )}
      {!isNew && !props.keep && (
        <RemoveRecord noun={noun} recordKey={recordKey} name={title} onRemoved={onClose} />
      )}
    </SidePanel>
  );
}

/** What stored values are called, when they have a name. */
function nameOf(values: object): string | null {
  const { name, title } = values as { name?: unknown; title?: unknown };
  const named = name ?? title;
  return typeof named === "string" ? named : null;
}

function stored<Values extends object>(
  { noun, recordKey, store }: RecordPanelProps<Values>,
  initial: Values,
  values: Values,
  reason: string | null,
  words: ReturnType<typeof useWords>,
): Promise<string> {
  if (store) return store(values);
  if (recordKey === null) return createRecord(noun, values, words);
  return correctRecord(noun, recordKey, changedValues(initial, values), reason, words);
}
