import { desktop } from "../../platform.ts";
import type { Room } from "../../rooms.ts";
import { openRooms, roomAddress, roomAt } from "../../rooms.ts";
import { Link, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { Chip } from "../chip.tsx";
import { classNames } from "../class-names.ts";
import { Icon } from "../icons.tsx";
import { AppMenu } from "./app-menu.tsx";
import { SettingsMenu } from "./settings-menu.tsx";

/** The administration that is open and who works in it. */
export type Administration = {
  name: string | null;
  /** An example administration is marked on every screen. */
  example: boolean;
  /** Person code with the role in words: "EM-04 · manager". */
  person: string | null;
};

/** Brand, menu, rooms, and at the bottom who works in which administration. */
export function Sidebar({ administration }: { administration: Administration }) {
  const words = useWords().frame;
  const { path } = useAddress();
  const at = roomAt(path);
  return (
    <header className="side" tabIndex={-1}>
      <div className="brand">
        <Icon name="book" size={22} />
        {words.product}
        {!desktop() && <AppMenu />}
      </div>
      <nav aria-label={words.rooms} className="rooms">
        <ul>
          {openRooms().map((room) => (
            <RoomEntry key={room.key} room={room} at={at} path={path} />
          ))}
        </ul>
      </nav>
      <div className="who">
        {administration.example && (
          <div className="who-line" title={words.exampleMark}>
            <Chip tone="warn">{words.example}</Chip>
          </div>
        )}
        {administration.name && (
          <span className="who-name" title={administration.name}>
            {administration.name}
          </span>
        )}
        <div className="who-line">
          <span className="who-person">{administration.person ?? words.nobody}</span>
          <SettingsMenu />
        </div>
      </div>
    </header>
  );
}

type RoomEntryProps = { room: Room; at: ReturnType<typeof roomAt>; path: string };

function RoomEntry({ room, at, path }: RoomEntryProps) {
  const words = useWords().rooms;
  const on = at?.room.key === room.key;
  const here = (address: string) => (path === address ? ("page" as const) : undefined);
  return (
    <li>
      <Link
        to={roomAddress(room)}
        className={classNames("nav", on && "nav-on")}
        aria-current={at?.child ? undefined : here(room.path)}
      >
        <Icon name={room.icon} />
        {words[room.key]}
      </Link>
      {on && room.rooms.length > 0 && (
        <ul>
          {room.rooms.map((child) => {
            const inside = at?.child?.key === child.key;
            return (
              <li key={child.key}>
                <Link
                  to={child.path}
                  className={classNames("sub", inside && "sub-on")}
                  aria-current={inside ? (here(child.path) ?? "true") : undefined}
                >
                  {words[child.key]}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
