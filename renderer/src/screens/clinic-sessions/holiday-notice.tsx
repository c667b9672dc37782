import { Notice } from "../../parts/states.tsx";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { partAddress } from "./room.ts";

/** Says when no holidays are known in a time, or none in its last part: they are never guessed. */
export function HolidayNotice({ from, until }: { from: string; until: string }) {
  const words = useWords().clinicSessions;
  const formats = useFormats();
  const { data } = useRecords("holiday");
  if (!data) return null;
  const inside = data.filter(({ fromDay, untilDay }) => untilDay >= from && fromDay <= until);
  const last = inside
    .map(({ untilDay }) => untilDay)
    .sort()
    .at(-1);
  const link = <Link to={partAddress("holidays")}>{words.enterHolidays}</Link>;
  if (!last) {
    return (
      <Notice tone="warn" action={link}>
        {words.noHolidays(formats.day(from), formats.day(until))}
      </Notice>
    );
  }
  const quietDays = (Date.parse(until) - Date.parse(last)) / 86_400_000;
  if (quietDays < 100) return null;
  return <Notice action={link}>{words.noHolidaysAfter(formats.day(last))}</Notice>;
}
