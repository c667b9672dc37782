import type { ReactNode } from "react";
import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { choicesOf, useBranchChoices } from "../records/choices.ts";
import { dayFrom } from "../records/days.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { sectionBase } from "./suitcase-sections.ts";

type Method = RowOf<"countingMethod">;

/** How each branch counts its suitcases, from when until when; printed with the figure. */
export function MethodsSection({ above }: { above: ReactNode }) {
  const words = useWords();
  const own = words.suitcases.methods;
  return (
    <RecordScreen
      noun="countingMethod"
      base={sectionBase("methods")}
      icon="chart"
      title={words.rooms.suitcases}
      lead={own.lead}
      newLabel={own.newOne}
      columns={useMethodColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => `${row.branchName}: ${words.codes.countingMethod[row.method]}`}
      form={useMethodForm()}
      above={above}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}

function useMethodColumns(): Column<Method>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, codes, records } = words;
    return [
      { key: "branch", header: fields.branchId, value: (row) => row.branchName, filter: true },
      {
        key: "method",
        header: fields.method,
        value: (row) => codes.countingMethod[row.method],
        width: 240,
        filter: true,
      },
      {
        key: "from",
        header: fields.validFrom,
        kind: "day",
        value: (row) => row.validFrom,
        render: (row) => dayFrom(row.validFrom, words, formats),
        width: 116,
      },
      {
        key: "until",
        header: fields.validUntil,
        kind: "day",
        value: (row) => row.validUntil,
        render: (row) => (row.validUntil ? formats.day(row.validUntil) : records.now),
        width: 132,
      },
      { key: "notes", header: fields.notes, value: (row) => row.notes, muted: true },
    ];
  }, [words, formats]);
}

function useMethodForm(): FormSpec<NewValues<"countingMethod">> {
  const words = useWords();
  const { fields, codes, records, suitcases } = words;
  return {
    blank: {
      branchId: null,
      method: "desk_tally",
      validFrom: `${localToday().slice(0, 4)}-01-01`,
      validUntil: null,
      notes: null,
    },
    fields: [
      {
        kind: "record",
        name: "branchId",
        label: fields.branchId,
        options: useBranchChoices(),
        required: true,
      },
      {
        kind: "choice",
        name: "method",
        label: fields.method,
        help: suitcases.methods.help,
        options: choicesOf(codes.countingMethod),
        required: true,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, width: "half" },
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}
