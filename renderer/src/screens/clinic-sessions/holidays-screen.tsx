import { useMemo } from "react";
import { Button } from "../../parts/button.tsx";
import type { Column } from "../../parts/table/columns.ts";
import { go, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { PasteHolidays } from "./paste-holidays.tsx";
import { partAddress } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";

type Holiday = RowOf<"holiday">;
const newestFirst = [{ id: "from", desc: true }];

/** Vrije dagen: entered or pasted by a person, each with its source; nothing is guessed. */
export function HolidaysScreen() {
  const words = useWords();
  const own = words.clinicSessions;
  const base = partAddress("holidays");
  const pasting = useAddress().query.has("plakken");
  const screen = (
    <RecordScreen
      noun="holiday"
      base={base}
      icon="calendar"
      title={own.holidays}
      lead={own.holidaysLead}
      newLabel={own.newHoliday}
      columns={useHolidayColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      form={useHolidayForm()}
      initialSort={newestFirst}
      above={
        <>
          <RoomLinks />
          <div className="row">
            <Button small onClick={() => go(`${base}?plakken=1`)}>
              {own.paste} …
            </Button>
          </div>
        </>
      }
      empty={{ title: own.holidayEmpty, text: own.holidayEmptyText }}
    />
  );
  return (
    <>
      {screen}
      {pasting && <PasteHolidays onClose={() => go(base)} />}
    </>
  );
}

function useHolidayForm(): FormSpec<NewValues<"holiday">> {
  const words = useWords();
  const { fields, clinicSessions: own, records } = words;
  return {
    blank: { name: null, fromDay: localToday(), untilDay: localToday(), source: null },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      { kind: "day", name: "fromDay", label: fields.fromDay, required: true, width: "half" },
      { kind: "day", name: "untilDay", label: fields.untilDay, required: true, width: "half" },
      {
        kind: "text",
        name: "source",
        label: fields.source,
        help: own.sourceHelp,
        required: true,
        maxLength: 200,
      },
    ],
    check: ({ fromDay, untilDay }) =>
      fromDay && untilDay && untilDay < fromDay
        ? { field: "untilDay", text: records.endBeforeStart }
        : null,
  };
}

function useHolidayColumns(): Column<Holiday>[] {
  const words = useWords();
  return useMemo(() => {
    const { fields, clinicSessions: own } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      { key: "from", header: fields.fromDay, kind: "day", value: (row) => row.fromDay },
      { key: "until", header: fields.untilDay, kind: "day", value: (row) => row.untilDay },
      {
        key: "days",
        header: own.days,
        kind: "number",
        value: ({ fromDay, untilDay }) =>
          (Date.parse(untilDay) - Date.parse(fromDay)) / 86_400_000 + 1,
        width: 76,
      },
      { key: "source", header: fields.source, value: (row) => row.source, filter: true },
    ];
  }, [words]);
}
