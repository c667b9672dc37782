import type { KeyboardEvent } from "react";
import { useState } from "react";
import { useFormats, useWords } from "../../words/use-words.ts";
import { RecordForm } from "../form/record-form.tsx";
import "./option-list.css";
import type { Period, PeriodKind } from "./period.ts";
import { periodDays, periodKinds, periodName } from "./period.ts";
import { Pick } from "./pick.tsx";

type PeriodPickerProps = {
  value: Period;
  onChange: (period: Period) => void;
  /** First and last year that is offered, both included; the last ten years unless told. */
  years?: { from: number; until: number };
  kinds?: readonly PeriodKind[];
};

/** "Periode 2024": calendar, school or suitcase year, from–until, or a reference day. */
export function PeriodPicker({ value, onChange, years, kinds = periodKinds }: PeriodPickerProps) {
  const words = useWords();
  const formats = useFormats();
  const until = years?.until ?? new Date().getFullYear();
  const from = years?.from ?? until - 9;
  return (
    <Pick
      label={words.pickers.period}
      value={periodName(value, words, formats)}
      choices={words.pickers.choosePeriod}
    >
      {(close) => (
        <PeriodChoices
          value={value}
          kinds={kinds}
          years={Array.from({ length: until - from + 1 }, (_, index) => until - index)}
          onChoose={(period) => {
            onChange(period);
            close();
          }}
        />
      )}
    </Pick>
  );
}

type PeriodChoicesProps = {
  value: Period;
  kinds: readonly PeriodKind[];
  years: readonly number[];
  onChoose: (period: Period) => void;
};

function PeriodChoices({ value, kinds, years, onChoose }: PeriodChoicesProps) {
  const words = useWords().pickers;
  const [kind, setKind] = useState<PeriodKind>(value.kind);
  return (
    <div className="period">
      <fieldset className="period-kinds">
        <legend className="unseen">{words.periodKind}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="period-kind"
              checked={one === kind}
              data-autofocus={one === kind || undefined}
              onChange={() => setKind(one)}
            />
            {words.periodKinds[one]}
          </label>
        ))}
      </fieldset>
      {kind === "range" || kind === "day" ? (
        <DayChoices key={kind} kind={kind} value={value} onChoose={onChoose} />
      ) : (
        <YearChoices kind={kind} value={value} years={years} onChoose={onChoose} />
      )}
    </div>
  );
}

type YearKind = "calendar-year" | "school-year" | "suitcase-year";
type YearChoicesProps = Omit<PeriodChoicesProps, "kinds"> & { kind: YearKind };

function YearChoices({ kind, value, years, onChoose }: YearChoicesProps) {
  const words = useWords();
  const formats = useFormats();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const own = event.target as HTMLElement;
    const next = event.key === "ArrowDown" ? own.nextElementSibling : own.previousElementSibling;
    (next as HTMLElement | null)?.focus();
  };
  return (
    <fieldset className="period-years plain-set" onKeyDown={move}>
      <legend className="unseen">{words.pickers.year}</legend>
      {years.map((year) => {
        const period: Period = { kind, year };
        return (
          <button
            key={year}
            type="button"
            className="period-year"
            aria-pressed={value.kind === kind && value.year === year}
            onClick={() => onChoose(period)}
          >
            {periodName(period, words, formats)}
          </button>
        );
      })}
    </fieldset>
  );
}

type DayChoicesProps = {
  kind: "range" | "day";
  value: Period;
  onChoose: (period: Period) => void;
};

function DayChoices({ kind, value, onChoose }: DayChoicesProps) {
  const words = useWords().pickers;
  const days = periodDays(value);
  if (kind === "day") {
    return (
      <div className="period-days">
        <RecordForm
          label={words.choosePeriod}
          fields={[{ kind: "day", name: "on", label: words.on, required: true }]}
          initial={{ on: days.until }}
          saveLabel={words.apply}
          onSave={async ({ on }) => onChoose({ kind: "day", on })}
        />
      </div>
    );
  }
  return (
    <div className="period-days">
      <RecordForm
        label={words.choosePeriod}
        fields={[
          { kind: "day", name: "from", label: words.from, required: true },
          { kind: "day", name: "until", label: words.until, required: true },
        ]}
        initial={days}
        saveLabel={words.apply}
        check={({ from, until }) =>
          from <= until ? null : { field: "until", text: words.untilBeforeFrom }
        }
        onSave={async ({ from, until }) => onChoose({ kind: "range", from, until })}
      />
    </div>
  );
}
