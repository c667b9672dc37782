import { classNames } from "../../parts/class-names.ts";
import "../../parts/tabs.css";
import "../records/records.css";
import { Link, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { partAddress, partAt, type RoomPart } from "./room.ts";

const parts: readonly RoomPart[] = [
  "list",
  "planning",
  "overview",
  "hours",
  "agreements",
  "holidays",
  "ageBands",
];

/** The parts of the room of the coach, with the one that is open. */
export function RoomLinks() {
  const words = useWords().clinicSessions;
  const open = partAt(useAddress().segments[2]);
  return (
    <nav aria-label={words.parts} className="tabs-list">
      {parts.map((part) => (
        <Link
          key={part}
          to={partAddress(part)}
          className={classNames("tab", "tab-link", part === open && "tab-on")}
          aria-current={part === open ? "page" : undefined}
        >
          {words[part]}
        </Link>
      ))}
    </nav>
  );
}
