import { client } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { KeyValueList } from "../../parts/section.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { Corrections } from "../records/corrections.tsx";
import { DayText } from "../records/day-text.tsx";
import { InlineForm } from "../records/inline-form.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { storing } from "../records/store-record.ts";
import type { IssueValues } from "./issue-form.ts";
import { usePlaceFields } from "./issue-form.ts";
import { issueName } from "./issues-section.tsx";
import { voucherAddress, voucherBase } from "./voucher-sections.ts";

type Issue = RowOf<"voucherIssue">;
type Kept = Pick<
  IssueValues,
  "channel" | "clinicId" | "branchId" | "locationId" | "issuedOn" | "notes"
>;

/** An issue that is open: where it was, what became of its numbers, and its corrections. */
export function IssuePanel({ row, onClose }: { row: Issue; onClose: () => void }) {
  const words = useWords();
  const own = words.vouchers.issues;
  const formats = useFormats();
  const name = issueName(row, words);
  const form: FormSpec<Kept> = {
    blank: {
      channel: null,
      clinicId: null,
      branchId: null,
      locationId: null,
      issuedOn: null,
      notes: null,
    },
    fields: [
      ...usePlaceFields(),
      { kind: "textarea", name: "notes", label: words.fields.notes, maxLength: 4000 },
    ],
  };
  return (
    <RecordPanel
      noun="voucherIssue"
      recordKey={row.id}
      title={name}
      chips={row.correctsId && <Chip tone="warn">{own.correction}</Chip>}
      form={form}
      initial={valuesFrom(form, row)}
      onClose={onClose}
      intro={
        <KeyValueList
          labelWidth={180}
          items={[
            {
              key: "issued",
              label: words.fields.issued,
              value: null,
              aside: <span className="numbers">{formats.number(row.quantity)}</span>,
            },
            {
              key: "redeemed",
              label: words.fields.redeemed,
              value: row.redeemed === null && (
                <span className="muted small">{words.vouchers.unknowable}</span>
              ),
              aside: <span className="numbers">{formats.number(row.redeemed)}</span>,
            },
            ...(row.firstText
              ? [
                  {
                    key: "first",
                    label: words.fields.firstNumber,
                    value: null,
                    aside: <Link to={voucherAddress(row.firstText)}>{row.firstText}</Link>,
                  },
                ]
              : []),
          ]}
        />
      }
    >
      {row.correctsId ? (
        <div>
          <Link to={`${voucherBase("issues")}/${row.correctsId}`}>{own.toIssue}</Link>
        </div>
      ) : (
        <IssueCorrections row={row} />
      )}
    </RecordPanel>
  );
}

function IssueCorrections({ row }: { row: Issue }) {
  const words = useWords();
  const { data } = useRecords("voucherIssue");
  const corrections = (data ?? []).filter(({ correctsId }) => correctsId === row.id);
  return (
    <Corrections
      labelWidth={120}
      lines={corrections.map((one) => ({
        key: one.id,
        label: one.firstText ? issueName(one, words) : <DayText day={one.issuedOn} />,
        difference: one.quantity,
        reason: one.reason,
      }))}
      correct={words.vouchers.issues.correct}
      form={(leave) => <CorrectionForm row={row} onLeave={leave} />}
    />
  );
}

type CorrectionValues = { quantity: number | null; reason: string | null };

function CorrectionForm({ row, onLeave }: { row: Issue; onLeave: () => void }) {
  const words = useWords();
  const own = words.vouchers.issues;
  const save = async ({ quantity, reason }: CorrectionValues) => {
    const draft = { issueId: row.id, difference: quantity ?? 0, reason: reason ?? "" };
    await storing(words, "voucherIssue", draft, () => client.voucher.correctIssue(draft));
    showToast({ text: words.records.saved(own.correctTitle) });
    onLeave();
  };
  return (
    <InlineForm<CorrectionValues>
      label={own.correctTitle}
      initial={{ quantity: null, reason: null }}
      fields={[
        {
          kind: "number",
          name: "quantity",
          label: words.fields.difference,
          help: own.differenceHelp,
          min: -100_000,
          max: row.firstText ? -1 : 100_000,
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
      check={({ quantity }) =>
        quantity === 0 ? { field: "quantity", text: words.suitcases.noDifference } : null
      }
      onLeave={onLeave}
      onSave={save}
    >
      <p className="muted small">{row.firstText ? own.correctNumbered : own.correctPlain}</p>
    </InlineForm>
  );
}
