import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { HistoryList } from "../../parts/history-list.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { namedEntries } from "../history/change-entry.ts";
import type { Backup } from "./restore-backup.tsx";
import { RestoreBackup } from "./restore-backup.tsx";

type BackupPanelProps = { backup: Backup; onClose: () => void };

const looked = 500;

/** One copy: what it holds, what of later work would not come along, and putting it back. */
export function BackupPanel({ backup, onClose }: BackupPanelProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.backups;
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const recent = useQuery(api.history.recent.queryOptions({ input: { limit: looked } }));
  return (
    <SidePanel title={own.restoreTitle(formats.moment(backup.at))} onClose={onClose}>
      <KeyValueList
        labelWidth={80}
        items={[
          { key: "file", label: own.file, value: <span title={backup.file}>{backup.name}</span> },
          { key: "rows", label: own.rows, value: formats.number(backup.rows) },
          {
            key: "bytes",
            label: own.size,
            value: own.megabytes(formats.number(backup.bytes / 1_000_000, 1)),
          },
        ]}
      />
      <Loaded query={recent}>
        {(changes) => {
          const later = changes.filter(({ at }) => at > backup.at);
          const count = formats.number(later.length);
          const title = later.length === looked ? own.lostMany(count) : own.lost(count);
          return (
            <>
              <Notice
                tone={later.length ? "warn" : "good"}
                title={later.length ? title : own.nothingLost}
              >
                {own.kept}
              </Notice>
              {status.data?.readOnly ? (
                <Notice>{own.readOnly}</Notice>
              ) : (
                <RestoreBackup backup={backup} onDone={onClose} />
              )}
              {later.length > 0 && (
                <Section title={own.laterWork}>
                  <HistoryList entries={namedEntries(later, words, formats)} />
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </SidePanel>
  );
}
