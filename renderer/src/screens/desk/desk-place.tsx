import { RecordForm } from "../../parts/form/record-form.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";

/** A branch of which this computer can be the desk. */
export type DeskBranch = { id: string; name: string };

/** The branches that are open today; undefined while they are fetched. */
export function useOpenBranches(): readonly DeskBranch[] | undefined {
  const { data } = useRecords("branch");
  const today = localToday();
  return data?.filter(({ closedOn }) => closedOn === null || closedOn >= today);
}

type DeskPlaceProps = {
  branches: readonly DeskBranch[];
  branchId: string | null;
  /** The day that is booked for; null is today. */
  day: string | null;
  onDay: (day: string | null) => void;
  /** After the branch was chosen. */
  onLeave?: () => void;
};

/** Chooses the branch of this computer, and the day that is booked for. */
export function DeskPlace({ branches, branchId, day, onDay, onLeave }: DeskPlaceProps) {
  const words = useWords();
  const own = words.desk;
  const change = useSettings((settings) => settings.change);
  const today = localToday();
  const save = async (values: { branchId: string | null; day: string | null }) => {
    change({ deskBranch: values.branchId });
    onDay(values.day === today ? null : values.day);
    onLeave?.();
  };
  return (
    <RecordForm
      label={own.place}
      initial={{ branchId, day: day ?? today }}
      fields={[
        {
          kind: "record",
          name: "branchId",
          label: words.fields.branchId,
          help: own.branchHelp,
          options: branches.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        },
        {
          kind: "day",
          name: "day",
          label: own.bookedFor,
          help: own.bookedForHelp,
          max: today,
          required: true,
        },
      ]}
      saveLabel={own.choose}
      autoFocus
      {...(onLeave ? { onLeave } : {})}
      onSave={save}
    />
  );
}
