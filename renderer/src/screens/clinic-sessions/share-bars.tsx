import type { ReactNode } from "react";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import "./overview.css";

/** One bar: what it is, how many, and where the records behind it stand. */
export type ShareBar = { key: string; label: ReactNode; count: number; aside?: ReactNode };

type ShareBarsProps = {
  title: string;
  bars: readonly ShareBar[];
  /** Below the bars. */
  note?: ReactNode;
  /** The count of a whole bar; the largest unless told. */
  whole?: number;
};

/** A list of counts with a bar each, in a card. */
export function ShareBars({ title, bars, note, whole }: ShareBarsProps) {
  const words = useWords().clinicOverview;
  const formats = useFormats();
  const most = whole ?? Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Section title={title}>
      {bars.length === 0 && <p className="muted small">{words.nothing}</p>}
      <ul className="shares">
        {bars.map(({ key, label, count, aside }) => (
          <li key={key} className="share">
            <span>{label}</span>
            <span className="numbers share-count">{formats.number(count)}</span>
            <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
              <rect className="share-rail" width="100" height="6" rx="1" />
              <rect width={(100 * count) / Math.max(1, most)} height="6" rx="1" />
            </svg>
            {aside && <span className="muted small share-aside">{aside}</span>}
          </li>
        ))}
      </ul>
      {note && <p className="muted small">{note}</p>}
    </Section>
  );
}
