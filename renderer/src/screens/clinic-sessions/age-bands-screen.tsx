import { useMemo } from "react";
import { sinceAlways } from "../../../../db/model/day.ts";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { dayFrom } from "../records/days.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { partAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";

type Band = RowOf<"ageBand">;

/** Leeftijdsgroepen: the ages of the tally, each from a day on. */
export function AgeBandsScreen() {
  const words = useWords();
  const own = words.clinicSessions;
  return (
    <RecordScreen
      noun="ageBand"
      base={partAddress("ageBands")}
      icon="person"
      title={own.ageBands}
      lead={own.bandsLead}
      newLabel={own.newBand}
      columns={useBandColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.label}
      form={useBandForm()}
      above={<RoomLinks />}
      empty={{ title: own.bandEmpty, text: own.bandEmptyText }}
    />
  );
}

function useBandForm(): FormSpec<NewValues<"ageBand">> {
  const words = useWords();
  const { fields, clinicSessions: own, records } = words;
  const months = { min: 0, max: 240, unit: own.monthsUnit, required: true, width: "half" } as const;
  return {
    blank: {
      code: null,
      label: null,
      fromMonths: null,
      untilMonths: null,
      position: null,
      validFrom: localToday(),
      validUntil: null,
    },
    fields: [
      { kind: "text", name: "label", label: fields.label, required: true, maxLength: 200 },
      {
        kind: "text",
        name: "code",
        label: fields.code,
        help: own.bandCodeHelp,
        required: true,
        maxLength: 20,
      },
      { kind: "number", name: "fromMonths", label: fields.fromMonths, ...months },
      { kind: "number", name: "untilMonths", label: fields.untilMonths, ...months },
      {
        kind: "number",
        name: "position",
        label: fields.position,
        help: own.positionHelp,
        min: 1,
        max: 99,
      },
      { kind: "day", name: "validFrom", label: fields.validFrom, required: true, width: "half" },
      { kind: "day", name: "validUntil", label: fields.validUntil, width: "half" },
    ],
    check: ({ fromMonths, untilMonths, validFrom, validUntil }) => {
      if ((untilMonths ?? 0) < (fromMonths ?? 0)) {
        return { field: "untilMonths", text: own.bandWrong };
      }
      return validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null;
    },
  };
}

function useBandColumns(): Column<Band>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields } = words;
    return [
      { key: "label", header: fields.label, value: (row) => row.label },
      { key: "code", header: fields.code, kind: "code", value: (row) => row.code, width: 120 },
      {
        key: "from",
        header: fields.fromMonths,
        kind: "number",
        value: (row) => row.fromMonths,
        width: 122,
      },
      {
        key: "until",
        header: fields.untilMonths,
        kind: "number",
        value: (row) => row.untilMonths,
        width: 152,
      },
      {
        key: "position",
        header: fields.position,
        kind: "number",
        value: (row) => row.position,
        width: 132,
      },
      {
        key: "since",
        header: fields.validFrom,
        kind: "day",
        value: (row) => (row.validFrom === sinceAlways ? null : row.validFrom),
        render: (row) => dayFrom(row.validFrom, words, formats),
      },
      {
        key: "ended",
        header: fields.validUntil,
        kind: "day",
        value: (row) => row.validUntil,
        width: 134,
      },
    ];
  }, [words, formats]);
}
