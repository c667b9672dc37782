import { useState } from "react";
import { useWords } from "../../words/use-words.ts";
import type { Option } from "./option-list.tsx";
import { OptionList } from "./option-list.tsx";
import { Pick } from "./pick.tsx";

type ChoicePickerProps = {
  /** "Rapport", "Codering": what is chosen. */
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (key: string) => void;
};

/** "Rapport Jaarbericht": one of a list, in the same compact form as period and scope. */
export function ChoicePicker({ label, value, options, onChange }: ChoicePickerProps) {
  const words = useWords().parts.form;
  const [text, setText] = useState("");
  const shown = fitting(options, text);
  const chosen = options.find((option) => option.key === value);
  return (
    <Pick label={label} value={chosen?.label ?? value} choices={label}>
      {(close) => (
        <div className="scope-choices">
          <OptionList
            label={words.typeToSearch}
            text={text}
            onText={setText}
            options={shown}
            selected={value}
            nothing={words.nothingFound}
            onChoose={(key) => {
              onChange(key);
              setText("");
              close();
            }}
          />
        </div>
      )}
    </Pick>
  );
}

type ChoicesPickerProps = {
  label: string;
  /** What stands there when nothing is chosen: "alle". */
  none: string;
  /** What stands there when more than two are chosen: "12 gemeenten". */
  many?: (count: number) => string;
  values: readonly string[];
  options: readonly Option[];
  onChange: (keys: string[]) => void;
};

/** "Gemeenten Coevorden, Emmen": several of a list, ticked; none is all. */
export function ChoicesPicker(props: ChoicesPickerProps) {
  const { label, none, many, values, options, onChange } = props;
  const words = useWords().parts.form;
  const [text, setText] = useState("");
  const chosen = options.filter((option) => values.includes(option.key));
  const names = chosen.map((option) => option.label).join(", ");
  const shown = many && chosen.length > 2 ? many(chosen.length) : names;
  const toggle = (key: string) =>
    onChange(values.includes(key) ? values.filter((one) => one !== key) : [...values, key]);
  return (
    <Pick label={label} value={shown || none} choices={label}>
      {() => (
        <div className="scope-choices">
          <input
            className="options-search choices-search"
            type="search"
            data-autofocus
            aria-label={words.typeToSearch}
            placeholder={words.typeToSearch}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <fieldset className="table-choices choices-list">
            <legend className="unseen">{label}</legend>
            {fitting(options, text).map((option) => (
              <label key={option.key}>
                <input
                  type="checkbox"
                  checked={values.includes(option.key)}
                  onChange={() => toggle(option.key)}
                />
                {option.label}
                {option.hint && <span className="muted small push">{option.hint}</span>}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </Pick>
  );
}

function fitting(options: readonly Option[], text: string): readonly Option[] {
  const wanted = text.trim().toLowerCase();
  return wanted ? options.filter((option) => option.label.toLowerCase().includes(wanted)) : options;
}
