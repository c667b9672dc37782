import { useId } from "react";
import { useWords } from "../../words/use-words.ts";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons.tsx";
import { CheckField, ChoiceField, ChoicesField } from "./choice-fields.tsx";
import { CountField } from "./count-field.tsx";
import { DayField } from "./day-field.tsx";
import type { AnyField, CellState } from "./fields.ts";
import { PrivacyWarning, usePrivacyWarning } from "./privacy-warning.tsx";
import { RecordField } from "./record-field.tsx";
import { TextField } from "./text-field.tsx";
import type { FormHandle } from "./use-record-form.ts";

/** What every control of a field gets: its ids and states. */
export type ControlProps<F extends AnyField = AnyField> = {
  field: F;
  form: FormHandle;
  control: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
    "aria-required": true | undefined;
    readOnly: boolean;
  };
};

type FieldViewProps = { field: AnyField; form: FormHandle };

/** Label above, control, help below, and the error or the state of saving at the field. */
export function FieldView({ field, form }: FieldViewProps) {
  const id = useId();
  const error = form.state.errors[field.name];
  const doubt = error ? null : field.warn?.(form.state.values);
  const isText = field.kind === "text" || field.kind === "textarea";
  const value = form.state.values[field.name];
  const privacy = usePrivacyWarning(field.name, isText && typeof value === "string" ? value : "");
  const described = classNames(
    error && `${id}-error`,
    doubt && `${id}-doubt`,
    privacy && `${id}-privacy`,
    field.help && `${id}-help`,
  );
  const control: ControlProps["control"] = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": field.required ? true : undefined,
    readOnly: field.readOnly ?? false,
  };
  const isCheck = field.kind === "check";
  const isList = ["choice", "choices", "record"].includes(field.kind);
  return (
    <div className={classNames("field", `field-${field.width ?? "whole"}`, error && "field-wrong")}>
      <div className="field-top">
        {!isCheck && (
          <label
            htmlFor={id}
            className={classNames("field-label", field.required && "field-required")}
          >
            {field.label}
          </label>
        )}
        {!error && <FieldStateMark state={form.state.cells[field.name] ?? "untouched"} />}
      </div>
      <Control field={field} form={form} control={control} />
      {error && !isList && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" size={14} />
          {error}
        </p>
      )}
      {doubt && (
        <p className="field-doubt" id={`${id}-doubt`} role="status">
          <Icon name="warning" size={14} />
          {doubt}
        </p>
      )}
      {!isList && (
        <div className={classNames("field-foot", field.kind === "textarea" && "field-foot-block")}>
          {field.help && (
            <p className={classNames("field-help", privacy && "field-help-kept")} id={`${id}-help`}>
              {field.help}
            </p>
          )}
          {isText && <PrivacyWarning id={`${id}-privacy`} text={privacy} />}
        </div>
      )}
    </div>
  );
}

function Control({ field, form, control }: ControlProps) {
  switch (field.kind) {
    case "day":
      return <DayField field={field} form={form} control={control} />;
    case "choice":
      return <ChoiceField field={field} form={form} control={control} />;
    case "choices":
      return <ChoicesField field={field} form={form} control={control} />;
    case "check":
      return <CheckField field={field} form={form} control={control} />;
    case "record":
      return <RecordField field={field} form={form} control={control} />;
    case "count":
      return <CountField field={field} form={form} control={control} />;
    default:
      return <TextField field={field} form={form} control={control} />;
  }
}

function FieldStateMark({ state }: { state: CellState }) {
  const words = useWords().parts.form;
  if (state === "untouched") return null;
  const text = {
    changed: words.changed,
    saving: words.saving,
    saved: words.saved,
    refused: words.refused,
  }[state];
  return (
    <span className={`field-state field-state-${state}`} role="status">
      {state === "saved" && <Icon name="check" size={12} />}
      {text}
    </span>
  );
}
