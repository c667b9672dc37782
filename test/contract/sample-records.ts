import type { NounName } from "../../db/model/nouns.ts";

type Fields = Record<string, string | number | null | Record<string, string>>;

/** How one kind of record is entered and corrected; `made` gives the keys of those before it. */
export interface Sample {
  readonly noun: NounName;
  /** The procedures that the record is tried with: list, create, correct, remove. */
  readonly names: readonly [string, string, string, string];
  readonly draft: (made: Readonly<Record<string, string>>) => Fields;
  readonly patch: Fields;
}

const key = (made: Readonly<Record<string, string>>, noun: NounName): string => made[noun] ?? "";

/** One record of each kind, in an order in which each can rest on those before it. */
export const samples: readonly Sample[] = [
  {
    noun: "municipality",
    names: [
      "municipality.list",
      "municipality.create",
      "municipality.correct",
      "municipality.remove",
    ],
    draft: () => ({ code: "0014", name: "Groningen" }),
    patch: { name: "Gemeente Groningen" },
  },
  {
    noun: "municipalityYear",
    names: [
      "municipalityYear.list",
      "municipalityYear.create",
      "municipalityYear.correct",
      "municipalityYear.remove",
    ],
    draft: () => ({ municipalityCode: "0109", year: 2024, liveBirths: 284, source: "CBS" }),
    patch: { inhabitants: 35_860 },
  },
  {
    noun: "group",
    names: ["group.list", "group.create", "group.correct", "group.remove"],
    draft: () => ({ code: "zuidoost", name: "Zuidoost-Drenthe", kind: "other" }),
    patch: { name: "Zuidoost" },
  },
  {
    noun: "groupMember",
    names: ["groupMember.list", "groupMember.create", "groupMember.correct", "groupMember.remove"],
    draft: () => ({ groupCode: "zuidoost", municipalityCode: "0109", validFrom: "2024-01-01" }),
    patch: { validUntil: "2025-12-31" },
  },
  {
    noun: "organisation",
    names: [
      "organisation.list",
      "organisation.create",
      "organisation.correct",
      "organisation.remove",
    ],
    draft: () => ({ kind: "provider", name: "Stichting De Boekenbeer" }),
    patch: { number: "12345678" },
  },
  {
    noun: "branch",
    names: ["branch.list", "branch.create", "branch.correct", "branch.remove"],
    draft: () => ({ name: "Bibliotheek Sleen", kind: "branch", municipalityCode: "0109" }),
    patch: { town: "Sleen", kind: "service_point" },
  },
  {
    noun: "clinic",
    names: ["clinic.list", "clinic.create", "clinic.correct", "clinic.remove"],
    draft: () => ({ name: "Consultatiebureau Sleen", municipalityCode: "0109" }),
    patch: { closedOn: "2025-06-30" },
  },
  {
    noun: "staff",
    names: ["staff.list", "staff.create", "staff.correct", "staff.remove"],
    draft: () => ({ code: "BC-01", role: "boekstart_coach" }),
    patch: { activeFrom: "2023-01-01" },
  },
  {
    noun: "contactPerson",
    names: [
      "contactPerson.list",
      "contactPerson.create",
      "contactPerson.correct",
      "contactPerson.remove",
    ],
    draft: () => ({ name: "Voorbeeldpersoon", function: "locatiemanager" }),
    patch: { lastCheckedOn: "2024-09-01" },
  },
  {
    noun: "location",
    names: ["location.list", "location.create", "location.correct", "location.remove"],
    draft: (made) => ({
      kind: "childcare",
      name: "KDV De Boekenbeer",
      type: "day_nursery",
      municipalityCode: "0109",
      organisationId: key(made, "organisation"),
      postalCode: "7841AA",
      town: "Sleen",
    }),
    patch: { shortName: "De Boekenbeer" },
  },
  {
    noun: "locationVersion",
    names: [
      "locationVersion.list",
      "locationVersion.create",
      "locationVersion.correct",
      "locationVersion.remove",
    ],
    draft: (made) => ({
      id: key(made, "location"),
      validFrom: "2024-08-01",
      change: { name: "Kindcentrum Boekenbeer" },
    }),
    patch: { name: "Kindcentrum De Boekenbeer" },
  },
  {
    noun: "registration",
    names: [
      "registration.list",
      "registration.create",
      "registration.correct",
      "registration.remove",
    ],
    draft: (made) => ({
      locationId: key(made, "location"),
      lrkNumber: "100000009",
      registerType: "KDV",
      validFrom: "2015-01-01",
    }),
    patch: { childPlaces: 32 },
  },
  {
    noun: "contactRole",
    names: ["contactRole.list", "contactRole.create", "contactRole.correct", "contactRole.remove"],
    draft: (made) => ({
      contactPersonId: key(made, "contactPerson"),
      locationId: key(made, "location"),
      role: "voorleescoördinator",
      validFrom: "2023-01-01",
    }),
    patch: { validUntil: "2024-11-01" },
  },
  {
    noun: "programme",
    names: ["programme.list", "programme.create", "programme.correct", "programme.remove"],
    draft: () => ({ code: "voorleesexpress", name: "VoorleesExpress", audience: "childcare" }),
    patch: { name: "De VoorleesExpress" },
  },
  {
    noun: "fundingSource",
    names: [
      "fundingSource.list",
      "fundingSource.create",
      "fundingSource.correct",
      "fundingSource.remove",
    ],
    draft: () => ({ name: "Provincie", kind: "other" }),
    patch: { name: "Provincie Drenthe" },
  },
  {
    noun: "participation",
    names: [
      "participation.list",
      "participation.create",
      "participation.correct",
      "participation.remove",
    ],
    draft: (made) => ({
      locationId: key(made, "location"),
      programmeCode: "boekstart-childcare",
      phase: "implementation",
      level: "structural",
      since: "2024-01-01",
      agreementFrom: "2024-01-01",
    }),
    patch: { notes: "begonnen met een startcollectie" },
  },
  {
    noun: "phase",
    names: ["phase.list", "phase.create", "phase.correct", "phase.remove"],
    draft: (made) => ({
      participationId: key(made, "participation"),
      phase: "running",
      level: "structural",
      validFrom: "2024-09-01",
    }),
    patch: { reason: "eerste jaar afgerond" },
  },
  {
    noun: "agreement",
    names: ["agreement.list", "agreement.create", "agreement.correct", "agreement.remove"],
    draft: () => ({ title: "Overeenkomst 2025", kind: "service", validFrom: "2025-01-01" }),
    patch: { minutesPerWeek: 240 },
  },
  {
    noun: "coverage",
    names: ["coverage.list", "coverage.create", "coverage.correct", "coverage.remove"],
    draft: (made) => ({
      agreementId: key(made, "agreement"),
      participationId: key(made, "participation"),
    }),
    patch: {},
  },
  {
    noun: "participationFunding",
    names: [
      "participationFunding.list",
      "participationFunding.create",
      "participationFunding.correct",
      "participationFunding.remove",
    ],
    draft: (made) => ({
      participationId: key(made, "participation"),
      fundingSourceId: key(made, "fundingSource"),
      validFrom: "2024-01-01",
    }),
    patch: { validUntil: "2024-12-31" },
  },
  {
    noun: "pupilCount",
    names: ["pupilCount.list", "pupilCount.create", "pupilCount.correct", "pupilCount.remove"],
    draft: (made) => ({
      participationId: key(made, "participation"),
      countedOn: "2024-10-01",
      pupils: 88,
      quality: "counted",
      source: "school",
    }),
    patch: { quality: "estimated" },
  },
  {
    noun: "series",
    names: ["series.list", "series.create", "series.correct", "series.remove"],
    draft: () => ({ title: "Kleintje Bieb Sleen" }),
    patch: { notes: "maandelijks" },
  },
  {
    noun: "activity",
    names: ["activity.list", "activity.create", "activity.correct", "activity.remove"],
    draft: (made) => ({
      seriesId: key(made, "series"),
      title: "Kleintje Bieb",
      heldOn: "2024-03-06",
      placeKind: "branch",
      branchId: key(made, "branch"),
      audience: "families",
      kind: "kleintje_bieb_toddlers",
      programmeCode: "boekstart-babies",
      coreFunction: "reading",
      state: "held",
    }),
    patch: { children: 7, childrenQuality: "counted" },
  },
  {
    noun: "movement",
    names: ["movement.list", "movement.create", "movement.correct", "movement.remove"],
    draft: (made) => ({
      branchId: key(made, "branch"),
      kind: "handed_out_desk",
      movedOn: "2024-03-06",
      quantity: 2,
    }),
    patch: { quantity: 3 },
  },
  {
    noun: "scheme",
    names: ["scheme.list", "scheme.create", "scheme.correct", "scheme.remove"],
    draft: () => ({ name: "Impulsregeling Masterplan" }),
    patch: { name: "Impulsregeling Masterplan basisvaardigheden" },
  },
  {
    noun: "tranche",
    names: ["tranche.list", "tranche.create", "tranche.correct", "tranche.remove"],
    draft: (made) => ({
      schemeId: key(made, "scheme"),
      name: "2023-2024",
      fromDay: "2023-08-01",
      untilDay: "2024-12-31",
    }),
    patch: { untilDay: "2025-07-31" },
  },
  {
    noun: "application",
    names: ["application.list", "application.create", "application.correct", "application.remove"],
    draft: (made) => ({
      trancheId: key(made, "tranche"),
      category: "childcare_new",
      appliedOn: "2024-01-15",
    }),
    patch: { locations: 20 },
  },
  {
    noun: "award",
    names: ["award.list", "award.create", "award.correct", "award.remove"],
    draft: (made) => ({
      trancheId: key(made, "tranche"),
      locationId: key(made, "location"),
      category: "childcare_new",
      decidedOn: "2024-05-01",
    }),
    patch: { amountCents: 250_000 },
  },
];
