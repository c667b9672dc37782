import { Textarea, TextInput } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import { isTyped } from "./field-text.ts";
import type { ControlProps } from "./field-view.tsx";

/** A line or block of text, or a number, duration or amount typed as text. */
export function TextField({ field, form, control }: ControlProps) {
  const words = useWords().parts.form;
  const typed = isTyped(field);
  const value = typed ? form.textOf(field) : String(form.state.values[field.name] ?? "");
  const change = (text: string) =>
    typed ? form.type(field, text) : form.set(field, text === "" ? null : text);
  const shared = {
    ...control,
    value,
    onBlur: () => form.leave(field),
  };
  if (field.kind === "textarea") {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={field.rows ?? 3}
        maxRows={12}
        {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  const unit = field.kind === "number" ? field.unit : field.kind === "euros" ? "€" : null;
  return (
    <div className="field-line">
      <TextInput
        {...shared}
        className={typed ? "field-number" : "field-grow"}
        inputMode={typed ? "numeric" : "text"}
        autoComplete="off"
        {...(field.kind === "duration" ? { placeholder: words.durationShape } : {})}
        {...(field.kind === "text" && field.maxLength ? { maxLength: field.maxLength } : {})}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {unit && <span className="muted">{unit}</span>}
    </div>
  );
}
