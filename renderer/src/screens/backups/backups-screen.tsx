import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, client, refreshAll } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState, Progress } from "../../parts/states.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { DataTable } from "../../parts/table/data-table.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { AdministrationCheck } from "./administration-check.tsx";
import { BackupPanel } from "./backup-panel.tsx";
import type { Backup } from "./restore-backup.tsx";

/** The copies of the administration, making one, putting one back, and the check of the file. */
export function BackupsScreen() {
  const words = useWords();
  const own = words.backups;
  const address = useAddress();
  const backups = useQuery(api.administration.backups.queryOptions({ input: {} }));
  const { make, busy, trouble } = useMakeBackup();
  useCommand("new", busy ? null : () => void make());
  const open = address.query.get("kopie");
  const chosen = backups.data?.find((backup) => backup.name === open);
  const show = (name: string | null) => go(withQuery(address, { kopie: name }));
  return (
    <Page
      head={
        <PageHead
          title={own.title}
          lead={own.lead}
          actions={
            <Button tone="primary" icon="plus" busy={busy} onClick={() => void make()}>
              {own.make}
            </Button>
          }
        />
      }
      panel={chosen && <BackupPanel key={chosen.name} backup={chosen} onClose={() => show(null)} />}
    >
      {busy && <Progress label={own.making} done={null} total={1} />}
      {trouble !== null && <ErrorNote error={trouble} />}
      <Loaded query={backups}>
        {(rows) => <BackupTable rows={rows} open={open} onOpen={show} onMake={() => void make()} />}
      </Loaded>
      <AdministrationCheck />
    </Page>
  );
}

function useMakeBackup() {
  const words = useWords().backups;
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const make = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const { name, rows } = await client.administration.backup({});
      await refreshAll();
      showToast({ text: words.made(name, formats.number(rows)) });
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  return { make, busy, trouble };
}

type BackupTableProps = {
  rows: readonly Backup[];
  open: string | null;
  onOpen: (name: string) => void;
  onMake: () => void;
};

function BackupTable({ rows, open, onOpen, onMake }: BackupTableProps) {
  const words = useWords().backups;
  const formats = useFormats();
  const columns = useMemo<Column<Backup>[]>(
    () => [
      {
        key: "at",
        header: words.at,
        width: 150,
        value: ({ at }) => at,
        render: ({ at }) => <span className="numbers">{formats.moment(at)}</span>,
      },
      { key: "name", header: words.file, value: ({ name }) => name },
      {
        key: "bytes",
        header: words.size,
        kind: "number",
        width: 96,
        value: ({ bytes }) => bytes,
        render: ({ bytes }) => words.megabytes(formats.number(bytes / 1_000_000, 1)),
      },
      { key: "rows", header: words.rows, kind: "number", width: 96, value: (row) => row.rows },
    ],
    [words, formats],
  );
  return (
    <DataTable
      id="backups"
      label={words.title}
      plain
      maxHeight={360}
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      openKey={open}
      onOpen={({ name }) => onOpen(name)}
      empty={
        <EmptyState icon="database" title={words.empty} action={{ label: words.make, run: onMake }}>
          {words.emptyWhy}
        </EmptyState>
      }
    />
  );
}
