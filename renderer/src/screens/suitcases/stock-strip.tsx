import { useMemo } from "react";
import { classNames } from "../../parts/class-names.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { stockPerBranch } from "./stock.ts";
import "./stock-strip.css";

/** The suitcases in stock per branch today, above the list of bookings. */
export function StockStrip() {
  const words = useWords().suitcases;
  const formats = useFormats();
  const { data } = useRecords("movement");
  const stock = useMemo(() => stockPerBranch(data ?? [], localToday()), [data]);
  if (stock.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must take the keyboard
    <section aria-label={words.stock} tabIndex={0} className="stock-scroll">
      <ul className="stock">
        {stock.map(({ branchId, branchName, suitcases }) => (
          <li key={branchId} className="stock-branch">
            <span className="stock-name">{branchName}</span>
            <span className={classNames("stock-count", suitcases < 0 && "stock-low")}>
              {formats.number(suitcases)}
              <span className="unseen"> {words.stockNote(suitcases)}</span>
            </span>
            {suitcases < 0 && <span className="stock-name stock-low">{words.negative}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
