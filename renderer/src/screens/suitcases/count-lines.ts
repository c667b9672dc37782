import { useState } from "react";
import type { StockCount } from "../../../../db/model/suitcase.ts";
import { client, refreshAll } from "../../api.ts";

/** A line of a count as it is filled in; an empty text is "not counted", which is not zero. */
export type CountedLine = {
  text: string;
  reason: CountReason | null;
  whenMoved: "use_mine" | "count_again" | null;
};

export type CountReason = NonNullable<StockCount["lines"][number]["reason"]>;

/** Why a line cannot be finished yet; null when it can. */
export type LineTrouble = "not_a_number" | "no_reason" | "no_choice" | null;

/** Reads what was typed: null when nothing was, "wrong" when it is no whole number. */
export function readCounted(text: string): number | null | "wrong" {
  const plain = text.trim();
  if (plain === "") return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : "wrong";
}

type Line = StockCount["lines"][number];

/** How a line differs from what the ledger says now; null when it was not counted. */
export function differenceOf(line: Line, { text }: CountedLine): number | null {
  const counted = readCounted(text);
  return typeof counted === "number" ? counted - line.now : null;
}

/**
 * What the ledger says of a line: now, or for a line that was counted what it said when the count
 * was finished. So the difference is always between the two numbers that are shown.
 */
export function ledgerOf(line: StockCount["lines"][number], isOpen: boolean): number {
  const { now, snapshot, counted, difference } = line;
  if (isOpen) return now;
  return counted === null || difference === null ? snapshot : counted - difference;
}

/** What is still wrong with a line. Stock that moved while it is blank stands in nobody's way. */
export function troubleOf(line: Line, entered: CountedLine): LineTrouble {
  const counted = readCounted(entered.text);
  if (counted === "wrong") return "not_a_number";
  if (counted === null) return null;
  if (line.now !== line.snapshot && entered.whenMoved === null) return "no_choice";
  if (entered.whenMoved === "count_again") return null;
  return counted !== line.now && entered.reason === null ? "no_reason" : null;
}

function enteredOf(count: StockCount): Record<string, CountedLine> {
  return Object.fromEntries(
    count.lines.map(({ id, counted, reason }) => [
      id,
      { text: counted === null ? "" : String(counted), reason, whenMoved: null },
    ]),
  );
}

const blank: CountedLine = { text: "", reason: null, whenMoved: null };

/** What is filled in of a count; it is kept with the count as each field is left. */
export function useCountLines(count: StockCount) {
  const [entered, setEntered] = useState(() => enteredOf(count));
  const [notes, setNotes] = useState(count.notes ?? "");
  const of = (id: string) => entered[id] ?? blank;
  const change = (id: string, changes: Partial<CountedLine>) => {
    const next = { ...of(id), ...changes };
    setEntered((before) => ({ ...before, [id]: next }));
    return next;
  };
  const draft = (line: Line, { text, reason }: CountedLine) => {
    const counted = readCounted(text);
    return { lineId: line.id, counted: counted === "wrong" ? null : counted, reason };
  };
  const keep = async (line: Line, now: CountedLine) => {
    const sent = draft(line, now);
    if (readCounted(now.text) === "wrong") return;
    if (sent.counted === line.counted && sent.reason === line.reason) return;
    await client.stock.saveCount({ id: count.id, lines: [sent] });
    await refreshAll();
  };
  const keepNotes = async () => {
    if (notes.trim() === (count.notes ?? "")) return;
    await client.stock.saveCount({ id: count.id, lines: [], notes: notes.trim() || null });
    await refreshAll();
  };
  // What was booked while the person counted is not on the screen yet.
  const look = async () => {
    const counts = await client.stock.counts({ branchId: count.branchId });
    const fresh = counts.find(({ id }) => id === count.id) ?? count;
    const isReady = fresh.lines.every((line) => troubleOf(line, of(line.id)) === null);
    if (!isReady) await refreshAll();
    return isReady;
  };
  const finish = async () => {
    const lines = count.lines.map((line) => {
      const now = of(line.id);
      const { whenMoved } = now;
      return { ...draft(line, now), whenMoved: line.now === line.snapshot ? null : whenMoved };
    });
    const result = await client.stock.finishCount({ id: count.id, lines });
    setEntered((before) => ({ ...enteredOf(result), ...stillChosen(before, result) }));
    await refreshAll();
    return result;
  };
  return { of, change, keep, notes, setNotes, keepNotes, look, finish };
}

/** Lines that are not to be counted again keep what was typed while the count stays open. */
function stillChosen(before: Record<string, CountedLine>, result: StockCount) {
  if (result.state === "finished") return {};
  const kept = Object.entries(before).filter(([, one]) => one.whenMoved !== "count_again");
  return Object.fromEntries(kept);
}
