import type { DeskBooking } from "../../../../db/model/voucher.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { refusalInWords } from "../records/refusal.ts";
import { useBookingName } from "./desk-bookings.tsx";
import { takeBack } from "./desk-queue.ts";

type TakeBackPanelProps = { booking: DeskBooking; onClose: () => void };

/** Takes a booking of the desk back, with the reason; the history keeps both. */
export function TakeBackPanel({ booking, onClose }: TakeBackPanelProps) {
  const words = useWords();
  const own = words.desk;
  const name = useBookingName(booking);
  const save = async ({ reason }: { reason: string | null }) => {
    try {
      await takeBack(booking.movementId, reason ?? "");
    } catch (error) {
      throw refusalInWords(error, "movement", { reason }, words);
    }
    showToast({ text: own.takenBack(name) });
    onClose();
  };
  return (
    <SidePanel title={own.takeBackTitle(name)} onClose={onClose}>
      <RecordForm
        label={own.takeBackTitle(name)}
        initial={{ reason: null as string | null }}
        fields={[
          {
            kind: "text",
            name: "reason",
            label: words.fields.reason,
            help: own.takeBackHelp,
            required: true,
            maxLength: 400,
          },
        ]}
        saveLabel={own.takeBack}
        saveTone="danger"
        autoFocus
        onLeave={onClose}
        onSave={save}
      >
        <p className="muted small">
          {booking.voucher ? own.takeBackVoucher : own.takeBackSuitcase}
        </p>
      </RecordForm>
    </SidePanel>
  );
}
