import type { FigureId } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";
import { boekstartActivities } from "./activities.ts";
import { childcareLocations } from "./childcare-locations.ts";
import { coachFigures } from "./coach.ts";
import { childcareCoverage, dbosCoverage } from "./coverage.ts";
import { dbosPupils } from "./dbos-pupils.ts";
import { dbosLocations, primarySchools, secondarySchools } from "./dbos-schools.ts";
import type { FigureDefinition } from "./figure.ts";
import { grantFigures } from "./grants.ts";
import { kleintjeBiebMeetings } from "./kleintje-bieb.ts";
import { leesklikFigures } from "./leesklik.ts";
import { boekstartParticipants, kleintjeBiebParticipants } from "./participants.ts";
import { reachOfBirths } from "./reach.ts";
import { suitcasesHandedOut, suitcasesReceived, suitcasesStock } from "./suitcases.ts";
import {
  membershipsAfterVoucher,
  redemptionRate,
  vouchersIssued,
  vouchersRedeemed,
} from "./vouchers.ts";

/** Every figure, in the order of the reports. */
export const figures: readonly FigureDefinition[] = [
  childcareLocations,
  suitcasesHandedOut,
  boekstartActivities,
  boekstartParticipants,
  primarySchools,
  dbosPupils,
  secondarySchools,
  dbosLocations,
  ...grantFigures,
  dbosCoverage,
  childcareCoverage,
  ...coachFigures,
  kleintjeBiebMeetings,
  kleintjeBiebParticipants,
  vouchersIssued,
  vouchersRedeemed,
  redemptionRate,
  suitcasesReceived,
  suitcasesStock,
  reachOfBirths,
  membershipsAfterVoucher,
  ...leesklikFigures,
];

const byId: ReadonlyMap<string, FigureDefinition> = new Map(
  figures.map((figure) => [figure.id, figure]),
);

/** Gives the definition of a figure; an id that is none is NOT_FOUND. */
export function findFigure(id: FigureId | string): FigureDefinition {
  const figure = byId.get(id);
  if (!figure) throw new Problem("NOT_FOUND", { entity: "figure", field: "figure", value: id });
  return figure;
}
