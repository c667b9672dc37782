import type { ReactNode } from "react";
import { useEffect } from "react";
import { useFrameCommands } from "../../parts/frame/use-frame-commands.ts";
import { Icon } from "../../parts/icons.tsx";
import { Toasts } from "../../parts/toasts.tsx";
import { useWords } from "../../words/use-words.ts";
import "./tally-shell.css";

type TallyShellProps = {
  title: string;
  /** Beside the title: day, half-day, coach. */
  lead?: ReactNode;
  /** At the right of the bar: what is left, the buttons. */
  aside?: ReactNode;
  leaveLabel: string;
  onLeave: () => void;
  /** What must be known of the administration, such as that it is read-only. */
  notices?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

const nothing = () => undefined;

/** The whole window for one half-day: a bar with the way back, the page, a line below. */
export function TallyShell(props: TallyShellProps) {
  const { title, lead, aside, leaveLabel, onLeave, notices, foot, children } = props;
  const words = useWords();
  useFrameCommands({ search: nothing, shortcuts: nothing });
  useEffect(() => {
    document.title = `${title} · ${words.frame.product}`;
  }, [title, words]);
  return (
    <div className="tally">
      <header className="tally-bar">
        <button type="button" className="tally-leave" onClick={onLeave} aria-label={leaveLabel}>
          <Icon name="left" size={20} />
        </button>
        <div className="tally-title">
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {aside && <div className="tally-aside">{aside}</div>}
      </header>
      {notices && <div className="tally-notices">{notices}</div>}
      <main className="tally-page" id="page" aria-label={words.frame.page}>
        {children}
      </main>
      {foot && <footer className="tally-foot">{foot}</footer>}
      <section id="overlays" aria-label={words.frame.overlays}>
        <Toasts />
      </section>
    </div>
  );
}
