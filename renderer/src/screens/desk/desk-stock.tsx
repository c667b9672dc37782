import type { Desk } from "../../../../db/model/voucher.ts";
import { BigNumber } from "../../parts/big-number.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { addressOf } from "../../rooms.ts";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

type DeskStockProps = { desk: Desk; branchId: string; day: string; isToday: boolean };

/** How many suitcases the branch has, in all and per edition. */
export function DeskStock({ desk, branchId, day, isToday }: DeskStockProps) {
  const words = useWords().desk;
  const formats = useFormats();
  const receipt =
    `${addressOf("suitcases")}?nieuw=1&soort=received` +
    `&vestiging=${encodeURIComponent(branchId)}`;
  const editions = desk.stock.filter(({ suitcases }) => suitcases !== 0);
  const isPlain = editions.every(({ edition }) => edition === null);
  return (
    <Section title={words.stock} aside={isToday ? words.now : words.stockOn(formats.day(day))}>
      <div className="stack">
        <BigNumber value={formats.number(desk.suitcases)}>
          {words.inStock(desk.suitcases)}
        </BigNumber>
        {!isPlain && (
          <KeyValueList
            labelWidth={160}
            items={editions.map(({ edition, suitcases }) => ({
              key: edition ?? "",
              label: edition ?? words.noEdition,
              value: null,
              aside: <span className="numbers">{formats.number(suitcases)}</span>,
            }))}
          />
        )}
        {desk.suitcases <= 0 && <Notice tone="warn" title={words.outOfStock} />}
        <Link className="small" to={receipt}>
          {words.bookReceipt}
        </Link>
      </div>
    </Section>
  );
}
