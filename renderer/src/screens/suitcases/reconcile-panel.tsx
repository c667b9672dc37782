import { useState } from "react";
import type { Gap, ReconcileRow } from "../../../../db/model/reconciliation.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { LineButton } from "../records/line-button.tsx";
import { GapCorrection } from "./gap-correction.tsx";
import type { ReconcilePart } from "./reconcile-records.tsx";
import { isPart, partName, ReconcileRecords } from "./reconcile-records.tsx";

type ReconcilePanelProps = {
  row: ReconcileRow;
  days: { from: string; until: string };
  /** The period as it is said: "2024". */
  period: string;
  onClose: () => void;
};

/** The three counts of a branch; each number opens the records behind it. */
export function ReconcilePanel({ row, days, period, onClose }: ReconcilePanelProps) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const address = useAddress();
  const asked = address.query.get("deel");
  const part = asked !== null && isPart(asked) ? asked : null;
  const open = (next: ReconcilePart | null) => go(withQuery(address, { deel: next }));
  const title = `${row.branchName}, ${period}`;
  if (part) {
    return (
      <SidePanel
        key={part}
        title={partName(part, words)}
        path={[{ label: title, onClick: () => open(null) }]}
        onClose={() => open(null)}
      >
        <ReconcileRecords branchId={row.branchId} days={days} part={part} />
      </SidePanel>
    );
  }
  return (
    <SidePanel key="row" title={title} onClose={onClose}>
      {row.gaps
        .filter(({ between }) => between !== "redeemed_stock")
        .map((gap) => (
          <GapSection key={gap.between} gap={gap} onOpen={open} />
        ))}
      <Counts row={row} onOpen={open} />
      {row.signals.length > 0 && (
        <Section title={own.signalsTitle}>
          <ul className="signals">
            {row.signals.map(({ signal, quantity }) => (
              <li key={signal}>{own.signals[signal](quantity)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Correcting row={row} days={days} />
    </SidePanel>
  );
}

type Opening = { onOpen: (part: ReconcilePart) => void };

function GapSection({ gap, onOpen }: { gap: Gap } & Opening) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const formats = useFormats();
  const { difference, left, right, causes, likeliest } = gap;
  return (
    <Section
      title={own.gaps[gap.between]}
      aside={
        difference === 0 ? (
          <Chip tone="good">{own.agrees}</Chip>
        ) : (
          <Chip tone="warn">{formats.difference(difference)}</Chip>
        )
      }
    >
      <p className="muted small numbers">
        {own.against(formats.number(left), formats.number(right))}
      </p>
      <KeyValueList
        labelWidth={232}
        items={causes.map(({ cause, quantity }) => ({
          key: cause,
          label: (
            <span className="row">
              <LineButton onClick={() => onOpen(cause)}>{own.causes[cause]}</LineButton>
              {cause === likeliest && <Chip tone="accent">{own.likeliestShort}</Chip>}
            </span>
          ),
          value: null,
          aside: <span className="numbers">{formats.difference(quantity)}</span>,
        }))}
      />
    </Section>
  );
}

function Counts({ row, onOpen }: { row: ReconcileRow } & Opening) {
  const words = useWords();
  const own = words.suitcases.reconcile;
  const { handedOut, vouchers, stock } = row;
  const lines: { title: string; parts: readonly (readonly [ReconcilePart, number])[] }[] = [
    {
      title: own.handedOut,
      parts: [
        ["handed_out_desk", handedOut.desk],
        ["handed_out_clinic", handedOut.clinic],
        ["handout_correction", handedOut.corrections],
      ],
    },
    {
      title: own.vouchers,
      parts: [
        ["redeemed", vouchers.redeemed],
        ["new_members", vouchers.newMembers],
      ],
    },
    {
      title: words.suitcases.stockColumn,
      parts: [
        ["opening", stock.opening],
        ["opening_balance", stock.openingBalance],
        ["received", stock.received],
        ["transferred_in", stock.transferredIn],
        ["transferred_out", -stock.transferredOut],
        ["damaged", -stock.damaged],
        ["count_correction", stock.countCorrections],
        ["handed_out", -stock.handedOut],
        ["ordered", stock.ordered],
      ],
    },
  ];
  const closing = { left: own.closing, right: stock.closing };
  return lines.map(({ title, parts }, at) => (
    <CountLines key={title} title={title} parts={parts} onOpen={onOpen}>
      {at === lines.length - 1 ? closing : null}
    </CountLines>
  ));
}

type CountLinesProps = Opening & {
  title: string;
  parts: readonly (readonly [ReconcilePart, number])[];
  /** What the parts come to, when it is not one of them. */
  children: { left: string; right: number } | null;
};

function CountLines({ title, parts, onOpen, children }: CountLinesProps) {
  const words = useWords();
  const formats = useFormats();
  const shown = parts.filter(([, quantity], at) => quantity !== 0 || at === 0);
  const last = children && {
    key: "closing",
    label: <strong>{children.left}</strong>,
    value: null,
    aside: <strong className="numbers">{formats.number(children.right)}</strong>,
  };
  return (
    <Section title={title}>
      <KeyValueList
        labelWidth={220}
        items={[
          ...shown.map(([part, quantity]) => ({
            key: part,
            label: <LineButton onClick={() => onOpen(part)}>{partName(part, words)}</LineButton>,
            value: null,
            aside: (
              <span className="numbers">
                {quantity < 0 ? formats.difference(quantity) : formats.number(quantity)}
              </span>
            ),
          })),
          ...(last ? [last] : []),
        ]}
      />
    </Section>
  );
}

function Correcting({ row, days }: Pick<ReconcilePanelProps, "row" | "days">) {
  const words = useWords().suitcases.reconcile;
  const [open, setOpen] = useState(false);
  if (open) return <GapCorrection row={row} days={days} onLeave={() => setOpen(false)} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{words.correct}</Button>
    </div>
  );
}
