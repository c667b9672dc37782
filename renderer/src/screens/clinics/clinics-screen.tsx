import { useMemo } from "react";
import type { Column } from "../../parts/table/columns.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import {
  useBranchChoices,
  useMunicipalityChoices,
  useOrganisationChoices,
} from "../records/choices.ts";
import { OpenChip, openWords } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { RecordScreen } from "../records/record-screen.tsx";

type Clinic = RowOf<"clinic">;
type Values = NewValues<"clinic">;

/** Locaties › Consultatiebureaus, each under its youth health service; closing one ends it. */
export function ClinicsScreen() {
  const words = useWords();
  return (
    <RecordScreen
      noun="clinic"
      base="/locaties/consultatiebureaus"
      icon="place"
      title={words.rooms.clinics}
      lead={words.places.clinicsLead}
      newLabel={words.places.newClinic}
      columns={useClinicColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.name}
      chips={(row) => <OpenChip closedOn={row.closedOn} />}
      form={useClinicForm()}
      empty={{ title: words.places.clinicsEmpty, text: words.places.clinicsEmptyText }}
    />
  );
}

function useClinicColumns(): Column<Clinic>[] {
  const words = useWords();
  const formats = useFormats();
  return useMemo(() => {
    const { fields, places } = words;
    return [
      { key: "name", header: fields.name, value: (row) => row.name },
      {
        key: "organisation",
        header: words.codes.organisationKind.youth_health_service,
        value: (row) => row.organisationName,
        filter: true,
      },
      { key: "town", header: fields.town, value: (row) => row.town, width: 160 },
      {
        key: "municipality",
        header: fields.municipalityCode,
        value: (row) => row.municipalityName,
        width: 170,
        filter: true,
      },
      {
        key: "state",
        header: places.state,
        kind: "chip",
        value: (row) => openWords(row.closedOn, words, formats),
        render: (row) => <OpenChip closedOn={row.closedOn} />,
        width: 190,
        filter: true,
      },
    ];
  }, [words, formats]);
}

const healthServices = ["youth_health_service"] as const;

function useClinicForm(): FormSpec<Values> {
  const words = useWords();
  const municipalities = useMunicipalityChoices();
  const organisations = useOrganisationChoices(healthServices);
  const branches = useBranchChoices();
  const { fields, places } = words;
  return {
    blank: {
      name: null,
      town: null,
      municipalityCode: null,
      organisationId: null,
      branchId: null,
      openedOn: null,
      closedOn: null,
    },
    fields: [
      { kind: "text", name: "name", label: fields.name, required: true, maxLength: 200 },
      { kind: "text", name: "town", label: fields.town, width: "half", maxLength: 200 },
      {
        kind: "choice",
        name: "municipalityCode",
        label: fields.municipalityCode,
        options: municipalities,
        required: true,
        width: "half",
      },
      {
        kind: "choice",
        name: "organisationId",
        label: words.codes.organisationKind.youth_health_service,
        options: organisations,
      },
      {
        kind: "choice",
        name: "branchId",
        label: fields.suppliedBy,
        options: branches,
        help: places.clinicSupplyHelp,
      },
      { kind: "day", name: "openedOn", label: fields.openedOn, help: places.openedHelp },
      { kind: "day", name: "closedOn", label: fields.closedOn, help: places.closedHelp },
    ],
    check: ({ openedOn, closedOn }) =>
      openedOn && closedOn && closedOn < openedOn
        ? { field: "closedOn", text: places.closedBeforeOpened }
        : null,
  };
}
