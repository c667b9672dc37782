import type { ComponentType, ReactNode } from "react";
import { classNames } from "../../parts/class-names.ts";
import "../../parts/tabs.css";
import "../records/records.css";
import { Link, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { GroupsScreen } from "./groups-screen.tsx";
import { MunicipalitiesScreen } from "./municipalities-screen.tsx";
import { OrganisationsScreen } from "./organisations-screen.tsx";
import { PeopleScreen } from "./people-screen.tsx";
import type { ReferenceKind } from "./reference-kinds.ts";
import { kindAt, referenceBase, referenceKinds } from "./reference-kinds.ts";
import { FundingScreen, ProgrammesScreen, SeriesScreen } from "./small-screens.tsx";
import { StaffScreen } from "./staff-screen.tsx";

const screens: Record<ReferenceKind, ComponentType<{ above: ReactNode }>> = {
  municipalities: MunicipalitiesScreen,
  groups: GroupsScreen,
  organisations: OrganisationsScreen,
  staff: StaffScreen,
  people: PeopleScreen,
  programmes: ProgrammesScreen,
  funding: FundingScreen,
  series: SeriesScreen,
};

/** Gegevens › Stamgegevens: the kinds of reference data, each with its own list. */
export function ReferenceScreen() {
  const kind = kindAt(useAddress().segments[2]);
  const Screen = screens[kind];
  return <Screen key={kind} above={<KindLinks kind={kind} />} />;
}

function KindLinks({ kind }: { kind: ReferenceKind }) {
  const words = useWords().reference;
  return (
    <nav aria-label={words.kinds} className="tabs-list">
      {referenceKinds.map((one) => (
        <Link
          key={one}
          to={referenceBase(one)}
          className={classNames("tab", "tab-link", one === kind && "tab-on")}
          aria-current={one === kind ? "page" : undefined}
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
