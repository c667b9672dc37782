import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { storing } from "../records/store-record.ts";
import { readHolidayLines } from "./holiday-lines.ts";

type PasteValues = { source: string | null; lines: string | null };

/** Holidays from a pasted list, such as the school holidays of a region, with one source. */
export function PasteHolidays({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const today = localToday();
  const save = async ({ source, lines }: PasteValues) => {
    const read = readHolidayLines(lines ?? "", today);
    if (!("lines" in read)) return;
    const holidays = read.lines.map((line) => ({ ...line, source: source ?? "" }));
    const store = () => client.coach.enterHolidays({ holidays });
    const { entered } = await storing(words, "holiday", { holidays }, store);
    const known = formats.number(holidays.length - entered);
    showToast({ text: own.pasteStored(formats.number(entered), known) });
    onClose();
  };
  return (
    <SidePanel title={own.pasteTitle} onClose={onClose}>
      <RecordForm<PasteValues>
        label={own.pasteTitle}
        initial={{ source: null, lines: null }}
        fields={[
          {
            kind: "text",
            name: "source",
            label: words.fields.source,
            help: own.sourceHelp,
            required: true,
            maxLength: 200,
          },
          {
            kind: "textarea",
            name: "lines",
            label: own.pasteLines,
            help: own.pasteExample,
            required: true,
            rows: 10,
            maxLength: 20_000,
            warn: ({ lines }) => {
              const read = readHolidayLines(lines ?? "", today);
              return "wrong" in read ? own.pasteBadLine(formats.number(read.wrong)) : null;
            },
          },
        ]}
        check={({ lines }) => {
          const read = readHolidayLines(lines ?? "", today);
          if ("wrong" in read) {
            return { field: "lines", text: own.pasteBadLine(formats.number(read.wrong)) };
          }
          return read.lines.length === 0 ? { field: "lines", text: own.pasteNothing } : null;
        }}
        saveLabel={own.pasteStore}
        autoFocus
        onLeave={onClose}
        onSave={save}
      >
        <p className="muted small">{own.pasteText}</p>
      </RecordForm>
    </SidePanel>
  );
}
