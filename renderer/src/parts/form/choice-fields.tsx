import { MultiSelect, Select } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField, Choice } from "./fields.ts";
import { listKeys } from "./list-keys.ts";

type Of<Kind extends AnyField["kind"]> = ControlProps<Extract<AnyField, { kind: Kind }>>;

/**
 * Error and help of a list field. Mantine ties its inputs only to messages that it draws itself;
 * the other fields have theirs from `FieldView`.
 */
export function listMessages({ field, form }: Pick<ControlProps, "field" | "form">) {
  return {
    error: form.state.errors[field.name],
    description: field.help,
    inputWrapperOrder: ["input", "error", "description"] as ("input" | "error" | "description")[],
    errorProps: { className: "field-error", role: "alert" },
    descriptionProps: { className: "field-help" },
  };
}

/** The choices as Mantine wants them. */
export function selectData(options: readonly Choice[]): { value: string; label: string }[] {
  return options.map(({ value, label }) => ({ value, label }));
}

/** One of a few; typing narrows the list when it is long. */
export function ChoiceField({ field, form, control }: Of<"choice">) {
  const words = useWords().parts.form;
  const value = form.state.values[field.name];
  return (
    <Select
      {...control}
      {...listMessages({ field, form })}
      data={selectData(field.options)}
      value={typeof value === "string" ? value : null}
      placeholder={words.choose}
      nothingFoundMessage={words.nothingFound}
      searchable={field.options.length > 7}
      openOnFocus={false}
      clearable={!field.required && !control.readOnly}
      // Choosing again what stands there empties only what may be empty.
      allowDeselect={!field.required}
      clearButtonProps={{ "aria-label": words.clear, tabIndex: -1 }}
      onKeyDown={listKeys}
      checkIconPosition="right"
      onChange={(chosen) => form.set(field, chosen)}
      onBlur={() => form.leave(field)}
    />
  );
}

/** Several of a list. */
export function ChoicesField({ field, form, control }: Of<"choices">) {
  const words = useWords().parts.form;
  const value = form.state.values[field.name];
  return (
    <MultiSelect
      {...control}
      {...listMessages({ field, form })}
      data={selectData(field.options)}
      value={Array.isArray(value) ? [...value] : []}
      placeholder={Array.isArray(value) && value.length > 0 ? "" : words.choose}
      nothingFoundMessage={words.nothingFound}
      searchable
      openOnFocus={false}
      onKeyDown={listKeys}
      onChange={(chosen) => form.set(field, chosen)}
      onBlur={() => form.leave(field)}
    />
  );
}

/** Yes or no. */
export function CheckField({ field, form, control }: Of<"check">) {
  const { readOnly, ...rest } = control;
  return (
    <label className="field-check">
      <input
        {...rest}
        type="checkbox"
        disabled={readOnly}
        checked={form.state.values[field.name] === true}
        onChange={(event) => form.set(field, event.currentTarget.checked)}
      />
      {field.label}
    </label>
  );
}
