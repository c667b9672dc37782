import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { MenuButton } from "../../parts/menu-button.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { LeesklikSection } from "../leesklik/leesklik-section.tsx";
import { openWords } from "../records/open-chip.tsx";
import { RecordHistory } from "../records/record-history.tsx";
import { correctRecord } from "../records/store-record.ts";
import type { LocationData } from "./location-data.ts";
import { useLocationData } from "./location-data.ts";
import "./location-page.css";
import { LocationPanel } from "./location-panel.tsx";
import type { OpenIt } from "./location-panel-address.ts";
import { useLocationPanel } from "./location-panel-address.ts";
import {
  AwardSection,
  DetailsSection,
  OwnSection,
  PeopleSection,
  PupilSection,
  RegistrationSection,
} from "./location-sections.tsx";
import type { Location } from "./location-words.ts";
import { locationAddress, locationTitle, phaseTones, shortProgramme } from "./location-words.ts";
import { ParticipationSections } from "./participation-section.tsx";
import { RegisterSection } from "./register-section.tsx";
import { SuccessionPage } from "./succession/succession-page.tsx";
import { SuccessionNotices } from "./succession-notices.tsx";
import { Timeline } from "./timeline.tsx";

type LocationPageProps = { id: string; kind: Location["kind"] };

/** The page of a location: all that is known of it in cards; what is changed opens beside it. */
export function LocationPage({ id, kind }: LocationPageProps) {
  const words = useWords();
  const { data, missing, query } = useLocationData(id);
  const { panel, open, close } = useLocationPanel();
  useCommand("new", data ? () => open("participation", null) : null);
  const own = data?.location.kind;
  useEffect(() => {
    // Other rooms lead to a location without knowing its kind.
    if (own && own !== kind)
      go(locationAddress(own, id) + window.location.search, { replace: true });
  }, [own, kind, id]);
  if (missing) {
    const list = locationAddress(kind, "").slice(0, -1);
    return (
      <Page head={<PageHead title={words.records.notFound} />}>
        <EmptyState
          icon="place"
          title={words.records.notFoundText}
          action={{ label: words.records.toList, run: () => go(list) }}
        />
      </Page>
    );
  }
  if (data && (panel?.name === "merge" || panel?.name === "split")) {
    return <SuccessionPage kind={panel.name} location={data.location} onClose={close} />;
  }
  return (
    <Page
      {...(data ? { crumb: data.location.shortName ?? data.location.name } : {})}
      head={data && <LocationHead data={data} open={open} />}
      panel={data && panel && <LocationPanel data={data} panel={panel} open={open} close={close} />}
    >
      <Loaded query={{ ...query, data }}>
        {(loaded) => <LocationBody data={loaded} open={open} />}
      </Loaded>
    </Page>
  );
}

type PartProps = { data: LocationData; open: OpenIt };

function LocationBody({ data, open }: PartProps) {
  const school = data.location.kind === "school";
  return (
    <div className="location">
      <SuccessionNotices location={data.location} />
      <div className="location-columns">
        <div className="stack">
          <ParticipationSections data={data} open={open} />
          {!school && (
            <LeesklikSection
              locationId={data.location.id}
              onOpen={() => open("leesklik", data.location.id)}
            />
          )}
          <Timeline data={data} />
        </div>
        <div className="stack">
          {school && <PupilSection data={data} open={open} />}
          {!school && <RegistrationSection data={data} open={open} />}
          <PeopleSection data={data} open={open} />
          <AwardSection data={data} open={open} />
        </div>
        <div className="stack">
          <DetailsSection data={data} open={open} />
          <RegisterSection locationId={data.location.id} open={open} />
          <OwnSection data={data} open={open} />
          <RecordHistory noun="location" recordKey={data.location.id} first={4} />
        </div>
      </div>
    </div>
  );
}

function LocationHead({ data, open }: PartProps) {
  const words = useWords();
  const { location } = data;
  const own = words.locations;
  const code = location.locationCode ?? location.lrkNumbers;
  const facts = [
    code,
    words.codes.locationType[location.type],
    own.inMunicipality(location.municipalityName),
    location.organisationName,
  ].filter(Boolean);
  const differs = location.shortName !== null && location.shortName !== location.name;
  return (
    <PageHead
      title={locationTitle(location)}
      lead={
        <>
          {facts.join(" · ")}
          {differs && (
            <>
              <br />
              {own.nameInRegister(location.name)}
            </>
          )}
        </>
      }
      chips={<LocationChips data={data} />}
      actions={<LocationActions data={data} open={open} />}
    />
  );
}

function LocationChips({ data }: { data: LocationData }) {
  const words = useWords();
  const formats = useFormats();
  const { location, participations } = data;
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  return (
    <>
      {status.data?.kind === "example" && <Chip>{words.locations.example}</Chip>}
      {participations.map(
        ({ id, phase, programmeCode, programmeName }) =>
          phase && (
            <Chip key={id} tone={phaseTones[phase]}>
              {shortProgramme(programmeCode, programmeName, words)}: {words.codes.phase[phase]}
            </Chip>
          ),
      )}
      {location.closedOn && <Chip tone="warn">{openWords(location.closedOn, words, formats)}</Chip>}
      {location.registerState === "vanished" && (
        <Chip tone="bad">{words.codes.registerState.vanished}</Chip>
      )}
    </>
  );
}

function LocationActions({ data, open }: PartProps) {
  const words = useWords();
  const { location } = data;
  const own = words.locations;
  const reopen = async () => {
    await correctRecord("location", location.id, { closedOn: null }, null, words);
    showToast({ text: own.reopened(location.label) });
  };
  const more = [
    { key: "merge", label: words.succession.merge, run: () => open("merge", location.id) },
    { key: "split", label: words.succession.split, run: () => open("split", location.id) },
  ];
  return (
    <>
      <MenuButton
        label={words.succession.more}
        sections={[{ key: "succession", items: more }]}
        button={(props) => <Button {...props}>{words.succession.more}</Button>}
      />
      {location.closedOn ? (
        <Button onClick={() => void reopen()}>{own.reopen}</Button>
      ) : (
        <Button onClick={() => open("close", location.id)}>{own.close}</Button>
      )}
      <Button tone="primary" icon="plus" onClick={() => open("participation", null)}>
        {own.addParticipation}
      </Button>
    </>
  );
}
