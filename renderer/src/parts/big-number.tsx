import type { ReactNode } from "react";
import "./big-number.css";

type BigNumberProps = {
  /** The number as it is shown: "254", "19,1%", "–". */
  value: string;
  /** Beside it: what it is of, the published value, a chip. */
  children?: ReactNode;
};

/** The one number a panel or card is about. */
export function BigNumber({ value, children }: BigNumberProps) {
  return (
    <div className="big-number">
      <strong>{value}</strong>
      {children && <div className="big-number-beside">{children}</div>}
    </div>
  );
}

type MiniBarsProps = {
  /** What the bars show, read out before the values. */
  label: string;
  bars: readonly { key: string; short: string; long: string; value: number; text: string }[];
};

const step = 29;
const tallest = 56;

/** Small vertical bars with their values on top, such as one per month. */
export function MiniBars({ label, bars }: MiniBarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const spoken = bars.map((bar) => `${bar.long} ${bar.text}`).join(", ");
  return (
    <svg
      className="mini-bars"
      viewBox={`0 0 ${Math.max(1, bars.length) * step} 88`}
      role="img"
      aria-label={`${label}: ${spoken}`}
    >
      {bars.map((bar, index) => {
        const height = Math.max(bar.value > 0 ? 2 : 0.5, (bar.value / most) * tallest);
        const middle = index * step + step / 2;
        return (
          <g key={bar.key}>
            <rect x={middle - 10} y={72 - height} width="20" height={height} rx="3" />
            <text x={middle} y={66 - height}>
              {bar.text}
            </text>
            <text x={middle} y="85">
              {bar.short}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
