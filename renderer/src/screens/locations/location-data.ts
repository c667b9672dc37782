import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../../api.ts";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";
import type { Location, Participation, Phase, PupilCount, Version } from "./location-words.ts";

/** Everything that the page of a location shows. */
export type LocationData = {
  location: Location;
  versions: Version[];
  registrations: RowOf<"registration">[];
  participations: Participation[];
  phases: Phase[];
  coverages: RowOf<"coverage">[];
  agreements: RowOf<"agreement">[];
  payers: RowOf<"participationFunding">[];
  pupils: PupilCount[];
  roles: RowOf<"contactRole">[];
  people: RowOf<"contactPerson">[];
  awards: RowOf<"award">[];
  activities: RowOf<"activity">[];
};

const none: readonly never[] = [];

/** All records of a location; a query whose data is there when the location itself is. */
export function useLocationData(id: string) {
  const ofLocation = useMemo(() => ({ locationId: id }), [id]);
  const own = useRecords(
    "location",
    useMemo(() => ({ id }), [id]),
  );
  const versions = useRecords("locationVersion", ofLocation);
  const registrations = useRecords("registration", ofLocation);
  const participations = useRecords("participation", ofLocation);
  const roles = useRecords("contactRole", ofLocation);
  const people = useRecords("contactPerson");
  const awards = useRecords("award", ofLocation);
  const activities = useRecords("activity", ofLocation);
  const parts = usePartsOf(participations.data ?? none);
  const location = own.data?.[0];
  const data: LocationData | undefined = location && {
    location,
    versions: versions.data ?? [],
    registrations: registrations.data ?? [],
    participations: participations.data ?? [],
    ...parts,
    roles: roles.data ?? [],
    people: people.data ?? [],
    awards: awards.data ?? [],
    activities: activities.data ?? [],
  };
  return { data, missing: own.data?.length === 0, query: own };
}

/** Phases, agreements, payers and pupil counts of participations. */
function usePartsOf(participations: readonly Participation[]) {
  const inputs = participations.map(({ id }) => ({ input: { participationId: id } }));
  const flat = <Row>(results: { data: Row[] | undefined }[]) =>
    results.flatMap((result) => result.data ?? []);
  const phases = useQueries({ queries: inputs.map(api.phase.list.queryOptions), combine: flat });
  const coverages = useQueries({
    queries: inputs.map(api.coverage.list.queryOptions),
    combine: flat,
  });
  const payers = useQueries({
    queries: inputs.map(api.participationFunding.list.queryOptions),
    combine: flat,
  });
  const pupils = useQueries({
    queries: inputs.map(api.pupilCount.list.queryOptions),
    combine: flat,
  });
  const ids = [...new Set(coverages.map((coverage) => coverage.agreementId))];
  const agreements = useQueries({
    queries: ids.map((id) => api.agreement.list.queryOptions({ input: { id } })),
    combine: flat,
  });
  return { phases, coverages, payers, pupils, agreements };
}
