import { key, type Sample } from "./sample.ts";

/** Records of the coach at the clinic; they rest on a clinic and on staff. */
export const sampleClinics: readonly Sample[] = [
  {
    noun: "clinicAgreement",
    names: [
      "clinicAgreement.list",
      "clinicAgreement.create",
      "clinicAgreement.correct",
      "clinicAgreement.remove",
    ],
    draft: (made) => ({
      staffId: key(made, "staff"),
      minutesPerWeek: 480,
      validFrom: "2024-01-01",
    }),
    patch: { minutesPerWeek: 420 },
  },
  {
    noun: "clinicAgreementClinic",
    names: [
      "clinicAgreementClinic.list",
      "clinicAgreementClinic.create",
      "clinicAgreementClinic.correct",
      "clinicAgreementClinic.remove",
    ],
    draft: (made) => ({
      agreementId: key(made, "clinicAgreement"),
      clinicId: key(made, "clinic"),
    }),
    patch: {},
  },
  {
    noun: "holiday",
    names: ["holiday.list", "holiday.create", "holiday.correct", "holiday.remove"],
    draft: () => ({
      fromDay: "2024-05-09",
      untilDay: "2024-05-09",
      name: "Hemelvaartsdag",
      source: "Algemene termijnenwet",
    }),
    patch: { untilDay: "2024-05-10" },
  },
  {
    noun: "ageBand",
    names: ["ageBand.list", "ageBand.create", "ageBand.correct", "ageBand.remove"],
    draft: () => ({
      code: "4-6y",
      label: "4 tot 6 jaar",
      fromMonths: 49,
      untilMonths: 72,
      validFrom: "2025-01-01",
    }),
    patch: { label: "Kleuters" },
  },
  {
    noun: "clinicSession",
    names: [
      "clinicSession.list",
      "clinicSession.create",
      "clinicSession.correct",
      "clinicSession.remove",
    ],
    draft: (made) => ({
      clinicId: key(made, "clinic"),
      staffId: key(made, "staff"),
      heldOn: "2024-05-08",
      halfDay: "morning",
      kind: "regular",
      state: "planned",
    }),
    patch: { heldOn: "2024-05-09" },
  },
  {
    noun: "hourEntry",
    names: ["hourEntry.list", "hourEntry.create", "hourEntry.correct", "hourEntry.remove"],
    draft: (made) => ({
      staffId: key(made, "staff"),
      workedOn: "2024-05-08",
      minutes: 210,
      kind: "direct",
      clinicId: key(made, "clinic"),
      state: "proposed",
    }),
    patch: { state: "confirmed" },
  },
];
