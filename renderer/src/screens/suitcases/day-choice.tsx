import { RecordForm } from "../../parts/form/record-form.tsx";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";

type DayChoiceProps = { day: string; onChange: (day: string) => void };

/** Chooses the day of which the stock is shown. */
export function DayChoice({ day, onChange }: DayChoiceProps) {
  const words = useWords().suitcases;
  return (
    <RecordForm
      key={day}
      label={words.standingDay}
      initial={{ day: day as string | null }}
      fields={[{ kind: "day", name: "day", label: words.standingDay, max: localToday() }]}
      saveOn="field"
      onSave={async (values) => {
        onChange(values.day ?? localToday());
      }}
    />
  );
}
