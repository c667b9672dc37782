import { KeyValueList, Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { batchName, leftOf } from "./batches-section.tsx";
import { printed } from "./issue-form.ts";

/** What is left of the batch that is chosen, and the number after the last one given out. */
export function IssueStanding({ batch }: { batch: RowOf<"voucherBatch"> | undefined }) {
  const words = useWords();
  const own = words.vouchers;
  const formats = useFormats();
  const { data } = useRecords("voucherIssue", batch ? { batchId: batch.id } : null);
  if (!batch || !data) return null;
  const { firstNumber, lastNumber } = batch;
  const given = data.map((issue) => issue.lastNumber ?? -1);
  const next = firstNumber === null ? null : Math.max(firstNumber, ...given.map((one) => one + 1));
  const isFree = next !== null && lastNumber !== null && next <= lastNumber;
  return (
    <Section title={batchName(batch, words)}>
      <KeyValueList
        labelWidth={180}
        items={[
          {
            key: "left",
            label: own.left,
            value: null,
            aside: <span className="numbers">{formats.number(leftOf(batch))}</span>,
          },
          ...(isFree
            ? [
                {
                  key: "next",
                  label: own.issues.next,
                  value: null,
                  aside: <strong className="numbers">{printed(batch, next)}</strong>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
