import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { InlineForm } from "../records/inline-form.tsx";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { RecordScreen } from "../records/record-screen.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { correctRecord } from "../records/store-record.ts";
import { stateTones, useActivityColumns } from "./activity-columns.tsx";
import { useActivityForm } from "./activity-form.ts";

type Activity = RowOf<"activity">;

const base = "/boekstart/activiteiten";

/** BoekStart › Activiteiten: what was held, where, for whom and with how many. */
export function ActivitiesScreen() {
  const words = useWords();
  const own = words.activities;
  const from = useAddress().query.get("van");
  const { data } = useRecords("activity");
  const like = data?.find(({ id }) => id === from) ?? null;
  return (
    <RecordScreen
      noun="activity"
      base={base}
      icon="calendar"
      title={words.rooms.activities}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useActivityColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.title}
      form={useActivityForm(like)}
      newKey={like?.id ?? ""}
      intro={like && <Notice>{own.copyText}</Notice>}
      panel={(row, onClose) => <ActivityPanel row={row} onClose={onClose} />}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

type ActivityPanelProps = { row: Activity; onClose: () => void };

function ActivityPanel({ row, onClose }: ActivityPanelProps) {
  const words = useWords();
  const form = useActivityForm(row);
  return (
    <RecordPanel
      // Cancelling changes what the form shows, so it begins anew.
      key={row.state}
      noun="activity"
      recordKey={row.id}
      title={row.title}
      chips={<Chip tone={stateTones[row.state]}>{words.codes.activityState[row.state]}</Chip>}
      form={form}
      initial={valuesFrom(form, row)}
      onClose={onClose}
    >
      <ActivityActions row={row} />
    </RecordPanel>
  );
}

function ActivityActions({ row }: { row: Activity }) {
  const words = useWords();
  const own = words.activities;
  const [cancelling, setCancelling] = useState(false);
  if (cancelling) return <CancelForm row={row} onLeave={() => setCancelling(false)} />;
  return (
    <div className="row">
      <Button small onClick={() => go(`${base}?nieuw=1&van=${row.id}`)}>
        {own.copy}
      </Button>
      {row.state !== "cancelled" && (
        <Button small onClick={() => setCancelling(true)}>
          {own.cancel}
        </Button>
      )}
    </div>
  );
}

const noCounts = {
  children: null,
  childrenQuality: null,
  adults: null,
  adultsQuality: null,
  professionals: null,
  professionalsQuality: null,
};

function CancelForm({ row, onLeave }: { row: Activity; onLeave: () => void }) {
  const words = useWords();
  const own = words.activities;
  const save = async ({ reason }: { reason: string | null }) => {
    const patch = { ...noCounts, state: "cancelled", cancelReason: reason };
    await correctRecord("activity", row.id, patch, reason, words);
    showToast({ text: words.records.saved(row.title) });
  };
  return (
    <InlineForm
      label={own.cancelTitle}
      initial={{ reason: null as string | null }}
      fields={[
        {
          kind: "text",
          name: "reason",
          label: words.fields.cancelReason,
          required: true,
          maxLength: 200,
        },
      ]}
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.cancelText}</p>
    </InlineForm>
  );
}
