import { key, type Sample } from "./sample.ts";

/** One record of each kind of place and person, each resting on those before it. */
export const samplePlaces: readonly Sample[] = [
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
];
