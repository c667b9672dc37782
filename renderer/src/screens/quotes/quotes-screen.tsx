import { useMemo, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import type { Column } from "../../parts/table/columns.ts";
import { useWords } from "../../words/use-words.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { ConsentChip, standingFilter, standingToday, useConsents } from "./consent-state.tsx";
import { ExportQuotes } from "./export-quotes.tsx";
import { useNewQuoteForm } from "./quote-form.ts";
import { QuotePanel, saidBy } from "./quote-panel.tsx";

type Quote = RowOf<"quote">;

/** BoekStart › Citaten: what people said, with a role and a place, and the consent to use it. */
export function QuotesScreen() {
  const words = useWords();
  const own = words.quotes;
  const [exporting, setExporting] = useState(false);
  // The list itself is not exported: it would take along what there is no consent for.
  useCommand("export", () => setExporting(true));
  return (
    <RecordScreen
      noun="quote"
      base="/boekstart/citaten"
      icon="book"
      title={words.rooms.quotes}
      lead={own.lead}
      newLabel={own.newOne}
      actions={
        <Button icon="download" aria-expanded={exporting} onClick={() => setExporting(!exporting)}>
          {own.export}
        </Button>
      }
      above={exporting && <ExportQuotes onClose={() => setExporting(false)} />}
      columns={useQuoteColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => saidBy(row, words)}
      form={useNewQuoteForm()}
      ownExport
      panel={(row, onClose) => <QuotePanel row={row} onClose={onClose} />}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

function useQuoteColumns(): Column<Quote>[] {
  const words = useWords();
  const consentsOf = useConsents();
  return useMemo(() => {
    const { fields, quotes } = words;
    const standing = (row: Quote) => standingToday(consentsOf(row.id));
    return [
      { key: "day", header: fields.saidOn, kind: "day", value: (row) => row.saidOn, width: 104 },
      { key: "quotation", header: fields.quotation, value: (row) => row.quotation },
      { key: "who", header: quotes.saidBy, value: (row) => saidBy(row, words), width: 190 },
      {
        key: "consent",
        header: quotes.consent,
        kind: "chip",
        value: (row) => quotes.filters[standingFilter(standing(row))],
        sortValue: (row) => standing(row).day,
        render: (row) => <ConsentChip standing={standing(row)} />,
        width: 190,
        filter: true,
      },
      {
        key: "activity",
        header: fields.activityId,
        value: (row) => row.activityTitle,
        width: 170,
        muted: true,
      },
      {
        key: "programme",
        header: fields.programmeCode,
        value: (row) => row.programmeName,
        width: 150,
        filter: true,
        hidden: true,
      },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 130,
        filter: true,
        hidden: true,
      },
    ];
  }, [words, consentsOf]);
}
