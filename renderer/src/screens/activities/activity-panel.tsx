import { useState } from "react";
import { client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { Field } from "../../parts/form/fields.ts";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { ActivityHighlights } from "../quotes/activity-highlights.tsx";
import { InlineForm } from "../records/inline-form.tsx";
import type { FormSpec, RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { changedValues, correctRecord, storing } from "../records/store-record.ts";
import { stateTones } from "./activity-columns.tsx";
import type { ActivityValues } from "./activity-form.ts";
import { useActivityForm } from "./activity-form.ts";
import { activitiesBase, type ReachKey, reachChoices, seriesAddress } from "./reach.ts";

type Activity = RowOf<"activity">;
type ActivityPanelProps = { row: Activity; onClose: () => void };

/** An activity beside the list: its form, cancelling, copying, and the way to its series. */
export function ActivityPanel({ row, onClose }: ActivityPanelProps) {
  const words = useWords();
  const inSeries = row.seriesId !== null && row.state === "planned";
  const shared = {
    // Cancelling changes what the form shows, so it begins anew.
    key: row.state,
    noun: "activity",
    recordKey: row.id,
    title: row.title,
    chips: <Chip tone={stateTones[row.state]}>{words.codes.activityState[row.state]}</Chip>,
    onClose,
    children: (
      <>
        <ActivityActions row={row} />
        {row.state !== "cancelled" && <ActivityHighlights activity={row} />}
      </>
    ),
  } as const;
  return inSeries ? (
    <MeetingForm row={row} shared={shared} />
  ) : (
    <SingleForm row={row} shared={shared} />
  );
}

type Shared = Omit<Parameters<typeof RecordPanel<ActivityValues>>[0], "form"> & { key: string };
type FormProps = { row: Activity; shared: Shared };

function SingleForm({ row, shared }: FormProps) {
  const form = useActivityForm(row);
  const { key, ...rest } = shared;
  return <RecordPanel key={key} {...rest} form={form} initial={valuesFrom(form, row)} />;
}

type MeetingValues = ActivityValues & { reach: string | null; changeReason: string | null };

/** What is said of one meeting only, never of the others of its series. */
const ownToOne: ReadonlySet<string> = new Set<keyof ActivityValues>([
  "state",
  "seriesId",
  "cancelReason",
  "notes",
  "children",
  "childrenQuality",
  "adults",
  "adultsQuality",
  "professionals",
  "professionalsQuality",
]);

/** A planned meeting of a series: what is changed holds for it alone, from it on, or for all. */
function MeetingForm({ row, shared }: FormProps) {
  const words = useWords();
  const formats = useFormats();
  const base = useActivityForm(row);
  const own = words.meetings.reach;
  const stored = valuesFrom(base, row);
  const initial: MeetingValues = { ...stored, reach: "one", changeReason: null };
  const changeOf = ({ reach: _reach, changeReason: _reason, ...values }: MeetingValues) =>
    changedValues(stored, values);
  const form: FormSpec<MeetingValues> = {
    blank: initial,
    fields: [...(base.fields as unknown as Field<MeetingValues>[]), ...reachFields(words)],
    check: (values) => {
      const wrong = base.check?.(values) ?? null;
      if (wrong || values.reach === "one") return wrong;
      const single = Object.keys(changeOf(values)).some((name) => ownToOne.has(name));
      return single ? { field: "reach", text: own.onlyOne } : null;
    },
  };
  const store = async (values: MeetingValues) => {
    const { id } = row;
    const reach = values.reach as ReachKey;
    const { changeReason: reason } = values;
    const change = changeOf(values);
    if (reach === "one") return correctRecord("activity", id, change, reason, words);
    if (Object.keys(change).length === 0) return id;
    const input = { id, reach, change, reason };
    const { changed } = await storing(words, "activity", input, () => client.meeting.change(input));
    showToast({ text: own.changed(formats.number(changed)) });
    return id;
  };
  const { key, ...rest } = shared;
  const props = rest as unknown as Omit<typeof rest, "onStored" | "initial" | "store">;
  return <RecordPanel<MeetingValues> key={key} {...props} form={form} store={store} />;
}

function reachFields(words: Words): Field<MeetingValues>[] {
  const { meetings, records } = words;
  return [
    {
      kind: "choice",
      name: "reach",
      label: meetings.reach.label,
      help: meetings.reach.help,
      options: reachChoices(words),
      required: true,
    },
    {
      kind: "text",
      name: "changeReason",
      label: records.correctionReason,
      help: records.correctionReasonHelp,
      maxLength: 400,
    },
  ];
}

function ActivityActions({ row }: { row: Activity }) {
  const words = useWords();
  const own = words.activities;
  const [cancelling, setCancelling] = useState(false);
  const { seriesId } = row;
  if (cancelling) return <CancelForm row={row} onLeave={() => setCancelling(false)} />;
  return (
    <div className="row">
      <Button small onClick={() => go(`${activitiesBase}?nieuw=1&van=${row.id}`)}>
        {own.copy}
      </Button>
      {seriesId && (
        <Button small onClick={() => go(seriesAddress(seriesId))}>
          {words.meetings.toSeries}
        </Button>
      )}
      {row.state !== "cancelled" && (
        <Button small onClick={() => setCancelling(true)}>
          {own.cancel}
        </Button>
      )}
    </div>
  );
}

function CancelForm({ row, onLeave }: { row: Activity; onLeave: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.activities;
  const asksReach = row.seriesId !== null && row.state === "planned";
  const save = async (values: { reason: string | null; reach: string | null }) => {
    const reach = (asksReach ? values.reach : "one") as ReachKey;
    const input = { id: row.id, reach, reason: values.reason ?? "" };
    const { changed } = await storing(words, "activity", input, () => client.meeting.cancel(input));
    const text = words.meetings.reach.cancelled(formats.number(changed));
    showToast({ text: changed === 1 ? words.records.saved(row.title) : text });
  };
  return (
    <InlineForm
      label={own.cancelTitle}
      initial={{ reason: null as string | null, reach: "one" as string | null }}
      fields={[
        {
          kind: "text",
          name: "reason",
          label: words.fields.cancelReason,
          required: true,
          maxLength: 200,
        },
        {
          kind: "choice",
          name: "reach",
          label: words.meetings.reach.label,
          options: reachChoices(words),
          required: true,
          when: () => asksReach,
        },
      ]}
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.cancelText}</p>
    </InlineForm>
  );
}
