import { LeesklikOfLocation } from "../leesklik/leesklik-section.tsx";
import {
  ClosePanel,
  OwnPanel,
  RegistrationPanel,
  VersionPanel,
} from "./location-detail-panels.tsx";
import type { LocationPanelProps } from "./missing-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";
import {
  AgreementPanel,
  FundingPanel,
  NewParticipationPanel,
  ParticipationPanel,
  PhaseChangePanel,
  PhasePanel,
  PupilPanel,
} from "./participation-panels.tsx";
import { AwardPanel, RolePanel } from "./people-panels.tsx";
import { TakeOverPanel } from "./take-over-panel.tsx";

/** What is entered or corrected beside the page of a location. */
export function LocationPanel(props: LocationPanelProps) {
  const { panel } = props;
  const key = `${panel.name} ${panel.key}`;
  const { key: id } = panel;
  switch (panel.name) {
    case "participation":
      if (id === null) return <NewParticipationPanel key={key} {...props} />;
      return <ParticipationPanel key={key} {...props} />;
    case "phase":
      return <PhaseChangePanel key={key} {...props} end={false} />;
    case "end":
      return <PhaseChangePanel key={key} {...props} end />;
    case "phaseRecord":
      return <PhasePanel key={key} {...props} />;
    case "agreement":
      return <AgreementPanel key={key} {...props} />;
    case "funding":
    case "fundingRecord":
      return <FundingPanel key={key} {...props} />;
    case "pupils":
      return <PupilPanel key={key} {...props} />;
    case "version":
      return <VersionPanel key={key} {...props} />;
    case "takeOver":
      return <TakeOverPanel key={key} {...props} />;
    case "registration":
      return <RegistrationPanel key={key} {...props} />;
    case "role":
      return <RolePanel key={key} {...props} />;
    case "award":
      return <AwardPanel key={key} {...props} />;
    case "own":
      return <OwnPanel key={key} {...props} />;
    case "leesklik":
      return (
        <LeesklikOfLocation locationId={props.data.location.id} onClose={() => props.close()} />
      );
    case "close":
      return <ClosePanel key={key} {...props} />;
    default:
      return <MissingPanel {...props} />;
  }
}
