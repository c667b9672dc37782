import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { isMac } from "../../platform.ts";
import { roomAt } from "../../rooms.ts";
import { Link, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { Kbd } from "../button.tsx";
import { Icon } from "../icons.tsx";
import { usePageState } from "../page.tsx";
import { acceleratorText } from "../shortcut.ts";
import { Toasts } from "../toasts.tsx";
import "./frame.css";
import type { FoundRecord } from "./palette.tsx";
import { Palette } from "./palette.tsx";
import { ShortcutList } from "./shortcut-list.tsx";
import type { Administration } from "./sidebar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { useFrameCommands } from "./use-frame-commands.ts";

type FrameProps = {
  administration: Administration;
  /** Finds records for the palette by name, place or number. */
  searchRecords: (text: string) => Promise<readonly FoundRecord[]>;
  /** Above every room: what must be known of the administration, such as that it is read-only. */
  notices?: ReactNode;
  children: ReactNode;
};

/** Sidebar, top bar and palette around the room that is open. */
export function Frame({ administration, searchRecords, notices, children }: FrameProps) {
  const words = useWords();
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  useFrameCommands({
    search: () => setOpen("palette"),
    shortcuts: () => setOpen("shortcuts"),
  });
  return (
    <div className="app">
      <a className="skip" href="#page">
        {words.frame.skip}
      </a>
      <Sidebar administration={administration} />
      <div className="bar">
        <Breadcrumb administration={administration.name} />
        <search className="bar-search">
          <button type="button" className="search" onClick={() => setOpen("palette")}>
            <Icon name="search" />
            <span>{words.frame.search}</span>
            <Kbd>{acceleratorText("CmdOrCtrl+K", isMac())}</Kbd>
          </button>
        </search>
      </div>
      {notices && <div className="notices">{notices}</div>}
      <div className="body">{children}</div>
      <section id="overlays" aria-label={words.frame.overlays}>
        <Toasts />
      </section>
      {open === "palette" && (
        <Palette searchRecords={searchRecords} onClose={() => setOpen(null)} />
      )}
      {open === "shortcuts" && <ShortcutList onClose={() => setOpen(null)} />}
    </div>
  );
}

function Breadcrumb({ administration }: { administration: string | null }) {
  const words = useWords();
  const { path } = useAddress();
  const crumb = usePageState((state) => state.crumb);
  const at = roomAt(path);
  const steps = at
    ? [
        { label: words.rooms[at.room.key], to: at.room.rooms[0]?.path ?? at.room.path },
        ...(at.child ? [{ label: words.rooms[at.child.key], to: at.child.path }] : []),
      ]
    : [];
  const here = crumb ?? steps.at(-1)?.label ?? words.frame.product;
  const before = crumb ? steps : steps.slice(0, -1);
  useEffect(() => {
    document.title = [here, administration, words.frame.product].filter(Boolean).join(" · ");
  }, [here, administration, words]);
  return (
    <nav className="crumbs" aria-label={words.frame.breadcrumb}>
      <ol>
        {before.map((step) => (
          <li key={step.label}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
