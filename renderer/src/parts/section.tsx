import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";
import "./section.css";

type SectionProps = {
  title: string;
  /** At the right of the title: a count, a link, a small button. */
  aside?: ReactNode;
  /** Without padding, for a table or list that fills the card. */
  flush?: boolean;
  children: ReactNode;
};

/** A card with a title, of which the page of a record is made. */
export function Section({ title, aside, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classNames("section", flush && "section-flush")} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** One line of a list in a card: a label or day, what it is, and something at the right. */
export type KeyValue = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  aside?: ReactNode;
};

type KeyValueListProps = {
  items: readonly KeyValue[];
  /** Width of the labels in px; 112 unless told. */
  labelWidth?: number;
};

/** Lines of label and value under each other. */
export function KeyValueList({ items, labelWidth = 112 }: KeyValueListProps) {
  return (
    <dl className="key-values">
      {items.map((item) => (
        <div
          key={item.key}
          className="key-value"
          style={{ gridTemplateColumns: `${labelWidth}px minmax(0, 1fr) auto` }}
        >
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.aside && <dd className="key-value-aside">{item.aside}</dd>}
        </div>
      ))}
    </dl>
  );
}
