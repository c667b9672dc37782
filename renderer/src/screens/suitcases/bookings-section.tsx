import type { ReactNode } from "react";
import { useState } from "react";
import { useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { createRecord } from "../records/store-record.ts";
import { useMovementColumns } from "./movement-columns.tsx";
import { MovementPanel } from "./movement-panel.tsx";
import { StockStrip } from "./stock-strip.tsx";
import { transferOf } from "./store-transfer.ts";
import type { MovementValues } from "./suitcase-form.ts";
import { useMovementForm } from "./suitcase-form.ts";
import { readStart } from "./suitcase-sections.ts";

/** The ledger: what came in, moved and was handed out, with the stock per branch. */
export function BookingsSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.suitcases;
  const { query } = useAddress();
  const [before, setBefore] = useState<Partial<MovementValues>>({});
  const [booked, setBooked] = useState(0);
  const start = readStart(query);
  const onCreated = (_key: string, values: MovementValues) => {
    setBefore(values);
    setBooked((count) => count + 1);
  };
  const store = (values: MovementValues) => {
    const { kind, toBranchId, ...rest } = values;
    if (kind === "transfer") return transferOf({ ...rest, toBranchId }, words);
    return createRecord("movement", { kind, ...rest }, words);
  };
  return (
    <RecordScreen
      noun="movement"
      base="/boekstart/koffertjes"
      icon="suitcase"
      title={words.rooms.suitcases}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useMovementColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.branchName}: ${words.codes.movementKind[row.kind]}`}
      form={useMovementForm({ ...before, ...(booked === 0 ? start : {}) }, false)}
      store={store}
      newKey={`${booked} ${query.toString()}`}
      onCreated={onCreated}
      intro={booked > 0 && <p className="muted small">{own.again}</p>}
      panel={(row, onClose) => <MovementPanel row={row} onClose={onClose} />}
      above={
        <>
          {above}
          <StockStrip />
        </>
      }
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}
