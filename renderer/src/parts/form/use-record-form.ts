import { useRef, useState } from "react";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { readTrouble } from "../problem.ts";
import type { Reading } from "./field-text.ts";
import { isBlank, isSame, isTyped, readText, textOf } from "./field-text.ts";
import type { AnyField, CellState, FieldValue, FormValues } from "./fields.ts";
import { valueNames } from "./fields.ts";

/** What a form keeps while it is filled in. */
export type FormState = {
  values: FormValues;
  /** What is typed in number, day and amount fields, until it is read. */
  texts: Record<string, string>;
  errors: Record<string, string>;
  cells: Record<string, CellState>;
  /** A problem that belongs to no field. */
  trouble: unknown;
  saving: boolean;
};

/** What fields and buttons of a form use. */
export type FormHandle = {
  state: FormState;
  /** Names of the fields that differ from what is stored. */
  changed: string[];
  shownFields: AnyField[];
  textOf: (field: AnyField) => string;
  type: (field: AnyField, text: string) => void;
  /** Reads what was typed; with `saveOn: "field"` it is stored too. */
  leave: (field: AnyField) => void;
  /** Gives a field its value; a count also gives how it was found. */
  set: (field: AnyField, value: FieldValue, quality?: FieldValue) => void;
  save: () => Promise<boolean>;
};

type FormInput = {
  fields: readonly AnyField[];
  initial: FormValues;
  saveOn: "form" | "field";
  check: (values: FormValues) => { field: string; text: string } | null;
  onSave: (values: FormValues, changed: string[]) => Promise<unknown>;
};

/** The state of a form: typed text is read on leaving a field, problems land at their field. */
export function useRecordForm({ fields, initial, saveOn, check, onSave }: FormInput): FormHandle {
  const words = useWords();
  const formats = useFormats();
  const language = useSettings((settings) => settings.language);
  const [state, setState] = useState<FormState>(() => emptyState(initial));
  const [stored, setStored] = useState(initial);
  // The newest state, also within the event that changed it.
  const now = useRef(state);
  const judged = useRef<Judged>(null);
  const put = (changes: Partial<FormState>) => {
    now.current = { ...now.current, ...changes };
    setState(now.current);
  };
  const reading: Reading = { language, words, formats, today: localToday() };
  const visible = (values: FormValues) =>
    fields.filter((field) => !field.when || field.when(values));
  const changedNames = (values: FormValues) =>
    fields.flatMap(valueNames).filter((name) => !isSame(values[name], stored[name]));

  const absorb = (field: AnyField): void => put(absorbed(field, now.current, reading, stored));
  const store = async (names: string[]): Promise<boolean> => {
    const { values, cells } = now.current;
    put({ saving: true, trouble: null, cells: withCells(cells, names, "saving") });
    try {
      await onSave(values, names);
    } catch (error) {
      put({ saving: false, ...refused(error, now.current, names, fields, words) });
      return false;
    }
    setStored((before) => ({ ...before, ...picked(values, names) }));
    put({ saving: false, cells: withCells(now.current.cells, names, "saved") });
    return true;
  };
  const save = async (): Promise<boolean> => {
    if (now.current.saving) return false;
    for (const field of visible(now.current.values)) absorb(field);
    const missing = visible(now.current.values).filter(
      (field) => field.required && isUnfilled(field, now.current.values),
    );
    const errors = withoutRefusal(now.current.errors, judged.current);
    for (const field of missing) {
      errors[field.name] ??= words.parts.form.required(field.label);
    }
    const together = missing.length ? null : check(now.current.values);
    if (together) errors[together.field] ??= together.text;
    judged.current = together;
    const wrong = visible(now.current.values).filter((field) => errors[field.name]);
    put({ errors, trouble: null });
    return wrong.length > 0 ? false : store(changedNames(now.current.values));
  };
  const settle = (field: AnyField) => {
    absorb(field);
    const { values, errors } = now.current;
    const names = valueNames(field).filter((name) => !isSame(values[name], stored[name]));
    if (saveOn === "field" && names.length > 0 && !errors[field.name]) void store(names);
  };
  return {
    state,
    changed: changedNames(state.values).concat(unread(state, fields, stored, formats)),
    shownFields: visible(state.values),
    textOf: (field) =>
      state.texts[field.name] ?? textOf(field, state.values[field.name] ?? null, formats),
    type: (field, text) => put(typed(field, text, now.current)),
    leave: settle,
    set: (field, value, quality) => {
      put(withValue(field, value, now.current, stored, quality));
      if (saveOn === "field" && !["text", "textarea", "count"].includes(field.kind)) settle(field);
    },
    save,
  };
}

