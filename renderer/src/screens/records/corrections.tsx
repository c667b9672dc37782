import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

/** A correction that was booked: what it is called, by how much, and why. */
export type CorrectionLine = {
  key: string;
  label: ReactNode;
  difference: number;
  reason: string | null;
};

type CorrectionsProps = {
  lines: readonly CorrectionLine[];
  labelWidth: number;
  /** Words of the button that opens the form. */
  correct: string;
  form: (leave: () => void) => ReactNode;
};

/** In the panel of what was booked: the corrections beside it, and the form of another one. */
export function Corrections({ lines, labelWidth, correct, form }: CorrectionsProps) {
  const words = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <>
      {lines.length > 0 && (
        <Section title={words.records.corrections}>
          <KeyValueList
            labelWidth={labelWidth}
            items={lines.map(({ key, label, difference, reason }) => ({
              key,
              label,
              value: reason,
              aside: <span className="numbers">{formats.difference(difference)}</span>,
            }))}
          />
        </Section>
      )}
      {open ? (
        form(() => setOpen(false))
      ) : (
        <div>
          <Button small onClick={() => setOpen(true)}>
            {correct}
          </Button>
        </div>
      )}
    </>
  );
}
