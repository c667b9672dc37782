import type { FormEvent, RefObject } from "react";
import { useId } from "react";
import { Button, Kbd } from "../../parts/button.tsx";
import { useWords } from "../../words/use-words.ts";

type ScanFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  onScan: (voucher: string) => void;
  onWithout: () => void;
};

/**
 * The field in which vouchers are scanned or typed. It is emptied at once, so that the next one can
 * be scanned while the first is still being booked.
 */
export function ScanField({ field, onScan, onWithout }: ScanFieldProps) {
  const words = useWords().desk;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = field.current;
    const voucher = input?.value.trim() ?? "";
    if (!input || voucher === "") return;
    input.value = "";
    onScan(voucher);
  };
  return (
    <section className="section desk-scan" aria-label={words.scanTitle}>
      <form onSubmit={submit} noValidate aria-label={words.scanTitle}>
        <label htmlFor={id}>{words.scan}</label>
        <div className="desk-scan-line">
          <input
            id={id}
            ref={field}
            className="input desk-input"
            placeholder={words.scanExample}
            aria-describedby={`${id}-help`}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            enterKeyHint="done"
          />
          <Button type="submit" tone="primary" className="desk-button">
            {words.book} <Kbd>Enter</Kbd>
          </Button>
        </div>
        <p className="muted small" id={`${id}-help`}>
          {words.scanHelp}
        </p>
      </form>
      <Button icon="suitcase" className="desk-button" onClick={onWithout}>
        {words.withoutVoucher} <Kbd>F4</Kbd>
      </Button>
    </section>
  );
}
