import { useMemo, useState } from "react";
import { exportTable } from "../../export-table.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { tallyAddress } from "../tally/tally-address.ts";
import { DueStrip } from "./due-strip.tsx";
import { FilterChips, readFilter } from "./filter-chips.tsx";
import { partAddress, roomBase, sessionAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";
import { useSessionColumns } from "./session-columns.tsx";
import { useSessionForm } from "./session-form.ts";
import { SessionPanel, type SessionTask } from "./session-panel.tsx";
import { filteredSessions, type Session, sessionName } from "./session-state.ts";
import { SpanPicker } from "./span-picker.tsx";
import { spanQuery } from "./span-text.ts";

const newestFirst = [{ id: "day", desc: true }];

/** BoekStart › Consultatiebureau: the half-days, with what is due on top. */
export function SessionList() {
  const words = useWords();
  const own = words.clinicSessions;
  const formats = useFormats();
  const address = useAddress();
  const today = localToday();
  const sessions = useRecords("clinicSession");
  const holidays = useRecords("holiday").data ?? none;
  const openKey = address.segments[2] ?? null;
  const adding = openKey === null && address.query.has("nieuw");
  const [task, setTask] = useState<SessionTask>(null);
  const add = () => go(`${roomBase}?nieuw=1`);
  useCommand("new", adding ? null : add);
  const close = () => {
    setTask(null);
    go(withQuery({ ...address, path: roomBase }, { nieuw: null }));
  };
  const open = (id: string, next: SessionTask = null) => {
    setTask(next);
    go(withQuery({ ...address, path: sessionAddress(id) }, { nieuw: null }));
  };
  const known = { sessions: sessions.data ?? none, holidays };
  const session = known.sessions.find(({ id }) => id === openKey);
  const shared = { today, holidays };
  const panel = adding ? (
    <NewSession known={known} onClose={close} onStored={open} />
  ) : session ? (
    <SessionPanel
      key={session.id}
      session={session}
      {...shared}
      task={task}
      onTask={setTask}
      onClose={close}
    />
  ) : null;
  return (
    <Page
      fill
      {...(session ? { crumb: sessionName(session, words, formats) } : {})}
      head={
        <PageHead
          title={words.rooms.clinicSessions}
          lead={own.lead}
          actions={<ListActions isOpen={panel !== null} onAdd={add} />}
        />
      }
      panel={panel}
    >
      <RoomLinks />
      <Loaded query={sessions}>
        {(rows) => <SessionTable rows={rows} {...shared} openKey={openKey} onOpen={open} />}
      </Loaded>
    </Page>
  );
}

type NewSessionProps = {
  known: Parameters<typeof useSessionForm>[0];
  onClose: () => void;
  onStored: (id: string) => void;
};

/** The form begins with the only clinic and the usual coach, so it waits until they are known. */
function NewSession(props: NewSessionProps) {
  const { data: clinics } = useRecords("clinic");
  const { data: staff } = useRecords("staff");
  return clinics && staff ? <NewSessionPanel {...props} /> : null;
}

function NewSessionPanel({ known, onClose, onStored }: NewSessionProps) {
  const words = useWords().clinicSessions;
  return (
    <RecordPanel
      noun="clinicSession"
      recordKey={null}
      title={words.newOne}
      form={useSessionForm(known)}
      onClose={onClose}
      onStored={(id) => onStored(id)}
    />
  );
}

function ListActions({ isOpen, onAdd }: { isOpen: boolean; onAdd: () => void }) {
  const words = useWords().clinicSessions;
  return (
    <>
      <Button icon="plus" onClick={onAdd}>
        {words.newOne}
      </Button>
      <Button
        tone={isOpen ? "plain" : "primary"}
        icon="calendar"
        onClick={() => go(partAddress("planning"))}
      >
        {words.plan}
      </Button>
    </>
  );
}

const none: readonly never[] = [];

type SessionTableProps = {
  rows: readonly Session[];
  today: string;
  holidays: Parameters<typeof useSessionColumns>[1];
  openKey: string | null;
  onOpen: (id: string, task?: SessionTask) => void;
};

/** What a key does with the line of a half-day. */
function sessionActions(words: Words, onOpen: SessionTableProps["onOpen"]) {
  const own = words.clinicSessions;
  const onOne = (run: (session: Session) => void) => (chosen: Session[]) => {
    const [first] = chosen;
    if (first && chosen.length === 1) run(first);
    else showToast({ text: own.onlyOne, tone: "info" });
  };
  const onPlanned = (run: (session: Session) => void) =>
    onOne((session) => {
      if (session.state === "planned") run(session);
      else showToast({ text: own.notPlanned, tone: "info" });
    });
  return [
    {
      letter: "t",
      label: own.tally,
      run: onPlanned(({ id }) => go(tallyAddress(id, "tally"))),
    },
    {
      letter: "a",
      label: own.afterwards,
      run: onOne((session) => {
        // Of a half-day that was held the same page corrects what was entered.
        if (session.state === "cancelled") showToast({ text: own.notPlanned, tone: "info" });
        else go(tallyAddress(session.id, "totals"));
      }),
    },
    { letter: "v", label: own.move, run: onPlanned(({ id }) => onOpen(id, "move")) },
    { letter: "l", label: own.cancel, run: onPlanned(({ id }) => onOpen(id, "cancel")) },
  ];
}

function SessionTable({ rows, today, holidays, openKey, onOpen }: SessionTableProps) {
  const words = useWords();
  const own = words.clinicSessions;
  const address = useAddress();
  const columns = useSessionColumns(today, holidays, openKey !== null && window.innerWidth < 1500);
  const filter = useMemo(() => readFilter(address.query), [address]);
  const narrowed = Object.values(filter).some((part) => part !== null);
  const shown = useMemo(() => filteredSessions(rows, filter, today), [rows, filter, today]);
  const narrow = (changes: Record<string, string | null>) => go(withQuery(address, changes));
  const plan = () => go(partAddress("planning"));
  const actions = sessionActions(words, onOpen);
  return (
    <>
      {openKey === null && rows.length > 0 && <DueStrip sessions={rows} today={today} />}
      <DataTable
        key={narrowed ? "behind a number" : "all"}
        id="clinicSessions"
        label={own.list}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        openKey={openKey}
        // A search of before must not hide what lies behind a number.
        remember={!narrowed}
        initialSort={newestFirst}
        onOpen={(row) => onOpen(row.id)}
        onExport={(format, view) => exportTable(words.rooms.clinicSessions, format, view)}
        actions={actions}
        toolbar={
          rows.length > 0 && (
            <span className="row">
              <SpanPicker
                span={filter.span}
                withAll
                around={today}
                onChange={(span) => narrow(spanQuery(span))}
              />
              <FilterChips filter={filter} rows={rows} onNarrow={narrow} />
            </span>
          )
        }
        {...(rows.length === 0
          ? {
              empty: (
                <EmptyState
                  icon="calendar"
                  title={own.empty}
                  action={{ label: own.plan, run: plan }}
                >
                  {own.emptyText}
                </EmptyState>
              ),
            }
          : {})}
      />
      {rows.length > 0 && <p className="muted small">{own.due.hint}</p>}
    </>
  );
}
