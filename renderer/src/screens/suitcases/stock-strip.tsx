import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api.ts";
import { classNames } from "../../parts/class-names.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import type { StockRow } from "./standing.tsx";
import "./stock-strip.css";

type BranchStock = { branchId: string; branchName: string; suitcases: number };

/** The suitcases in stock per branch today, above the list of bookings. */
export function StockStrip() {
  const words = useWords().suitcases;
  const formats = useFormats();
  const { data } = useQuery(api.stock.on.queryOptions({ input: { day: localToday() } }));
  const stock = useMemo(() => perBranch(data ?? []), [data]);
  if (stock.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must take the keyboard
    <section aria-label={words.stock} tabIndex={0} className="stock-scroll">
      <ul className="stock">
        {stock.map(({ branchId, branchName, suitcases }) => (
          <li key={branchId} className="stock-branch">
            <span className="stock-name">{branchName}</span>
            <span className={classNames("stock-count", suitcases <= 0 && "stock-low")}>
              {formats.number(suitcases)}
              <span className="unseen"> {words.stockNote(suitcases)}</span>
            </span>
            {suitcases <= 0 && <span className="stock-name stock-low">{words.outOfStock}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function perBranch(rows: readonly StockRow[]): BranchStock[] {
  const found = new Map<string, BranchStock>();
  for (const { branchId, branchName, suitcases } of rows) {
    const known = found.get(branchId)?.suitcases ?? 0;
    found.set(branchId, { branchId, branchName, suitcases: known + suitcases });
  }
  return [...found.values()];
}
