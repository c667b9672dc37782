import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Change } from "../../../../electron/contract/history.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { HistoryList } from "../../parts/history-list.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { EmptyState } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { changeLine, kindName, kindOptions, namedEntries, nameInChange } from "./change-entry.ts";
import { canOpen, openRecord } from "./open-record.ts";

const pageSize = 200;

/** Every change of every record, newest first, by who and by kind of record. */
export function HistoryScreen() {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const who = address.query.get("wie");
  const entity = address.query.get("soort");
  const changes = useChanges(who, entity);
  const rows = useMemo(() => changes.data?.pages.flat() ?? [], [changes.data]);
  const open = rows.find(({ seq }) => String(seq) === address.query.get("wijziging"));
  const filter = (query: Record<string, string | null>) =>
    go(withQuery(address, { ...query, wijziging: null }));
  const filtered = who !== null || entity !== null;
  return (
    <Page
      fill
      head={<PageHead title={words.history.title} lead={words.history.lead} />}
      panel={
        open && (
          <ChangePanel change={open} onClose={() => go(withQuery(address, { wijziging: null }))} />
        )
      }
    >
      <div className="row">
        <WhoPicker value={who} onChange={(code) => filter({ wie: code })} />
        <ChoicePicker
          label={words.history.kind}
          value={entity ?? everything}
          options={[
            { key: everything, label: words.history.everything },
            ...kindOptions(words, formats),
          ]}
          onChange={(key) => filter({ soort: key === everything ? null : key })}
        />
        <span className="muted small push" role="status">
          {words.history.shown(formats.number(rows.length))}
        </span>
      </div>
      {changes.error && <ErrorNote error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data && (
        <ChangeTable
          rows={rows}
          open={open ? String(open.seq) : null}
          filtered={filtered}
          onAll={() => filter({ wie: null, soort: null })}
        />
      )}
      {changes.data && rows.length > 0 && (
        <div className="row">
          {changes.hasNextPage ? (
            <Button busy={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
              {words.history.older}
            </Button>
          ) : (
            <span className="muted small">{words.history.oldest}</span>
          )}
        </div>
      )}
    </Page>
  );
}

const everything = "*";

function useChanges(who: string | null, entity: string | null) {
  return useInfiniteQuery(
    api.history.recent.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: pageSize,
        ...(before === undefined ? {} : { before }),
        ...(who ? { who } : {}),
        ...(entity ? { entity } : {}),
      }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.seq),
    }),
  );
}

type WhoPickerProps = { value: string | null; onChange: (code: string | null) => void };

function WhoPicker({ value, onChange }: WhoPickerProps) {
  const words = useWords();
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const codes = (staff.data ?? []).map(({ code, role }) => ({
    key: code,
    label: code,
    hint: words.frame.roles[role],
  }));
  return (
    <ChoicePicker
      label={words.history.who}
      value={value ?? everything}
      options={[{ key: everything, label: words.history.everyone }, ...codes]}
      onChange={(key) => onChange(key === everything ? null : key)}
    />
  );
}

type ChangeTableProps = {
  rows: readonly Change[];
  open: string | null;
  filtered: boolean;
  onAll: () => void;
};

function ChangeTable({ rows, open, filtered, onAll }: ChangeTableProps) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const all = useMemo(() => changeColumns(words, formats), [words, formats]);
  const beside = useMemo(() => all.filter(({ key }) => !inPanel.includes(key)), [all]);
  const own = words.history;
  return (
    <DataTable
      id="history"
      label={own.title}
      plain
      columns={open === null ? all : beside}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      openKey={open}
      onOpen={({ seq }) =>
        go(withQuery(address, { wijziging: String(seq) }), { replace: open !== null })
      }
      empty={
        filtered ? (
          <EmptyState
            icon="filter"
            title={own.emptyFiltered}
            action={{ label: own.allChanges, run: onAll }}
          />
        ) : (
          <EmptyState icon="clock" title={own.empty}>
            {own.emptyWhy}
          </EmptyState>
        )
      }
    />
  );
}

/** What the panel tells in full stands not beside it too. */
const inPanel: readonly string[] = ["change", "reason"];
const tones = { insert: "good", update: "accent", delete: "bad" } as const;

function changeColumns(words: Words, formats: Formats): Column<Change>[] {
  const own = words.history;
  return [
    {
      key: "at",
      header: own.when,
      width: 148,
      value: ({ at }) => at,
      render: ({ at }) => <span className="numbers">{formats.moment(at)}</span>,
    },
    {
      key: "who",
      header: own.who,
      width: 104,
      value: ({ who }) => who ?? words.historyList.outside,
    },
    {
      key: "operation",
      header: own.operation,
      kind: "chip",
      width: 108,
      value: ({ operation }) => words.historyList.operations[operation],
      render: ({ operation }) => (
        <Chip tone={tones[operation]}>{words.historyList.operations[operation]}</Chip>
      ),
    },
    {
      key: "what",
      header: own.what,
      width: 280,
      value: (change) => {
        const name = nameInChange(change);
        const kind = kindName(change.entity, words);
        return name ? `${kind}: ${name}` : kind;
      },
    },
    {
      key: "change",
      header: own.change,
      muted: true,
      value: (change) => namedEntries([change], words, formats).map(changeLine).join(""),
    },
    {
      key: "reason",
      header: own.reason,
      width: 176,
      muted: true,
      value: ({ reason, batchTitle }) =>
        [...new Set([batchTitle, reason])].filter(Boolean).join(" · "),
    },
  ];
}

function ChangePanel({ change, onClose }: { change: Change; onClose: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const { entity, recordId } = change;
  const title = nameInChange(change) ?? kindName(entity, words);
  return (
    <SidePanel
      title={title}
      path={[{ label: words.history.title }, { label: kindName(entity, words) }]}
      onClose={onClose}
      footer={
        canOpen(entity) &&
        change.operation !== "delete" && (
          <Button onClick={() => void openRecord(entity, recordId)}>{words.history.open}</Button>
        )
      }
    >
      <HistoryList entries={namedEntries([change], words, formats)} />
    </SidePanel>
  );
}
