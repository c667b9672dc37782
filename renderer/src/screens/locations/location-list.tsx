import { useMemo } from "react";
import { go, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { useLocationColumns } from "./location-columns.tsx";
import { useLocationForm } from "./location-forms.ts";
import { LocationPage } from "./location-page.tsx";
import type { Location } from "./location-words.ts";
import { locationAddress } from "./location-words.ts";

/** Locaties › Kinderopvang. */
export function ChildcareScreen() {
  return <LocationsScreen kind="childcare" />;
}

/** Locaties › Scholen. */
export function SchoolsScreen() {
  return <LocationsScreen kind="school" />;
}

function LocationsScreen({ kind }: { kind: Location["kind"] }) {
  const { segments } = useAddress();
  const key = segments[2];
  if (key) return <LocationPage key={key} id={key} kind={kind} />;
  return <LocationList kind={kind} />;
}

function LocationList({ kind }: { kind: Location["kind"] }) {
  const words = useWords();
  const own = words.locations;
  const school = kind === "school";
  const filter = useMemo(() => ({ kind }), [kind]);
  return (
    <RecordScreen
      noun="location"
      base={school ? "/locaties/scholen" : "/locaties/kinderopvang"}
      filter={filter}
      icon="place"
      title={school ? words.rooms.schools : words.rooms.childcare}
      lead={school ? own.schoolsLead : own.childcareLead}
      newLabel={school ? own.newSchool : own.newChildcare}
      columns={useLocationColumns(kind)}
      keyOf={(row) => row.id}
      nameOf={(row) => row.label}
      form={useLocationForm(kind)}
      onOpen={(row) => go(locationAddress(row.kind, row.id))}
      onCreated={(id) => go(locationAddress(kind, id))}
      empty={
        school
          ? { title: own.schoolsEmpty, text: own.schoolsEmptyText }
          : { title: own.childcareEmpty, text: own.childcareEmptyText }
      }
    />
  );
}
