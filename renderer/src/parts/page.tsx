import type { ReactNode } from "react";
import { useEffect } from "react";
import { create } from "zustand";
import { useWords } from "../words/use-words.ts";
import { classNames } from "./class-names.ts";
import "./page.css";

/** What the frame shows of the page inside it. */
export const usePageState = create<{ crumb: string | null }>()(() => ({ crumb: null }));

type PageProps = {
  /** Last part of the breadcrumb and of the window's title: the record's name. */
  crumb?: string;
  head?: ReactNode;
  /** A `SidePanel`, at the right of the page. */
  panel?: ReactNode;
  /** The page itself does not scroll: its table fills what is left of the height. */
  fill?: boolean;
  children: ReactNode;
};

/** The content of a room, with an optional side panel at its right. */
export function Page({ crumb, head, panel, fill, children }: PageProps) {
  const words = useWords();
  useEffect(() => {
    usePageState.setState({ crumb: crumb ?? null });
    return () => usePageState.setState({ crumb: null });
  }, [crumb]);
  return (
    <>
      <main
        className={classNames("page", fill && "page-fill")}
        id="page"
        tabIndex={-1}
        aria-label={words.frame.page}
      >
        {head}
        {children}
      </main>
      {panel}
    </>
  );
}

type PageHeadProps = {
  title: string;
  /** One line under the title. */
  lead?: ReactNode;
  chips?: ReactNode;
  /** Buttons at the right; at most one of them `primary`. */
  actions?: ReactNode;
};

/** Title, lead, chips and actions of a page. */
export function PageHead({ title, lead, chips, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-words">
        <h1>{title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {(chips || actions) && (
        <div className="page-head-actions">
          {chips}
          {actions}
        </div>
      )}
    </div>
  );
}
