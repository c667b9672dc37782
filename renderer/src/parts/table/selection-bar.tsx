import { useWords } from "../../words/use-words.ts";
import { Button, Kbd } from "../button.tsx";

/** Something to do with the selected rows. */
export type RowAction<Row> = {
  /** The letter that does it while the list has the focus; lower case. */
  letter: string;
  label: string;
  run: (rows: Row[]) => void;
};

type SelectionBarProps<Row> = {
  actions: readonly RowAction<Row>[];
  rows: Row[];
  onClear: () => void;
};

/** How many rows are selected and what can be done with them. */
export function SelectionBar<Row>({ actions, rows, onClear }: SelectionBarProps<Row>) {
  const words = useWords().parts.table;
  return (
    <div className="selection-bar">
      <strong role="status">{words.selected(rows.length)}</strong>
      {actions.map((action) => (
        <Button key={action.letter} small onClick={() => action.run(rows)}>
          <Kbd>{action.letter.toUpperCase()}</Kbd>
          {action.label}
        </Button>
      ))}
      <Button small tone="quiet" className="push" onClick={onClear}>
        {words.unselect}
      </Button>
    </div>
  );
}
