import { client } from "../../api.ts";
import type { Words } from "../../words/words.ts";
import { storing } from "../records/store-record.ts";
import type { MovementValues } from "./suitcase-form.ts";

/** Books both sides of a transfer at once and gives the key of the side that went out. */
export async function transferOf(
  values: Omit<MovementValues, "kind">,
  words: Words,
): Promise<string> {
  const draft = {
    fromBranchId: values.branchId ?? "",
    toBranchId: values.toBranchId ?? "",
    movedOn: values.movedOn ?? "",
    quantity: values.quantity ?? 0,
    edition: values.edition,
    reason: values.reason,
  };
  const stored = await storing(words, "movement", draft, () => client.stock.transfer(draft));
  return stored.out;
}
