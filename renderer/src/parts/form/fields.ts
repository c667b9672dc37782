/** How a number was found, or why there is none. */
export type CountQuality = "counted" | "estimated" | "averaged" | "unknown" | "not_applicable";

/**
 * What a field can hold. Days are ISO text, durations whole minutes, times minutes after
 * midnight, amounts whole cents.
 */
export type FieldValue = string | number | boolean | readonly string[] | null | undefined;

/** The values of a form by field name. */
export type FormValues = { [name: string]: FieldValue };

/** One choice of a field. */
export type Choice = { value: string; label: string; hint?: string };

type NamesOf<V, T> = {
  [Name in keyof V & string]: [V[Name]] extends [T | undefined] ? Name : never;
}[keyof V & string];

type Common<V> = {
  label: string;
  /** One line below the field. */
  help?: string;
  required?: boolean;
  /** Shown only while this holds; what was typed is kept. */
  when?: (values: V) => boolean;
  /** How much of the width it takes: whole unless told. */
  width?: "half" | "third";
  readOnly?: boolean;
  /** A doubt about what is filled in; it does not stand in the way of storing. */
  warn?: (values: V) => string | null;
};

/** A field of a form; its name must hold values of its kind. */
export type Field<V> = Common<V> &
  (
    | { kind: "text"; name: NamesOf<V, string | null>; maxLength?: number }
    | { kind: "textarea"; name: NamesOf<V, string | null>; rows?: number; maxLength?: number }
    | {
        kind: "number";
        name: NamesOf<V, number | null>;
        min?: number;
        max?: number;
        /** Stands behind the field: "leerlingen". */
        unit?: string;
        /** Without marks between thousands, for a year. */
        plain?: boolean;
      }
    | { kind: "duration"; name: NamesOf<V, number | null>; max?: number }
    | { kind: "time"; name: NamesOf<V, number | null>; max?: number }
    | { kind: "euros"; name: NamesOf<V, number | null>; min?: number; max?: number }
    | { kind: "day"; name: NamesOf<V, string | null>; min?: string; max?: string }
    | { kind: "choice"; name: NamesOf<V, string | null>; options: readonly Choice[] }
    | { kind: "choices"; name: NamesOf<V, readonly string[]>; options: readonly Choice[] }
    | { kind: "check"; name: NamesOf<V, boolean> }
    | {
        kind: "record";
        name: NamesOf<V, string | null>;
        /** All records, or the ones that fit what was typed. */
        options: readonly Choice[] | ((text: string, signal: AbortSignal) => Promise<Choice[]>);
        /** The words of the record that is chosen at first, when `options` is a search. */
        chosen?: Choice | null;
      }
    | {
        kind: "count";
        name: NamesOf<V, number | null>;
        /** The field that holds how the number was found; blank there is "not entered". */
        quality: NamesOf<V, string | null>;
        qualities?: readonly CountQuality[];
      }
  );

/** A field of any form, for the parts that do not care which. */
export type AnyField = Field<FormValues>;

/** What a field shows of its own saving; always also in words. */
export type CellState = "untouched" | "changed" | "saving" | "saved" | "refused";

/** The names of the values that a field holds: two for a number with its quality. */
export function valueNames(field: AnyField): string[] {
  return field.kind === "count" ? [field.name, field.quality] : [field.name];
}
