import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Change } from "../../../../electron/contract/history.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { HistoryList } from "../../parts/history-list.tsx";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { changeEntries } from "./change-entries.ts";
import type { NounName } from "./record-kinds.ts";
import { tableOf } from "./record-kinds.ts";

type RecordHistoryProps = {
  noun: NounName;
  recordKey: string;
  first?: number;
  /** Says whose history it is, where another one stands beside it. */
  named?: boolean;
};

/** "Geschiedenis" of a record and of what belongs to it: who changed what, when and why. */
export function RecordHistory({ noun, recordKey, first, named }: RecordHistoryProps) {
  const words = useWords();
  const entity = tableOf(noun);
  const own = words.records;
  const title = named ? own.historyOf(words.nounNames[noun]) : own.history;
  const query = useQuery(api.history.ofRecord.queryOptions({ input: { entity, key: recordKey } }));
  return (
    <Section title={title} aside={query.data ? String(query.data.length) : undefined}>
      <Loaded query={query}>
        {(changes) => <Entries changes={changes} owner={entity} first={first ?? 8} />}
      </Loaded>
    </Section>
  );
}

type EntriesProps = { changes: readonly Change[]; owner: string; first: number };

function Entries({ changes, owner, first }: EntriesProps) {
  const words = useWords();
  const formats = useFormats();
  const entries = useMemo(
    () => changeEntries(changes, words, formats, owner),
    [changes, words, formats, owner],
  );
  return <HistoryList entries={entries} first={first} />;
}
