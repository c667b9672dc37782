import { useWords } from "../../words/use-words.ts";
import { choicesAmong, useBranchChoices, useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues } from "../records/record-kinds.ts";

export type MovementValues = NewValues<"movement">;

const bookable = [
  "handed_out_desk",
  "handed_out_clinic",
  "received",
  "opening_balance",
  "damaged",
  "ordered",
] as const;

/**
 * The form of a booking of suitcases. A new one begins with the branch, clinic, kind and day of
 * the one before it.
 */
export function useMovementForm(
  before: Partial<MovementValues>,
  stored: boolean,
): FormSpec<MovementValues> {
  const words = useWords();
  const branches = useBranchChoices();
  const clinics = useClinicChoices();
  const { fields, codes, suitcases, records } = words;
  return {
    blank: {
      branchId: before.branchId ?? null,
      clinicId: before.clinicId ?? null,
      kind: before.kind ?? "handed_out_desk",
      movedOn: before.movedOn ?? localToday(),
      bookedOn: null,
      quantity: 1,
      edition: before.edition ?? null,
      newMembers: 0,
      orderId: null,
      reason: null,
    },
    fields: [
      {
        kind: "record",
        name: "branchId",
        label: fields.branchId,
        options: branches,
        required: true,
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesAmong(codes.movementKind, bookable),
        required: true,
      },
      {
        kind: "record",
        name: "clinicId",
        label: fields.clinicId,
        help: suitcases.clinicHelp,
        options: clinics,
        required: true,
        when: ({ kind }) => kind === "handed_out_clinic",
      },
      { kind: "day", name: "movedOn", label: fields.movedOn, required: true, width: "half" },
      {
        kind: "number",
        name: "quantity",
        label: fields.quantity,
        min: 1,
        max: 100_000,
        required: true,
        width: "half",
      },
      {
        kind: "day",
        name: "bookedOn",
        label: fields.bookedOn,
        required: stored,
        ...(stored ? {} : { help: suitcases.bookedHelp }),
      },
      {
        kind: "text",
        name: "edition",
        label: fields.edition,
        help: suitcases.editionHelp,
        maxLength: 200,
      },
      { kind: "text", name: "reason", label: fields.reason, maxLength: 200 },
    ],
    check: ({ bookedOn, movedOn }) =>
      bookedOn && movedOn && bookedOn < movedOn
        ? { field: "bookedOn", text: records.endBeforeStart }
        : null,
  };
}