type Judged = ReturnType<FormInput["check"]>;

/** The errors without what the values together were refused for: any field may have mended it. */
function withoutRefusal(errors: FormState["errors"], judged: Judged): FormState["errors"] {
  if (!judged || errors[judged.field] !== judged.text) return { ...errors };
  return without(errors, judged.field);
}

function isUnfilled(field: AnyField, values: FormValues): boolean {
  const isBlankValue = isBlank(values[field.name]);
  if (field.kind !== "count") return isBlankValue;
  // A count that is said to be unknown has been filled in; one that is said to be counted has not.
  const quality = values[field.quality];
  return isBlankValue && quality !== "unknown" && quality !== "not_applicable";
}

function emptyState(initial: FormValues): FormState {
  return { values: initial, texts: {}, errors: {}, cells: {}, trouble: null, saving: false };
}

function without<T>(record: Record<string, T>, name: string): Record<string, T> {
  const { [name]: _gone, ...rest } = record;
  return rest;
}

function withCells(cells: FormState["cells"], names: string[], state: CellState) {
  return { ...cells, ...Object.fromEntries(names.map((name) => [name, state])) };
}

function picked(values: FormValues, names: string[]): FormValues {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function typed(field: AnyField, text: string, state: FormState): Partial<FormState> {
  return {
    texts: { ...state.texts, [field.name]: text },
    errors: without(state.errors, field.name),
    cells: { ...state.cells, [field.name]: "changed" },
  };
}

function withValue(
  field: AnyField,
  value: FieldValue,
  state: FormState,
  stored: FormValues,
  quality?: FieldValue,
): Partial<FormState> {
  const values: FormValues = { ...state.values, [field.name]: value };
  if (field.kind === "count") values[field.quality] = quality ?? null;
  const same = valueNames(field).every((name) => isSame(values[name], stored[name]));
  const cell = same ? "untouched" : "changed";
  return {
    values,
    errors: without(state.errors, field.name),
    cells: { ...state.cells, [field.name]: cell },
  };
}

/** Reads typed text into the value; what cannot be read stays in the field with its reason. */
function absorbed(
  field: AnyField,
  state: FormState,
  reading: Reading,
  stored: FormValues,
): Partial<FormState> {
  const text = state.texts[field.name];
  if (!isTyped(field) || text === undefined) return {};
  const read = readText(field, text, reading);
  if ("error" in read) {
    const cells = { ...state.cells, [field.name]: "refused" as const };
    return { errors: { ...state.errors, [field.name]: read.error }, cells };
  }
  const known = state.errors[field.name];
  const next = withValue(field, read.value, state, stored);
  const errors = known ? { ...next.errors, [field.name]: known } : (next.errors ?? {});
  return { ...next, errors, texts: without(state.texts, field.name) };
}

/** Fields with text that was typed but not read yet. */
function unread(
  state: FormState,
  fields: readonly AnyField[],
  stored: FormValues,
  formats: Reading["formats"],
): string[] {
  return fields
    .filter((field) => {
      const text = state.texts[field.name];
      if (text === undefined || !isSame(state.values[field.name], stored[field.name])) return false;
      return text !== textOf(field, stored[field.name] ?? null, formats);
    })
    .map((field) => field.name);
}

function refused(
  error: unknown,
  state: FormState,
  names: string[],
  fields: readonly AnyField[],
  words: Reading["words"],
): Partial<FormState> {
  const trouble = readTrouble(error, words);
  const own = fields.find((field) => valueNames(field).includes(trouble.field ?? ""));
  const cells = withCells(state.cells, names, "changed");
  if (!own) return { trouble: error, cells };
  return {
    errors: { ...state.errors, [own.name]: trouble.text },
    cells: { ...cells, [own.name]: "refused" },
  };
}

function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
