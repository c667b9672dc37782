import { client } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { KeyValueList } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { Corrections } from "../records/corrections.tsx";
import { DayText } from "../records/day-text.tsx";
import { InlineForm } from "../records/inline-form.tsx";
import { useRecords } from "../records/record-client.ts";
import { RecordHistory } from "../records/record-history.tsx";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { RemoveRecord } from "../records/remove-record.tsx";
import { storing } from "../records/store-record.ts";
import { reasonWords } from "./movement-columns.tsx";
import { useMovementForm } from "./suitcase-form.ts";

type Movement = RowOf<"movement">;
type MovementPanelProps = { row: Movement; onClose: () => void };

/** A booking that is open: a hand-out with its corrections, or a correction with its hand-out. */
export function MovementPanel(props: MovementPanelProps) {
  const { kind } = props.row;
  if (kind === "handout_correction") return <CorrectionPanel {...props} />;
  if (["transferred_out", "transferred_in", "count_correction"].includes(kind)) {
    return <KeptPanel {...props} />;
  }
  return <BookedPanel {...props} />;
}

function BookedPanel({ row, onClose }: MovementPanelProps) {
  const words = useWords();
  const formats = useFormats();
  const form = useMovementForm({}, true);
  const handedOut = row.kind.startsWith("handed_out");
  const net = words.suitcases.correctedTo(formats.number(row.quantity + row.corrected));
  return (
    <RecordPanel
      noun="movement"
      recordKey={row.id}
      title={`${row.branchName}: ${words.codes.movementKind[row.kind]}`}
      chips={row.corrected !== 0 && <Chip tone="warn">{net}</Chip>}
      form={form}
      initial={valuesFrom(form, row)}
      onClose={onClose}
    >
      {handedOut && <HandoutCorrections row={row} />}
    </RecordPanel>
  );
}

function HandoutCorrections({ row }: { row: Movement }) {
  const { data } = useRecords("movement", { correctsId: row.id });
  const corrections = data ?? [];
  return (
    <Corrections
      labelWidth={88}
      lines={corrections.map((one) => ({
        key: one.id,
        label: <DayText day={one.bookedOn} />,
        difference: one.quantity,
        reason: one.reason,
      }))}
      correct={useWords().suitcases.correct}
      form={(leave) => <CorrectionForm row={row} onLeave={leave} />}
    />
  );
}

type CorrectionValues = { difference: number | null; reason: string | null };

function CorrectionForm({ row, onLeave }: { row: Movement; onLeave: () => void }) {
  const words = useWords();
  const own = words.suitcases;
  const save = async ({ difference, reason }: CorrectionValues) => {
    const draft = { correctsId: row.id, difference: difference ?? 0, reason: reason ?? "" };
    await storing(words, "movement", draft, () => client.movement.correctHandout(draft));
    showToast({ text: words.records.saved(own.correctTitle) });
    onLeave();
  };
  return (
    <InlineForm<CorrectionValues>
      label={own.correctTitle}
      initial={{ difference: null, reason: null }}
      fields={[
        {
          kind: "number",
          name: "difference",
          label: own.difference,
          help: own.differenceHelp,
          unit: own.quantityUnit,
          min: -100_000,
          max: 100_000,
          required: true,
        },
        {
          kind: "text",
          name: "reason",
          label: words.fields.reason,
          required: true,
          maxLength: 200,
        },
      ]}
      check={({ difference }) => {
        const left = row.quantity + row.corrected + (difference ?? 0);
        if (difference === 0) return { field: "difference", text: own.noDifference };
        return left < 0 ? { field: "difference", text: own.tooMuch } : null;
      }}
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{own.correctText}</p>
    </InlineForm>
  );
}

/** A side of a transfer or the correction of a count: it stands as it was booked. */
function KeptPanel({ row, onClose }: MovementPanelProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.suitcases;
  const { fields, codes } = words;
  const name = `${row.branchName}: ${codes.movementKind[row.kind]}`;
  return (
    <SidePanel title={name} onClose={onClose}>
      <Notice
        {...(row.pairId
          ? { action: <Link to={`/boekstart/koffertjes/${row.pairId}`}>{own.toPair}</Link> }
          : {})}
      >
        {own.pairKept}
      </Notice>
      <KeyValueList
        items={[
          { key: "day", label: fields.movedOn, value: <DayText day={row.movedOn} /> },
          { key: "booked", label: fields.bookedOn, value: <DayText day={row.bookedOn} /> },
          { key: "change", label: own.stockColumn, value: formats.difference(row.stockChange) },
          { key: "edition", label: fields.edition, value: row.edition ?? own.noEdition },
          { key: "reason", label: fields.reason, value: reasonWords(row, codes.countReason) },
        ]}
      />
      <RecordHistory noun="movement" recordKey={row.id} />
      <RemoveRecord noun="movement" recordKey={row.id} name={name} onRemoved={onClose} />
    </SidePanel>
  );
}

function CorrectionPanel({ row, onClose }: MovementPanelProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.suitcases;
  const { fields, codes } = words;
  const handout = `/boekstart/koffertjes/${row.correctsId}`;
  return (
    <SidePanel title={codes.movementKind.handout_correction} onClose={onClose}>
      <Notice action={<Link to={handout}>{own.toHandout}</Link>}>{own.correctionKept}</Notice>
      <KeyValueList
        items={[
          { key: "branch", label: fields.branchId, value: row.branchName },
          { key: "day", label: fields.movedOn, value: <DayText day={row.movedOn} /> },
          { key: "booked", label: fields.bookedOn, value: <DayText day={row.bookedOn} /> },
          { key: "difference", label: own.difference, value: formats.difference(row.quantity) },
          { key: "reason", label: fields.reason, value: row.reason },
        ]}
      />
      <RecordHistory noun="movement" recordKey={row.id} />
      <RemoveRecord
        noun="movement"
        recordKey={row.id}
        name={codes.movementKind.handout_correction}
        onRemoved={onClose}
      />
    </SidePanel>
  );
}
