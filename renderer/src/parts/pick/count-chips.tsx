import { useFormats } from "../../words/use-words.ts";
import type { Tone } from "../chip.tsx";
import { classNames } from "../class-names.ts";
import "../chip.css";
import "./count-chips.css";

/** A kind of rows with how many there are. */
export type CountChip = { key: string; label: string; count: number; tone: Tone };

type CountChipsProps = {
  /** What the chips divide, for screen readers. */
  label: string;
  chips: readonly CountChip[];
  /** The kinds that are shown; none is all. */
  on: readonly string[];
  onChange: (keys: string[]) => void;
};

/** Counts that are filters at the same time: "12 nieuw", "3 gewijzigd". */
export function CountChips({ label, chips, on, onChange }: CountChipsProps) {
  const formats = useFormats();
  const toggle = (key: string) =>
    onChange(on.includes(key) ? on.filter((one) => one !== key) : [...on, key]);
  return (
    <fieldset className="count-chips plain-set" aria-label={label}>
      {chips.map(({ key, label: name, count, tone }) => (
        <button
          key={key}
          type="button"
          className={classNames("chip", "count-chip", count > 0 && `chip-${tone}`)}
          aria-pressed={on.includes(key)}
          disabled={count === 0}
          onClick={() => toggle(key)}
        >
          <strong>{formats.number(count)}</strong> {name}
        </button>
      ))}
    </fieldset>
  );
}
