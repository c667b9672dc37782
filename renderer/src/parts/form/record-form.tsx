import type { FormEvent, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../words/use-words.ts";
import { Button } from "../button.tsx";
import { ErrorNote } from "../error-note.tsx";
import { FieldView } from "./field-view.tsx";
import type { AnyField, Field, FormValues } from "./fields.ts";
import "./record-form.css";
import { useRecordForm } from "./use-record-form.ts";

/** What a `RecordForm` needs; `label`, `fields`, `initial` and `onSave` always. */
export type RecordFormProps<V> = {
  /** What is filled in, read out as the name of the form: "Participatie". */
  label: string;
  fields: readonly Field<V>[];
  /** The stored record, or the first values of a new one. Read once: give a `key` to start anew. */
  initial: V;
  /** Stores. What it throws is shown at the field it names, else above the form. */
  onSave: (values: V, changed: (keyof V & string)[]) => Promise<unknown>;
  /** Judges the values together before they are stored: the sentence and the field it is about. */
  check?: (values: V) => { field: keyof V & string; text: string } | null;
  /** Esc, and the button beside "Opslaan"; absent on a page that is not left. */
  onLeave?: () => void;
  /** Words of the button; "Opslaan" unless told. */
  saveLabel?: string;
  /** `plain` for a form beside another, `danger` for one that takes something away. */
  saveTone?: "primary" | "plain" | "danger";
  /** "field" stores each field when it is left, without a button. */
  saveOn?: "form" | "field";
  /** Takes the focus to the first field. */
  autoFocus?: boolean;
  /** Above the fields: a lock message, a warning. */
  children?: ReactNode;
  /** Below the fields: what follows from what is filled in now. */
  below?: (values: V) => ReactNode;
};

/** A form of a record: Enter saves, Esc leaves, errors stand at their field. */
export function RecordForm<V extends object>(props: RecordFormProps<V>) {
  const { label, initial, onSave, onLeave, saveLabel, saveOn = "form", autoFocus } = props;
  const words = useWords().parts.form;
  const element = useRef<HTMLFormElement>(null);
  const [warned, setWarned] = useState(false);
  const hint = useId();
  // The parts below do not care which record it is; `Field<V>` has checked names and kinds.
  const form = useRecordForm({
    fields: props.fields as unknown as readonly AnyField[],
    initial: initial as unknown as FormValues,
    saveOn,
    check: (values) => props.check?.(values as unknown as V) ?? null,
    onSave: (values, changed) =>
      onSave(values as unknown as V, changed as unknown as (keyof V & string)[]),
  });
  const touched = form.changed.length;
  useEffect(() => {
    if (autoFocus) element.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, [autoFocus]);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setWarned(false);
    if (!(await form.save())) focusFirstError(element.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const inText = event.target instanceof HTMLTextAreaElement;
    if (event.key === "Enter" && inText && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
    if (event.key !== "Escape" || !onLeave) return;
    event.preventDefault();
    if (touched === 0 || warned) onLeave();
    else setWarned(true);
  };
  return (
    <form
      ref={element}
      className="form"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      {props.children}
      {form.state.trouble !== null && <ErrorNote error={form.state.trouble} />}
      <div className="form-fields">
        {form.shownFields.map((field) => (
          <FieldView key={field.name} field={field} form={form} />
        ))}
      </div>
      {props.below?.(form.state.values as unknown as V)}
      {saveOn === "form" && (
        <div className="form-foot">
          <Button
            type="submit"
            tone={props.saveTone ?? "primary"}
            busy={form.state.saving}
            onMouseDown={keepFocus}
          >
            {form.state.saving ? words.saving : (saveLabel ?? words.save)}
          </Button>
          {onLeave && (
            <Button onMouseDown={keepFocus} onClick={onLeave}>
              {words.leave}
            </Button>
          )}
          <span
            className={warned ? "form-hint form-hint-warn" : "form-hint"}
            id={hint}
            role="status"
          >
            {touched > 0 && (warned ? words.leaveAgain : words.unsaved(touched))}
          </span>
        </div>
      )}
    </form>
  );
}

/** Leaving a field may move the buttons; the click that was begun would then miss its button. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function focusFirstError(form: HTMLFormElement | null): void {
  // After React has drawn the errors.
  window.setTimeout(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
