import type { Bilingual, FigureId, Period, ReportId, Scope } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";

/** A sum that must hold between figures of one period and scope. */
export interface Identity {
  readonly id: string;
  readonly label: Bilingual;
  readonly terms: readonly FigureId[];
  readonly total: FigureId;
  /** Whether the identity is meant to hold there. */
  readonly applies: (period: Period, scope: Scope) => boolean;
}

/** A report: figures under headings, and the identities that are checked. */
export interface ReportDefinition {
  readonly id: ReportId;
  readonly title: Bilingual;
  readonly sections: readonly { readonly heading: Bilingual; readonly ids: readonly FigureId[] }[];
  readonly identities: readonly Identity[];
}

const annualReview: ReportDefinition = {
  id: "annual-review",
  title: { nl: "De cijfers: leesbevordering", en: "The figures: reading promotion" },
  sections: [
    {
      heading: { nl: "BoekStart", en: "BoekStart" },
      ids: [
        "boekstart.childcare-locations",
        "boekstart.suitcases-handed-out",
        "boekstart.activities",
        "boekstart.participants",
      ],
    },
    {
      heading: { nl: "De Bibliotheek op school", en: "De Bibliotheek op school" },
      ids: ["dbos.primary-schools", "dbos.pupils", "dbos.secondary-schools", "dbos.locations"],
    },
  ],
  identities: [
    {
      id: "dbos-locations",
      label: {
        nl: "Scholen po + scholen vo = dBos-locaties",
        en: "Primary + secondary schools = dBos locations",
      },
      terms: ["dbos.primary-schools", "dbos.secondary-schools"],
      total: "dbos.locations",
      applies: () => true,
    },
  ],
};

const subsidies: ReportDefinition = {
  id: "subsidies",
  title: { nl: "Subsidie: aantal locaties", en: "Subsidies: number of locations" },
  sections: [
    {
      heading: { nl: "BoekStart in de kinderopvang", en: "BoekStart in childcare" },
      ids: ["grants.childcare-new", "grants.childcare-development"],
    },
    {
      heading: { nl: "De Bibliotheek op school", en: "De Bibliotheek op school" },
      ids: [
        "grants.primary-new",
        "grants.primary-development",
        "grants.secondary-new",
        "grants.secondary-development",
        "grants.dbos-plus",
      ],
    },
  ],
  identities: [
    {
      id: "childcare-locations",
      label: {
        nl: "Nieuwe locaties + doorontwikkeling = alle locaties met BoekStart in de kinderopvang",
        en: "New locations + development = all locations with BoekStart in childcare",
      },
      terms: ["grants.childcare-new", "grants.childcare-development"],
      total: "boekstart.childcare-locations",
      // Bind asks for every location each year; elsewhere not every location is granted.
      applies: (period, scope) =>
        period.kind === "calendar_year" && scope.kind === "group" && scope.id === "bind",
    },
  ],
};

const coverage: ReportDefinition = {
  id: "coverage",
  title: { nl: "Dekking", en: "Coverage" },
  sections: [
    {
      heading: { nl: "Deelnemers van alle locaties", en: "Participants among all locations" },
      ids: ["childcare.coverage", "dbos.coverage"],
    },
  ],
  identities: [],
};

const ofCoach: readonly FigureId[] = [
  "coach.half-days",
  "coach.hours",
  "coach.conversations",
  "coach.conversations-per-hour",
];

const boekstart: ReportDefinition = {
  id: "boekstart",
  title: { nl: "BoekStart: van bon tot lezer", en: "BoekStart: from voucher to reader" },
  sections: [
    {
      heading: { nl: "Bonnen", en: "Vouchers" },
      ids: [
        "vouchers.issued",
        "vouchers.redeemed",
        "vouchers.redemption-rate",
        "memberships.after-voucher",
      ],
    },
    {
      heading: { nl: "Koffertjes en bereik", en: "Suitcases and reach" },
      ids: [
        "boekstart.suitcases-handed-out",
        "suitcases.received",
        "suitcases.stock",
        "reach.births",
      ],
    },
    {
      heading: { nl: "De coach op het consultatiebureau", en: "The coach at the clinic" },
      ids: ofCoach,
    },
    {
      heading: { nl: "Kleintje Bieb en Leesklik", en: "Kleintje Bieb and Leesklik" },
      ids: [
        "kleintje-bieb.meetings",
        "kleintje-bieb.participants",
        "leesklik.locations",
        "leesklik.books",
        "leesklik.parents",
      ],
    },
  ],
  identities: [],
};

const coach: ReportDefinition = {
  id: "coach",
  title: { nl: "De BoekStart-coach en Kleintje Bieb", en: "BoekStart coach and Kleintje Bieb" },
  sections: [
    {
      heading: { nl: "Op het consultatiebureau", en: "At the clinic" },
      ids: ofCoach,
    },
    {
      heading: { nl: "Kleintje Bieb", en: "Kleintje Bieb" },
      ids: ["kleintje-bieb.meetings", "kleintje-bieb.participants"],
    },
  ],
  identities: [],
};

/** The reports there are. */
export const reports: readonly ReportDefinition[] = [
  annualReview,
  subsidies,
  coverage,
  boekstart,
  coach,
];

/** Gives a report; an id that is none is NOT_FOUND. */
export function findReport(id: ReportId | string): ReportDefinition {
  const report = reports.find((candidate) => candidate.id === id);
  if (!report) throw new Problem("NOT_FOUND", { entity: "report", field: "report", value: id });
  return report;
}
