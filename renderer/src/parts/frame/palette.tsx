import { useEffect, useMemo, useState } from "react";
import type { CommandId } from "../../../../electron/contract/menu.ts";
import { isMac } from "../../platform.ts";
import { openRooms, roomAddress } from "../../rooms.ts";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { runCommand } from "../commands.ts";
import type { Option } from "../pick/option-list.tsx";
import { OptionList } from "../pick/option-list.tsx";
import { acceleratorText } from "../shortcut.ts";
import { useOfferedMenu } from "./app-menu.tsx";
import { Dialog } from "./dialog.tsx";

/** A record that was found, with the address where it opens. */
export type FoundRecord = { to: string; label: string; detail: string | null; kind: string };

type PaletteProps = {
  searchRecords: (text: string) => Promise<readonly FoundRecord[]>;
  onClose: () => void;
};

/** What an option of the palette does; the key of the option is its place in the list. */
type Entry = Option & { text: string; to?: string; command?: CommandId };

/** Ctrl+K: rooms, records and commands in one list; what was opened last comes first. */
export function Palette({ searchRecords, onClose }: PaletteProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const remember = useSettings((settings) => settings.remember);
  const { found, busy } = useRecords(searchRecords, text);
  const fixed = useFixedEntries(words);
  const entries = useMemo(() => {
    const wanted = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (entry: Entry) => wanted.every((word) => entry.text.includes(word));
    const recent = wanted.length ? [] : fixed.recent;
    const records = byKind(found).map((record): Entry => recordEntry(record));
    return [...recent, ...records, ...[...fixed.rooms, ...fixed.commands].filter(fits)];
  }, [text, found, fixed]);
  const choose = (key: string) => {
    const entry = entries.find((one) => one.key === key);
    onClose();
    if (entry?.command) {
      const command = entry.command;
      // After the dialog has gone, so that the command finds the focus where it was.
      window.setTimeout(() => runCommand(command));
    }
    if (!entry?.to) return;
    remember(entry.to, entry.label);
    go(entry.to);
  };
  return (
    <Dialog label={words.frame.paletteTitle} className="palette" onClose={onClose}>
      <OptionList
        label={words.frame.searchEverything}
        placeholder={words.frame.search}
        text={text}
        onText={setText}
        options={entries}
        onChoose={choose}
        nothing={busy ? words.frame.searching : words.frame.paletteNothing(text)}
      />
      <p className="palette-hint">{words.frame.paletteHint}</p>
    </Dialog>
  );
}

/** The records found, those of one kind together; the kind of the best match comes first. */
function byKind(found: readonly FoundRecord[]): FoundRecord[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => found.filter((record) => record.kind === kind));
}

function recordEntry(record: FoundRecord): Entry {
  const key = `record ${record.to}`;
  return {
    key,
    label: record.label,
    text: "",
    group: record.kind,
    hint: record.detail,
    to: record.to,
  };
}

function useFixedEntries(words: Words): { recent: Entry[]; rooms: Entry[]; commands: Entry[] } {
  const remembered = useSettings((settings) => settings.recent);
  const menu = useOfferedMenu();
  return useMemo(() => {
    const entry = (key: string, label: string, rest: Partial<Entry>): Entry => ({
      key,
      label,
      text: label.toLowerCase(),
      ...rest,
    });
    const rooms = openRooms().flatMap((room) => {
      const name = words.rooms[room.key];
      const { icon } = room;
      const group = words.frame.paletteRooms;
      return [
        entry(`room ${room.key}`, name, { to: roomAddress(room), icon, group }),
        ...room.rooms.map((child) =>
          entry(`room ${child.key}`, words.rooms[child.key], {
            to: child.path,
            icon,
            group,
            hint: name,
          }),
        ),
      ];
    });
    const commands = menu
      .filter((one) => one.id !== "go")
      .flatMap(({ entries }) => entries)
      .map(({ id, accelerator }) =>
        entry(`command ${id}`, words.menu[id], {
          command: id,
          group: words.frame.paletteActions,
          hint: accelerator ? acceleratorText(accelerator, isMac()) : null,
        }),
      );
    const recent = remembered.map(({ to, label }) =>
      entry(`recent ${to}`, label, { to, group: words.frame.paletteRecent }),
    );
    return { recent, rooms, commands };
  }, [words, menu, remembered]);
}

const nothing: readonly FoundRecord[] = [];

function useRecords(search: PaletteProps["searchRecords"], text: string) {
  const [found, setFound] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < 2) {
      setFound(nothing);
      setBusy(false);
      return undefined;
    }
    let current = true;
    setBusy(true);
    const show = (records: readonly FoundRecord[]) => {
      if (!current) return;
      setFound(records);
      setBusy(false);
    };
    // A search that fails still leaves rooms and commands to choose from.
    const timer = window.setTimeout(() => search(wanted).then(show, () => show(nothing)), 80);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [search, wanted]);
  return { found, busy };
}
