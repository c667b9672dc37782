import { Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { voucherAddress } from "./voucher-sections.ts";

/** From the end of a voucher to its whole life and to the suitcase that went with it. */
export function EndLinks({ row }: { row: RowOf<"voucherRedemption"> }) {
  const words = useWords().vouchers;
  return (
    <div className="row small">
      {row.numberText && <Link to={voucherAddress(row.numberText)}>{words.life.open}</Link>}
      {row.movementId && (
        <Link to={`/boekstart/koffertjes/${row.movementId}`}>{words.life.toSuitcase}</Link>
      )}
    </div>
  );
}
