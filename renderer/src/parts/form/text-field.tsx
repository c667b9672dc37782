import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { classNames } from "../class-names.ts";
import { isTyped } from "./field-text.ts";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField } from "./fields.ts";

/** A line or block of text, or a number, duration or amount typed as text. */
export function TextField({ field, form, control }: ControlProps) {
  const words = useWords().parts.form;
  const typed = isTyped(field);
  const shared = {
    ...control,
    className: classNames("input", typed && "input-number"),
    value: typed ? form.textOf(field) : String(form.state.values[field.name] ?? ""),
    onBlur: () => form.leave(field),
    ...("maxLength" in field && field.maxLength ? { maxLength: field.maxLength } : {}),
  };
  const change = (text: string) =>
    typed ? form.type(field, text) : form.set(field, text === "" ? null : text);
  if (field.kind === "textarea") {
    return (
      <textarea
        {...shared}
        rows={field.rows ?? 3}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  const shape = shapeOf(field, words);
  const unit = field.kind === "number" ? field.unit : field.kind === "euros" ? "€" : null;
  return (
    <div className="field-line">
      <input
        {...shared}
        inputMode={typed && shape === null ? "numeric" : "text"}
        autoComplete="off"
        {...(shape === null ? {} : { placeholder: shape })}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {unit && <span className="muted">{unit}</span>}
    </div>
  );
}

/** How a field whose text has more than digits may be filled in. */
function shapeOf({ kind }: AnyField, words: Words["parts"]["form"]): string | null {
  if (kind === "duration") return words.durationShape;
  return kind === "time" ? words.timeShape : null;
}
