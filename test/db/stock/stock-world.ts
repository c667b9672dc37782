import type { z } from "zod";
import type { movementDraft } from "../../../db/model/suitcase.ts";
import { bookMovement } from "../../../db/queries/book-suitcases.ts";
import { stockOn } from "../../../db/queries/stock.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { enterBranch } from "../administration-file.ts";

const who = { who: "BM-01" };

/** Runs a change as somebody at a desk. */
export function atDesk<Result>(db: Db, change: () => Result): Result {
  return write(db, who, change);
}

/** Books a movement of suitcases as a person does, and gives its id. */
export function book(db: Db, draft: z.infer<typeof movementDraft>): string {
  return atDesk(db, () => bookMovement(db, draft));
}

/** Stores a branch with an opening balance on 1 January 2024 and gives its id. */
export function enterStock(db: Db, name: string, quantity: number): string {
  const branchId = enterBranch(db, name);
  book(db, { branchId, kind: "opening_balance", movedOn: "2024-01-01", quantity });
  return branchId;
}

/** The suitcases of a branch at the end of a day, all editions together. */
export function suitcasesOn(db: Db, branchId: string, day: string): number {
  return stockOn(db, day, branchId).reduce((sum, { suitcases }) => sum + suitcases, 0);
}
