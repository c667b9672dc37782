import type { Status } from "../../../../electron/contract/administration.ts";
import { SettingsMenu } from "../../parts/frame/settings-menu.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Toasts } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import { BeginForm } from "./begin-form.tsx";
import "./first-start.css";
import { RefusedFile } from "./refused-file.tsx";

/** Whether the rooms must wait: no administration, one that was refused, or nobody known yet. */
export function needsFirstStart({ state, person }: Status): boolean {
  return state !== "open" || person === null;
}

/** The page before the rooms: who works here and in what, or why the file did not open. */
export function FirstStartScreen({ status }: { status: Status }) {
  const words = useWords();
  const own = words.firstStart;
  const refused = status.state === "refused";
  return (
    <div className="first">
      <header className="first-bar">
        <Icon name="book" size={22} />
        <strong>{words.frame.product}</strong>
        <span className="push">
          <SettingsMenu />
        </span>
      </header>
      <main className="first-page">
        <div className="stack">
          <h1>{refused ? own.refusedTitle : own.title(status.name)}</h1>
          <p className="muted">{refused ? own.refusedLead : own.lead}</p>
        </div>
        {refused ? <RefusedFile status={status} /> : <BeginForm status={status} />}
      </main>
      <section id="overlays" aria-label={words.frame.overlays}>
        <Toasts />
      </section>
    </div>
  );
}
