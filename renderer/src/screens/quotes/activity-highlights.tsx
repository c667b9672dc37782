import { useMemo } from "react";
import type { Choice } from "../../parts/form/fields.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { createRecord } from "../records/store-record.ts";
import { saidBy } from "./quote-panel.tsx";

type Activity = Pick<RowOf<"activity">, "id" | "heldOn">;
type HighlightValues = Omit<NewValues<"highlight">, "activityId">;

/** In the panel of an activity: the reports that single it out, with a text and perhaps a quote. */
export function ActivityHighlights({ activity }: { activity: Activity }) {
  const words = useWords();
  const own = words.quotes;
  const formats = useFormats();
  const { data } = useRecords("highlight", { activityId: activity.id });
  return (
    <PartList
      noun="highlight"
      title={own.highlights}
      addLabel={own.addHighlight}
      empty={own.noHighlights}
      rows={data}
      keyOf={({ id }) => id}
      nameOf={(one) => own.highlightOf(periodOf(one, formats))}
      form={useHighlightForm(activity)}
      store={(values) => createRecord("highlight", { ...values, activityId: activity.id }, words)}
      line={(one) => ({
        label: <span className="numbers">{periodOf(one, formats)}</span>,
        value: one.text,
      })}
    />
  );
}

/** "2024" for a whole year, otherwise its first and last day. */
function periodOf({ fromDay, untilDay }: RowOf<"highlight">, formats: Formats): string {
  const year = fromDay.slice(0, 4);
  const isYear = fromDay === `${year}-01-01` && untilDay === `${year}-12-31`;
  return isYear ? year : `${formats.day(fromDay)} – ${formats.day(untilDay)}`;
}

function useHighlightForm({ heldOn }: Activity): FormSpec<HighlightValues> {
  const { quotes, records } = useWords();
  const formats = useFormats();
  const options = useQuoteChoices();
  const year = heldOn.slice(0, 4);
  return {
    blank: { text: null, fromDay: `${year}-01-01`, untilDay: `${year}-12-31`, quoteId: null },
    fields: [
      {
        kind: "textarea",
        name: "text",
        label: quotes.highlightText,
        required: true,
        maxLength: 2000,
      },
      { kind: "record", name: "quoteId", label: quotes.quoteForHighlight, options },
      {
        kind: "day",
        name: "fromDay",
        label: quotes.highlightFrom,
        required: true,
        width: "half",
        warn: ({ fromDay, untilDay }) =>
          fromDay && untilDay && (heldOn < fromDay || heldOn > untilDay)
            ? quotes.outsidePeriod(formats.day(heldOn))
            : null,
      },
      {
        kind: "day",
        name: "untilDay",
        label: quotes.highlightUntil,
        required: true,
        width: "half",
      },
    ],
    check: ({ fromDay, untilDay }) =>
      fromDay && untilDay && untilDay < fromDay
        ? { field: "untilDay", text: records.endBeforeStart }
        : null,
  };
}

/** The quotes with who said them, newest first. */
function useQuoteChoices(): Choice[] {
  const { data } = useRecords("quote");
  const words = useWords();
  return useMemo(
    () =>
      (data ?? []).map((row) => ({
        value: row.id,
        label: `${saidBy(row, words)}: ${row.quotation.slice(0, 20).trimEnd()}…`,
      })),
    [data, words],
  );
}
