import type { ReactNode } from "react";
import { useMemo } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { useAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { useIssueForm, useIssueStore } from "./issue-form.ts";
import { IssuePanel } from "./issue-panel.tsx";
import { voucherBase } from "./voucher-sections.ts";

type Issue = RowOf<"voucherIssue">;

/** The vouchers that were given out: to whom, when and where, numbered or as a quantity. */
export function IssuesSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.vouchers.issues;
  const { query } = useAddress();
  const batchId = query.get("partij");
  return (
    <RecordScreen
      noun="voucherIssue"
      base={voucherBase("issues")}
      icon="suitcase"
      title={words.rooms.vouchers}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useIssueColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => issueName(row, words)}
      form={useIssueForm(batchId)}
      store={useIssueStore()}
      newKey={batchId ?? ""}
      panel={(row, onClose) => <IssuePanel row={row} onClose={onClose} />}
      above={above}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

/** What an issue is called: its numbers, or how many vouchers it gave out. */
export function issueName({ firstText, lastText, quantity }: Issue, words: Words): string {
  if (!firstText) return words.vouchers.batches.plain(quantity);
  return firstText === lastText ? firstText : `${firstText} – ${lastText}`;
}

/** The clinic, branch or location at which vouchers were given out. */
export function issuePlace({ clinicName, branchName, locationLabel }: Issue): string | null {
  return clinicName ?? branchName ?? locationLabel;
}

function useIssueColumns(): Column<Issue>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, vouchers } = words;
    return [
      {
        key: "day",
        header: fields.issuedOn,
        kind: "day",
        value: (row) => row.issuedOn,
        width: 110,
      },
      {
        key: "channel",
        header: fields.channel,
        value: (row) => codes.voucherChannel[row.channel],
        width: 180,
        filter: true,
      },
      { key: "place", header: vouchers.place, value: issuePlace, filter: true },
      {
        key: "numbers",
        header: vouchers.numbers,
        value: (row) => (row.firstText ? issueName(row, words) : null),
        render: (row) =>
          row.correctsId ? (
            <Chip tone="warn">{vouchers.issues.correction}</Chip>
          ) : row.firstText ? (
            <span className="numbers">{issueName(row, words)}</span>
          ) : (
            <span className="muted">{vouchers.withoutNumbers}</span>
          ),
        width: 190,
      },
      {
        key: "quantity",
        header: fields.issued,
        kind: "number",
        value: (row) => row.quantity,
        width: 104,
        sum: true,
      },
      {
        key: "redeemed",
        header: fields.redeemed,
        kind: "number",
        value: (row) => row.redeemed,
        render: (row) => formats.number(row.redeemed),
        width: 104,
        sum: true,
      },
      {
        key: "rate",
        header: vouchers.funnel.rate,
        kind: "percent",
        value: (row) => (row.redeemed === null ? null : row.redeemed / Math.max(1, row.quantity)),
        width: 84,
      },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 120,
        filter: true,
        hidden: true,
      },
      { key: "notes", header: fields.notes, value: (row) => row.notes, hidden: true, muted: true },
    ];
  }, [words, formats]);
}
