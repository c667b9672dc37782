import { classNames } from "../../parts/class-names.ts";
import "../../parts/tabs.css";
import { Link } from "../../router.tsx";
import "./records.css";

type SectionLinksProps = {
  /** What the links divide, for screen readers. */
  label: string;
  links: readonly { key: string; label: string; to: string }[];
  active: string;
};

/** The sections of a room, each with an address of its own. */
export function SectionLinks({ label, links, active }: SectionLinksProps) {
  return (
    <nav aria-label={label} className="tabs-list">
      {links.map((one) => (
        <Link
          key={one.key}
          to={one.to}
          className={classNames("tab", "tab-link", one.key === active && "tab-on")}
          aria-current={one.key === active ? "page" : undefined}
        >
          {one.label}
        </Link>
      ))}
    </nav>
  );
}
