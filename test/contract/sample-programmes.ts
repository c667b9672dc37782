import { key, type Sample } from "./sample.ts";

/** One record of each kind of the programmes, each resting on those before it. */
export const sampleProgrammes: readonly Sample[] = [
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
