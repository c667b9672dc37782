import { useId } from "react";
import type { StockCount } from "../../../../db/model/suitcase.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { CountedLine, CountReason, LineTrouble } from "./count-lines.ts";
import { differenceOf, ledgerOf } from "./count-lines.ts";

type CountLineProps = {
  line: StockCount["lines"][number];
  entered: CountedLine;
  isOpen: boolean;
  trouble: LineTrouble;
  /** Changes what is filled in and gives the line as it is then. */
  onChange: (changes: Partial<CountedLine>) => CountedLine;
  onKeep: (now: CountedLine) => void;
};

/** One edition of a count. */
export function CountLine(props: CountLineProps) {
  const { line, entered, isOpen, trouble, onChange, onKeep } = props;
  const words = useWords();
  const own = words.suitcases.counts;
  const formats = useFormats();
  const id = useId();
  const edition = line.edition ?? words.suitcases.noEdition;
  const ledger = ledgerOf(line, isOpen);
  const hasMoved = ledger !== line.snapshot && (!isOpen || entered.text.trim() !== "");
  const difference = isOpen ? differenceOf(line, entered) : line.difference;
  const wrong = trouble !== null;
  const choices = isOpen ? (["count_again", "use_mine"] as const) : [];
  return (
    <>
      <tr>
        <th scope="row">{edition}</th>
        <td className="count-number">{formats.number(ledger)}</td>
        <td className="count-number">
          {isOpen ? (
            <input
              type="text"
              className="input count-input"
              inputMode="numeric"
              autoComplete="off"
              aria-label={own.countedOf(edition)}
              aria-invalid={trouble === "not_a_number" || undefined}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              placeholder={own.notCounted}
              value={entered.text}
              onChange={(event) => onChange({ text: event.currentTarget.value })}
              onBlur={() => onKeep(entered)}
            />
          ) : (
            formats.number(line.counted)
          )}
        </td>
        <td className="count-number">{formats.difference(difference)}</td>
        <td>
          {isOpen ? (
            <ReasonChoice
              edition={edition}
              value={entered.reason}
              disabled={!difference}
              wrong={trouble === "no_reason"}
              describedBy={wrong ? `${id}-wrong` : undefined}
              onChange={(reason) => onKeep(onChange({ reason }))}
            />
          ) : (
            line.reason && words.codes.countReason[line.reason]
          )}
        </td>
      </tr>
      {hasMoved && (
        <tr className="count-moved">
          <td colSpan={5}>
            <span>{own.moved(formats.number(line.snapshot), formats.number(ledger))}</span>
            {choices.map((choice) => (
              <Button
                key={choice}
                small
                aria-pressed={entered.whenMoved === choice}
                data-wrong={trouble === "no_choice" || undefined}
                onClick={() => onChange({ whenMoved: choice })}
              >
                {own.choices[choice]}
              </Button>
            ))}
          </td>
        </tr>
      )}
      {trouble && (
        <tr>
          <td colSpan={5}>
            <p className="field-error" id={`${id}-wrong`} role="alert">
              <Icon name="warning" size={14} />
              {own.troubles[trouble](edition)}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

type ReasonChoiceProps = {
  edition: string;
  value: CountReason | null;
  disabled: boolean;
  wrong: boolean;
  describedBy: string | undefined;
  onChange: (reason: CountReason | null) => void;
};

function ReasonChoice(props: ReasonChoiceProps) {
  const { edition, value, disabled, wrong, describedBy, onChange } = props;
  const words = useWords();
  const reasons = words.codes.countReason;
  const choose = (code: string) =>
    onChange(Object.hasOwn(reasons, code) ? (code as CountReason) : null);
  return (
    <select
      className="input"
      aria-label={words.suitcases.counts.reasonOf(edition)}
      aria-invalid={wrong || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      value={value ?? ""}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{words.suitcases.counts.chooseReason}</option>
      {Object.entries(reasons).map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}
