import type { ReorderRow } from "../../../../db/model/stock-order.ts";
import { BigNumber } from "../../parts/big-number.tsx";
import { Button } from "../../parts/button.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { go, Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { DayText } from "../records/day-text.tsx";
import { SignalChip } from "./reorder-columns.tsx";
import { Standing } from "./standing.tsx";
import { newBooking, sectionBase } from "./suitcase-sections.ts";

type BranchStockPanelProps = { row: ReorderRow; day: string; onClose: () => void };

/** The stock of one branch per edition, what it needs, and the orders that are under way. */
export function BranchStockPanel({ row, day, onClose }: BranchStockPanelProps) {
  const words = useWords();
  const own = words.suitcases;
  const formats = useFormats();
  const { branchId } = row;
  const order = () =>
    go(newBooking({ kind: "ordered", branchId, quantity: Math.max(1, row.suggested) }));
  const count = () =>
    go(`${sectionBase("counts")}?nieuw=1&vestiging=${encodeURIComponent(branchId)}`);
  return (
    <SidePanel
      title={row.branchName}
      chips={<SignalChip signal={row.signal} />}
      onClose={onClose}
      footer={
        <>
          <Button tone={row.suggested > 0 ? "primary" : "plain"} onClick={order}>
            {row.suggested > 0 ? own.orderSo(formats.number(row.suggested)) : own.newOrder}
          </Button>
          <Button onClick={count}>{own.counts.newOne}</Button>
        </>
      }
    >
      <BigNumber value={formats.number(row.suitcases)}>{own.stockNote(row.suitcases)}</BigNumber>
      <p className="muted small">
        {row.signal === "idle"
          ? own.idle(formats.day(day))
          : own.lasts(
              formats.number(row.handedOut),
              row.months,
              row.monthsLeft === null ? null : formats.number(row.monthsLeft, 1),
              formats.number(row.reorderPoint),
            )}
      </p>
      <Standing branchId={branchId} day={day} edition={null} />
      <Section title={own.orders} aside={String(row.orders.length)}>
        {row.orders.length === 0 && <p className="muted small">{own.noOrders}</p>}
        <KeyValueList
          labelWidth={88}
          items={row.orders.map((one) => ({
            key: one.movementId,
            label: <DayText day={one.orderedOn} />,
            value: (
              <Link to={`/boekstart/koffertjes/${one.movementId}`}>
                {own.orderLeft(
                  formats.number(one.quantity - one.received),
                  formats.number(one.quantity),
                )}
              </Link>
            ),
            aside: (
              <Link
                to={newBooking({
                  kind: "received",
                  branchId,
                  quantity: one.quantity - one.received,
                  edition: one.edition,
                  orderId: one.movementId,
                })}
              >
                {own.receive}
              </Link>
            ),
          }))}
        />
      </Section>
    </SidePanel>
  );
}
