import { KeyValueList } from "../../parts/section.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { voucherBase } from "./voucher-sections.ts";

/** What became of the vouchers of a batch. */
export function BatchNumbers({ batch }: { batch: RowOf<"voucherBatch"> }) {
  const words = useWords();
  const { fields, vouchers } = words;
  const formats = useFormats();
  const left = batch.quantity - batch.issued;
  const lines = [
    { key: "quantity", label: fields.quantity, count: batch.quantity },
    { key: "issued", label: fields.issued, count: batch.issued },
    { key: "left", label: vouchers.left, count: left },
    { key: "redeemed", label: fields.redeemed, count: batch.redeemed },
    { key: "ended", label: fields.ended, count: batch.ended },
  ];
  return (
    <div className="stack">
      <KeyValueList
        labelWidth={180}
        items={lines.map(({ key, label, count }) => ({
          key,
          label,
          value: null,
          aside: <span className="numbers">{formats.number(count)}</span>,
        }))}
      />
      {left > 0 && (
        <Link
          className="small"
          to={`${voucherBase("issues")}?nieuw=1&partij=${encodeURIComponent(batch.id)}`}
        >
          {vouchers.issues.newOne}
        </Link>
      )}
    </div>
  );
}
