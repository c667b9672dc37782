import { useState } from "react";
import { useFormats, useWords } from "../words/use-words.ts";
import { Button } from "./button.tsx";
import { Chip } from "./chip.tsx";
import "./history-list.css";

/** One change of a record, as the history of the database tells it. */
export type ChangeEntry = {
  id: string;
  /** UTC moment, ISO. */
  at: string;
  /** Person code; null for a change made outside the program. */
  who: string | null;
  operation: "insert" | "update" | "delete";
  /** Which record, when the list is about more than one. */
  record?: string;
  /** Fields already in words, values as they are shown; null is blank. */
  fields: readonly { label: string; old: string | null; now: string | null }[];
  /** The import, correction or merge that it came by. */
  batch?: string | null;
  reason?: string | null;
};

type HistoryListProps = {
  entries: readonly ChangeEntry[];
  /** How many are shown before "more"; 20 unless told. */
  first?: number;
};

const tones = { insert: "good", update: "accent", delete: "bad" } as const;

/** "Geschiedenis": when, who, what was done, per field old and new, by which batch and why. */
export function HistoryList({ entries, first = 20 }: HistoryListProps) {
  const words = useWords().historyList;
  const [all, setAll] = useState(false);
  if (entries.length === 0) return <p className="muted small">{words.empty}</p>;
  const shown = all ? entries : entries.slice(0, first);
  return (
    <>
      <ol className="changes">
        {shown.map((entry) => (
          <Change key={entry.id} entry={entry} />
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button small onClick={() => setAll(true)}>
          {words.more(entries.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function Change({ entry }: { entry: ChangeEntry }) {
  const words = useWords().historyList;
  const formats = useFormats();
  return (
    <li className="change">
      <div className="change-head">
        <time dateTime={entry.at}>{formats.moment(entry.at)}</time>
        <span>{entry.who ?? words.outside}</span>
        <Chip tone={tones[entry.operation]}>{words.operations[entry.operation]}</Chip>
      </div>
      {entry.record && <div>{entry.record}</div>}
      {entry.fields.length > 0 && <ChangedFields entry={entry} />}
      {entry.batch && <div className="muted small">{words.batch(entry.batch)}</div>}
      {entry.reason && <div className="small">{words.reason(entry.reason)}</div>}
    </li>
  );
}

function ChangedFields({ entry }: { entry: ChangeEntry }) {
  const words = useWords().historyList;
  return (
    <ul className="change-fields">
      {entry.fields.map((field) => (
        <li key={field.label}>
          <span className="muted">{field.label}</span>
          <span>
            {entry.operation !== "insert" && (
              <>
                <del>{field.old ?? words.blank}</del>
                <span className="unseen"> {words.became} </span>
                <span aria-hidden="true"> → </span>
              </>
            )}
            {entry.operation !== "delete" && <ins>{field.now ?? words.blank}</ins>}
          </span>
        </li>
      ))}
    </ul>
  );
}
