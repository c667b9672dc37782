import type { UndoRecord } from "../../../../db/model/undo.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { kindName } from "../history/change-entry.ts";
import "./undo-records.css";

type RecordsProps = { records: readonly UndoRecord[] };

/** Records of a batch with what becomes of them, or on what they are kept. */
export function UndoRecordList({ records }: RecordsProps) {
  const words = useWords();
  const own = words.undoing;
  return (
    <ul className="undo-records">
      {records.map((record) => (
        <li key={record.key}>
          <span>{nameOf(record, words)}</span>
          <span className="muted small">
            {record.usedBy.length > 0
              ? own.usedBy(record.usedBy.map((user) => nameOf(user, words)).join(", "))
              : own.operations[record.operation]}
          </span>
        </li>
      ))}
    </ul>
  );
}

type ChangedSinceProps = RecordsProps & {
  take: readonly string[];
  onToggle: (key: string) => void;
};

/** Records that were changed since the batch: by whom and when, and whether they go back too. */
export function ChangedSinceList({ records, take, onToggle }: ChangedSinceProps) {
  const words = useWords();
  return (
    <ul className="undo-records">
      {records.map((record) => (
        <li key={record.key}>
          <span>{nameOf(record, words)}</span>
          <Since record={record} />
          {!record.since?.gone && record.operation !== "delete" && (
            <label className="row small">
              <input
                type="checkbox"
                checked={take.includes(record.key)}
                onChange={() => onToggle(record.key)}
              />
              {words.undoing.take(record.label)}
            </label>
          )}
        </li>
      ))}
    </ul>
  );
}

function Since({ record: { since } }: { record: UndoRecord }) {
  const words = useWords();
  const formats = useFormats();
  if (!since) return null;
  const own = words.undoing;
  const who = since.who ?? words.historyList.outside;
  const when = since.at ? formats.moment(since.at) : "–";
  const text = (value: string | number | null) =>
    value === null || value === "" ? words.historyList.blank : String(value);
  return (
    <>
      <span className="muted small">{(since.gone ? own.gone : own.changed)(who, when)}</span>
      {since.fields.map(({ field, batch, now }) => (
        <span key={field} className="small">
          <span className="muted">{words.fieldName(field, field)} </span>
          <del>{text(batch)}</del>
          <span className="unseen"> {words.historyList.became} </span>
          <span aria-hidden="true"> → </span>
          <ins>{text(now)}</ins>
        </span>
      ))}
    </>
  );
}

function nameOf({ entity, label }: Pick<UndoRecord, "entity" | "label">, words: Words): string {
  return `${kindName(entity, words)}: ${label}`;
}
