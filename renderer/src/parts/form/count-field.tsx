import { useState } from "react";
import { useSettings } from "../../store/settings.ts";
import { readWhole } from "../../words/read-input.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { ControlProps } from "./field-view.tsx";
import type { AnyField, CountQuality } from "./fields.ts";

type CountFieldProps = ControlProps<Extract<AnyField, { kind: "count" }>>;

const allQualities: readonly CountQuality[] = [
  "counted",
  "estimated",
  "averaged",
  "unknown",
  "not_applicable",
];

/**
 * A number with how it was found. Blank, zero, unknown and not applicable are four different
 * things: a blank number that is "counted" is not entered, and is stored without a quality.
 */
export function CountField({ field, form, control }: CountFieldProps) {
  const words = useWords().parts;
  const formats = useFormats();
  const language = useSettings((settings) => settings.language);
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // A quality chosen before the number is typed has no place in the record yet.
  const [waiting, setWaiting] = useState<CountQuality>("counted");
  const stored = form.state.values[field.name];
  const number = typeof stored === "number" ? stored : null;
  const quality = qualityOf(form.state.values[field.quality] ?? waiting);
  const without = hasNoNumber(quality);
  const shown = typed ?? (number === null ? "" : formats.number(number));
  const put = (value: number | null, how: CountQuality) =>
    form.set(field, value, value === null && !hasNoNumber(how) ? null : how);
  const change = (text: string) => {
    setTyped(text);
    setRefusal(null);
    const read = readWhole(text, language);
    if ("value" in read && (read.value ?? 0) >= 0) put(read.value, quality);
  };
  const leave = () => {
    const read = readWhole(typed ?? "", language);
    const negative = "value" in read && (read.value ?? 0) < 0;
    if ("refused" in read) setRefusal(words.refusals[read.refused]);
    else if (negative) setRefusal(words.form.tooLow("0"));
    else setTyped(null);
    form.leave(field);
  };
  const choose = (next: CountQuality) => {
    setTyped(null);
    setRefusal(null);
    put(hasNoNumber(next) ? null : number, next);
    setWaiting(next);
  };
  return (
    <>
      <div className="field-line">
        <input
          {...control}
          aria-invalid={refusal ? true : control["aria-invalid"]}
          className="input input-count"
          inputMode="numeric"
          autoComplete="off"
          disabled={without}
          value={without ? "" : shown}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={leave}
        />
        <select
          className="input input-quality"
          aria-label={words.form.qualityOf(field.label)}
          value={quality}
          disabled={control.readOnly}
          onChange={(event) => choose(event.currentTarget.value as CountQuality)}
          onBlur={() => form.leave(field)}
        >
          {(field.qualities ?? allQualities).map((one) => (
            <option key={one} value={one}>
              {words.qualities[one]}
            </option>
          ))}
        </select>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}

function hasNoNumber(quality: CountQuality): boolean {
  return quality === "unknown" || quality === "not_applicable";
}

function qualityOf(value: unknown): CountQuality {
  return allQualities.find((quality) => quality === value) ?? "counted";
}
