import type { ReactNode } from "react";
import "./chip.css";

/** What a chip means; the words in it always say the same. */
export type Tone = "neutral" | "good" | "warn" | "bad" | "accent";

/** A short word about a state. Its colour only repeats what the words say. */
export function Chip({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
