import type { FormEvent } from "react";
import { useState } from "react";
import { readVoucher } from "../../../../db/model/voucher.ts";
import { Icon } from "../../parts/icons.tsx";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { voucherAddress } from "./voucher-sections.ts";

/** Finds a voucher by its number, scanned or typed, and opens its whole life. */
export function VoucherSearch() {
  const words = useWords().vouchers;
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const voucher = text.trim().toUpperCase();
    if (voucher === "") return;
    const readable = readVoucher(voucher) !== null;
    setWrong(!readable);
    if (!readable) return;
    setText("");
    go(voucherAddress(voucher));
  };
  return (
    <form className="voucher-search" aria-label={words.search} onSubmit={submit} noValidate>
      <label className="table-search">
        <Icon name="search" size={15} />
        <span className="unseen">{words.search}</span>
        <input
          value={text}
          placeholder={words.searchExample}
          autoComplete="off"
          spellCheck={false}
          maxLength={24}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? "voucher-search-wrong" : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {wrong && (
        <p className="field-error" id="voucher-search-wrong" role="alert">
          {words.noNumber}
        </p>
      )}
    </form>
  );
}
