import {
  movedSpan,
  type Span,
  spanAround,
  spanKindOf,
  spanKinds,
} from "../../../../db/model/span.ts";
import { IconButton } from "../../parts/button.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Pick } from "../../parts/pick/pick.tsx";
import "../../parts/pick/option-list.css";
import { useFormats, useWords } from "../../words/use-words.ts";
import { spanName } from "./span-text.ts";

type SpanPickerProps = {
  /** The days that are shown; null is all of them. */
  span: Span | null;
  /** Whether all days can be chosen. */
  withAll?: boolean;
  /** The day around which a week, month, quarter or year is taken when there is none yet. */
  around: string;
  onChange: (span: Span | null) => void;
};

/** "Periode 1e kwartaal 2024" with the one before and after: week, month, quarter, year, days. */
export function SpanPicker({ span, withAll, around, onChange }: SpanPickerProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicOverview;
  const value = span ? spanName(span, words, formats) : own.spans.all;
  const step = (times: number) => span && onChange(movedSpan(span, times));
  return (
    <span className="row">
      {span && <IconButton small icon="left" label={own.earlier} onClick={() => step(-1)} />}
      <Pick label={own.span} value={value} choices={own.whichSpan}>
        {(close) => (
          <SpanChoices
            span={span}
            withAll={withAll ?? false}
            around={span?.from ?? around}
            onChoose={(next) => {
              onChange(next);
              close();
            }}
          />
        )}
      </Pick>
      {span && <IconButton small icon="right" label={own.later} onClick={() => step(1)} />}
    </span>
  );
}

type SpanChoicesProps = {
  span: Span | null;
  withAll: boolean;
  around: string;
  onChoose: (span: Span | null) => void;
};

function SpanChoices({ span, withAll, around, onChoose }: SpanChoicesProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicOverview;
  const kind = span && spanKindOf(span);
  return (
    <div className="period">
      <fieldset className="period-years plain-set">
        <legend className="unseen">{own.whichSpan}</legend>
        {withAll && (
          <button
            type="button"
            className="period-year"
            aria-pressed={span === null}
            onClick={() => onChoose(null)}
          >
            {own.spans.all}
          </button>
        )}
        {spanKinds.map((one, at) => {
          const around_ = spanAround(one, around);
          return (
            <button
              key={one}
              type="button"
              className="period-year"
              data-autofocus={at === 0 || undefined}
              aria-pressed={kind === one}
              onClick={() => onChoose(around_)}
            >
              {own.spans[one]}
              <span className="muted small"> {spanName(around_, words, formats)}</span>
            </button>
          );
        })}
      </fieldset>
      <div className="period-days">
        <RecordForm<{ from: string | null; until: string | null }>
          label={own.spans.range}
          fields={[
            { kind: "day", name: "from", label: words.pickers.from, required: true },
            { kind: "day", name: "until", label: words.pickers.until, required: true },
          ]}
          initial={{ from: span?.from ?? null, until: span?.until ?? null }}
          saveLabel={words.pickers.apply}
          saveTone="plain"
          check={({ from, until }) =>
            (from ?? "") <= (until ?? "")
              ? null
              : { field: "until", text: words.pickers.untilBeforeFrom }
          }
          onSave={async ({ from, until }) => onChoose({ from: from ?? "", until: until ?? "" })}
        />
      </div>
    </div>
  );
}
