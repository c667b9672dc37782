import { go, useAddress, withQuery } from "../../router.tsx";
import type { FunnelStep } from "./funnel-records.ts";
import { isStep } from "./funnel-records.ts";

/** What the address asks of the funnel. */
export type FunnelAsk = {
  per: "place" | "month";
  /** The row that is open; empty text is all vouchers. */
  row: string | null;
  /** The number that is open of that row. */
  step: FunnelStep | null;
  /** The voucher that is open instead. */
  voucher: string | null;
  /** Opens a row or number, and closes what was open. */
  open: (next: { row?: string | null; step?: FunnelStep | null }) => void;
  /** Chooses what the rows are. */
  choose: (per: "place" | "month") => void;
};

/** What the address asks of the funnel, and how something else is asked. */
export function useFunnelAsk(): FunnelAsk {
  const address = useAddress();
  const { query } = address;
  const step = query.get("stap");
  const closed = { bon: null, rij: null, stap: null };
  return {
    per: query.get("per") === "maand" ? "month" : "place",
    row: query.get("rij"),
    step: step !== null && isStep(step) ? step : null,
    voucher: query.get("bon"),
    open: (next) =>
      go(withQuery(address, { ...closed, rij: next.row ?? null, stap: next.step ?? null })),
    choose: (per) => go(withQuery(address, { ...closed, per: per === "month" ? "maand" : null })),
  };
}
