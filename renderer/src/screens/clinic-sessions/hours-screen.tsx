import { useMemo, useState } from "react";
import { client } from "../../api.ts";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { readTrouble } from "../../parts/problem.ts";
import { EmptyState } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, Link, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { storing } from "../records/store-record.ts";
import { type HourEntry, useHourColumns, weekOfHours } from "./hour-columns.tsx";
import { useHourForm } from "./hour-form.ts";
import { RejectHours } from "./reject-hours.tsx";
import { partAddress, sessionAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";
import { SpanPicker } from "./span-picker.tsx";
import { readSpan, spanQuery } from "./span-text.ts";

const newestFirst = [{ id: "day", desc: true }];
const base = partAddress("hours");

/** Uren: what closing half-days proposed, to confirm, correct or reject, and what is added. */
export function HoursScreen() {
  const words = useWords();
  const own = words.clinicSessions;
  const address = useAddress();
  const query = useRecords("hourEntry");
  const openKey = address.segments[3] ?? null;
  const adding = openKey === null && address.query.has("nieuw");
  const [rejecting, setRejecting] = useState<readonly string[] | null>(null);
  const confirm = useConfirm();
  const close = () => {
    setRejecting(null);
    go(withQuery({ ...address, path: base }, { nieuw: null }));
  };
  const add = () => go(`${base}?nieuw=1`);
  useCommand("new", adding ? null : add);
  const row = query.data?.find(({ id }) => id === openKey);
  const panel = rejecting ? (
    <RejectHours ids={rejecting} onClose={close} />
  ) : adding ? (
    <NewHours onClose={close} />
  ) : row ? (
    <OpenHours
      key={row.id}
      row={row}
      onClose={close}
      onConfirm={() => void confirm([row])}
      onReject={() => setRejecting([row.id])}
    />
  ) : null;
  return (
    <Page
      fill
      head={
        <PageHead
          title={own.hours}
          lead={own.hoursLead}
          actions={
            <Button tone="primary" icon="plus" onClick={add}>
              {own.newHours}
            </Button>
          }
        />
      }
      panel={panel}
    >
      <RoomLinks />
      <Loaded query={query}>
        {(rows) => (
          <HourTable
            rows={rows}
            openKey={openKey}
            onAdd={add}
            onConfirm={(chosen) => void confirm(chosen)}
            onReject={(chosen) => setRejecting(chosen.map(({ id }) => id))}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** Gives what confirms the proposals among hours, in one go. */
function useConfirm(): (rows: readonly HourEntry[]) => Promise<void> {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  return async (rows) => {
    const ids = rows.filter(({ state }) => state === "proposed").map(({ id }) => id);
    if (ids.length === 0) {
      showToast({ text: own.alreadyConfirmed, tone: "info" });
      return;
    }
    try {
      const put = () => client.coach.confirmHours({ ids });
      const { confirmed } = await storing(words, "hourEntry", { ids }, put);
      showToast({ text: own.confirmed(formats.number(confirmed)) });
    } catch (error) {
      const { text } = readTrouble(error, words);
      if (text) showToast({ text, tone: "bad" });
    }
  };
}

type HourTableProps = {
  rows: readonly HourEntry[];
  openKey: string | null;
  onAdd: () => void;
  onConfirm: (rows: readonly HourEntry[]) => void;
  onReject: (rows: readonly HourEntry[]) => void;
};

function HourTable({ rows, openKey, onAdd, onConfirm, onReject }: HourTableProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const address = useAddress();
  const span = readSpan(address.query);
  const coach = address.query.get("coach");
  const shown = useMemo(
    () =>
      rows.filter(
        ({ workedOn, staffId }) =>
          (!coach || staffId === coach) &&
          (!span || (workedOn >= span.from && workedOn <= span.until)),
      ),
    [rows, span, coach],
  );
  const proposed = shown.filter(({ state }) => state === "proposed");
  const reject = (chosen: readonly HourEntry[]) => {
    const some = chosen.filter(({ state }) => state === "proposed");
    if (some.length > 0) onReject(some);
    else showToast({ text: own.alreadyConfirmed, tone: "info" });
  };
  return (
    <DataTable
      id="hourEntry"
      label={own.hours}
      columns={useHourColumns()}
      rows={shown}
      rowKey={(row) => row.id}
      groupBy={(row) => weekOfHours(row, words, formats)}
      openKey={openKey}
      remember
      initialSort={newestFirst}
      onOpen={(row) => go(withQuery({ ...address, path: `${base}/${row.id}` }, { nieuw: null }))}
      onExport={(format, view) => exportTable(own.hours, format, view)}
      actions={[
        { letter: "b", label: own.confirm, run: onConfirm },
        { letter: "w", label: own.reject, run: reject },
      ]}
      toolbar={
        <span className="row">
          <SpanPicker
            span={span}
            withAll
            around={localToday()}
            onChange={(next) => go(withQuery(address, spanQuery(next)))}
          />
          {proposed.length > 0 && (
            <Button small onClick={() => onConfirm(proposed)}>
              {own.confirmAll(formats.number(proposed.length))}
            </Button>
          )}
        </span>
      }
      {...(rows.length === 0
        ? {
            empty: (
              <EmptyState
                icon="clock"
                title={own.hoursEmpty}
                action={{ label: own.newHours, run: onAdd }}
              >
                {own.hoursEmptyText}
              </EmptyState>
            ),
          }
        : {})}
    />
  );
}

function NewHours({ onClose }: { onClose: () => void }) {
  const words = useWords().clinicSessions;
  const form = useHourForm();
  return (
    <RecordPanel
      key={form.blank.staffId ?? ""}
      noun="hourEntry"
      recordKey={null}
      title={words.newHours}
      form={form}
      onClose={onClose}
    />
  );
}

type OpenHoursProps = {
  row: HourEntry;
  onClose: () => void;
  onConfirm: () => void;
  onReject: () => void;
};

function OpenHours({ row, onClose, onConfirm, onReject }: OpenHoursProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const form = useHourForm(row);
  const title = `${row.staffCode}, ${formats.day(row.workedOn)}: ${words.codes.hourKind[row.kind]}`;
  return (
    <RecordPanel
      noun="hourEntry"
      recordKey={row.id}
      title={title}
      form={form}
      initial={{ ...valuesFrom(form, row), state: row.state }}
      keep={row.state === "proposed"}
      onClose={onClose}
    >
      <div className="row">
        {row.state === "proposed" && (
          <>
            <Button onClick={onConfirm}>{own.confirm}</Button>
            <Button tone="danger" onClick={onReject}>
              {own.reject} …
            </Button>
          </>
        )}
        {row.sourceTable === "clinic_session" && row.sourceId && (
          <Link to={sessionAddress(row.sourceId)}>{own.toSession}</Link>
        )}
      </div>
    </RecordPanel>
  );
}
