import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { RecordFormProps } from "../../parts/form/record-form.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Section } from "../../parts/section.tsx";

type InlineFormProps<Values> = Omit<RecordFormProps<Values>, "autoFocus"> & {
  /** Below the form, in the same card. */
  after?: ReactNode;
};

/**
 * A small form in a card of a panel. When it goes, the focus it had goes to the panel, so that the
 * keyboard is not lost.
 */
export function InlineForm<Values extends object>({ after, ...form }: InlineFormProps<Values>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = place.current?.closest<HTMLElement>("aside") ?? null;
    return () => {
      // After the browser has taken the focus from what is gone.
      window.setTimeout(() => {
        if (panel?.isConnected && document.activeElement === document.body) panel.focus();
      });
    };
  }, []);
  return (
    <div ref={place}>
      <Section title={form.label}>
        <RecordForm {...form} autoFocus />
        {after}
      </Section>
    </div>
  );
}
