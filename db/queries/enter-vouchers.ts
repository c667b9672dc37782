import type { z } from "zod";
import { Problem } from "../model/problem.ts";
import { readVoucher, type voucherBatchDraft } from "../model/voucher.ts";
import type { Db } from "../sql.ts";
import { createRecord, type Fields } from "./record.ts";

type BatchDraft = z.infer<typeof voucherBatchDraft>;

function invalid(field: string, value: string | null | undefined): Problem {
  const data = { entity: "voucher_batch", field };
  return new Problem("INVALID_FIELD", value == null ? data : { ...data, value });
}

/** The columns of a numbered range; both ends have the same beginning and as many digits. */
function rangeOf({ firstText, lastText, quantity }: BatchDraft): Fields {
  const first = firstText == null ? null : readVoucher(firstText);
  const last = lastText == null ? null : readVoucher(lastText);
  if (!first) throw invalid("firstText", firstText);
  if (!last || last.prefix !== first.prefix || last.digits !== first.digits) {
    throw invalid("lastText", lastText);
  }
  if (last.number < first.number) {
    const data = { entity: "voucher_batch", field: "lastText", value: lastText ?? "" };
    throw new Problem("END_BEFORE_START", data);
  }
  const counted = last.number - first.number + 1;
  if (quantity != null && quantity !== counted) throw invalid("quantity", String(quantity));
  return {
    prefix: first.prefix,
    digits: first.digits,
    firstNumber: first.number,
    lastNumber: last.number,
    quantity: counted,
  };
}

/** Stores a batch of vouchers, numbered or plain, and gives its id. */
export function createVoucherBatch(db: Db, draft: BatchDraft): string {
  const { firstText, lastText, quantity, ...fields } = draft;
  const isNumbered = firstText != null || lastText != null;
  if (!isNumbered && quantity == null) throw invalid("quantity", null);
  const range = isNumbered ? rangeOf(draft) : { quantity: quantity ?? null };
  return createRecord(db, "voucher_batch", { ...fields, ...range });
}
