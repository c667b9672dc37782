import type { Funnel } from "../../../../db/model/voucher-life.ts";
import { exportTable } from "../../export-table.ts";
import { ChoicePicker } from "../../parts/pick/choice-picker.tsx";
import { periodName } from "../../parts/pick/period.ts";
import { PeriodPicker } from "../../parts/pick/period-picker.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { PeriodChoice } from "../records/use-period.ts";
import type { FunnelAsk } from "./funnel-ask.ts";
import { funnelKey, useFunnelColumns } from "./funnel-columns.tsx";
import { isStep } from "./funnel-records.ts";

type FunnelTableProps = {
  funnel: Funnel;
  ask: FunnelAsk;
  choice: PeriodChoice | null;
  onGive: () => void;
};

/** The funnel per clinic and channel or per month; a number that is chosen opens by itself. */
export function FunnelTable({ funnel, ask, choice, onGive }: FunnelTableProps) {
  const words = useWords();
  const own = words.vouchers.funnel;
  const formats = useFormats();
  const columns = useFunnelColumns(ask.per);
  const name = choice ? periodName(choice.period, words, formats) : "";
  const title = own.title(name);
  const pickers = (
    <>
      {choice && (
        <PeriodPicker value={choice.period} years={choice.years} onChange={choice.choose} />
      )}
      <ChoicePicker
        label={own.per}
        value={ask.per}
        options={[
          { key: "place", label: own.place },
          { key: "month", label: own.month },
        ]}
        onChange={(key) => ask.choose(key === "month" ? "month" : "place")}
      />
    </>
  );
  return (
    <>
      {funnel.clinics.length === 0 && <div className="row">{pickers}</div>}
      <DataTable
        id={`funnel ${ask.per}`}
        label={title}
        columns={columns}
        rows={ask.per === "month" ? funnel.months : funnel.clinics}
        rowKey={funnelKey}
        openKey={ask.row}
        onOpen={(row, column) =>
          ask.open({
            row: funnelKey(row),
            step: column !== null && isStep(column) ? column : null,
          })
        }
        onExport={(format, view) => exportTable(title, format, view)}
        toolbar={pickers}
        empty={
          <EmptyState
            icon="suitcase"
            title={own.none(name)}
            action={{ label: words.vouchers.issues.newOne, run: onGive }}
          >
            {own.noneText}
          </EmptyState>
        }
      />
    </>
  );
}
