import { Chip } from "../../parts/chip.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { choicesOf, useLocationChoices } from "../records/choices.ts";
import { TermText } from "../records/day-text.tsx";
import { localToday } from "../records/open-chip.tsx";
import { PartList } from "../records/part-list.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordPanel } from "../records/record-panel.tsx";
import { valuesFrom } from "../records/record-values.ts";
import { createRecord } from "../records/store-record.ts";
import { ConsentChip, standingToday, useConsents } from "./consent-state.tsx";
import { useQuoteForm } from "./quote-form.ts";

type Quote = RowOf<"quote">;
type Consent = RowOf<"quoteConsent">;

/** Who said a quote as it is printed: "moeder, Sleen". */
export function saidBy({ speaker, printedTown }: Quote, words: Words): string {
  return words.quotes.printed(words.codes.speaker[speaker], printedTown);
}

/** A quote that is open: what was said, and the consent with its history. */
export function QuotePanel({ row, onClose }: { row: Quote; onClose: () => void }) {
  const words = useWords();
  const consents = useConsents()(row.id);
  const form = useQuoteForm();
  const { chosen } = useLocationChoices();
  const fields = form.fields.map((field) =>
    field.kind === "record" && field.name === "locationId"
      ? { ...field, chosen: chosen(row.locationId) }
      : field,
  );
  return (
    <RecordPanel
      noun="quote"
      recordKey={row.id}
      title={saidBy(row, words)}
      chips={<ConsentChip standing={standingToday(consents)} />}
      form={{ ...form, fields }}
      initial={valuesFrom(form, row)}
      onClose={onClose}
    >
      <ConsentList quoteId={row.id} consents={consents} />
    </RecordPanel>
  );
}

type ConsentValues = Omit<NewValues<"quoteConsent">, "quoteId">;

function useConsentForm(isNew: boolean): FormSpec<ConsentValues> {
  const { fields, codes, quotes, records } = useWords();
  return {
    blank: { use: null, givenOn: null, validUntil: null, how: null, withdrawnOn: null },
    fields: [
      {
        kind: "choice",
        name: "use",
        label: quotes.consentFor,
        options: choicesOf(codes.quoteUse),
        required: true,
        width: "half",
      },
      {
        kind: "choice",
        name: "how",
        label: fields.how,
        options: choicesOf(codes.consentHow),
        required: true,
        width: "half",
      },
      { kind: "day", name: "givenOn", label: fields.givenOn, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, required: true, width: "half" },
      ...(isNew
        ? []
        : [
            {
              kind: "day" as const,
              name: "withdrawnOn" as const,
              label: fields.withdrawnOn,
              help: quotes.withdrawnHelp,
            },
          ]),
    ],
    check: ({ givenOn, validUntil, withdrawnOn }) => {
      if (givenOn && validUntil && validUntil < givenOn) {
        return { field: "validUntil", text: records.endBeforeStart };
      }
      return givenOn && withdrawnOn && withdrawnOn < givenOn
        ? { field: "withdrawnOn", text: quotes.withdrawnBeforeGiven }
        : null;
    },
  };
}

function ConsentList({ quoteId, consents }: { quoteId: string; consents: readonly Consent[] }) {
  const words = useWords();
  const formats = useFormats();
  const { quotes, codes } = words;
  return (
    <PartList
      noun="quoteConsent"
      title={quotes.consent}
      addLabel={quotes.addConsent}
      empty={quotes.consentEmpty}
      rows={consents}
      keyOf={({ id }) => id}
      nameOf={({ use }) => `${quotes.consentFor} ${codes.quoteUse[use]}`}
      form={useConsentForm(true)}
      correct={useConsentForm(false) as unknown as FormSpec<object>}
      store={(values) => createRecord("quoteConsent", { ...values, quoteId }, words)}
      line={(one) => ({
        label: codes.quoteUse[one.use],
        value: (
          <>
            <TermText from={one.givenOn} until={one.validUntil} />{" "}
            <span className="muted">{codes.consentHow[one.how]}</span>
          </>
        ),
        aside: consentAside(one, words, formats.day),
      })}
    />
  );
}

/** What ended one consent, if anything did. */
function consentAside(one: Consent, { quotes }: Words, day: (iso: string) => string) {
  const { withdrawnOn, validUntil } = one;
  if (withdrawnOn !== null) return <Chip tone="bad">{quotes.withdrawnOn(day(withdrawnOn))}</Chip>;
  return validUntil < localToday() ? <Chip tone="bad">{quotes.states.expired}</Chip> : null;
}
