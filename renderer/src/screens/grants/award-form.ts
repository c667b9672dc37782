import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useLocationChoices, useTrancheChoices } from "../records/choices.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";

type Values = NewValues<"award">;

/** The form of an award, of a fixed location or with the location to choose. */
export function useAwardForm(
  locationId: string | null,
  stored: RowOf<"award"> | null = null,
): FormSpec<Values> {
  const words = useWords();
  const tranches = useTrancheChoices();
  const locations = useLocationChoices();
  const { fields, codes, grants } = words;
  const place: Field<Values> = {
    kind: "record",
    name: "locationId",
    label: fields.locationId,
    options: locations.find,
    chosen: stored ? { value: stored.locationId, label: stored.locationLabel } : null,
    required: true,
    readOnly: stored !== null,
  };
  return {
    blank: {
      trancheId: null,
      locationId,
      category: null,
      decidedOn: null,
      amountCents: null,
      reference: null,
      withdrawnOn: null,
      withdrawnReason: null,
    },
    fields: [
      ...(locationId ? [] : [place]),
      {
        kind: "choice",
        name: "trancheId",
        label: fields.trancheId,
        options: tranches,
        help: grants.trancheHelp,
        required: true,
      },
      {
        kind: "choice",
        name: "category",
        label: fields.category,
        options: choicesOf(codes.awardCategory),
        required: true,
      },
      { kind: "day", name: "decidedOn", label: fields.decidedOn, required: true },
      { kind: "euros", name: "amountCents", label: fields.amountCents, help: grants.amountHelp },
      { kind: "text", name: "reference", label: fields.reference, maxLength: 200 },
      {
        kind: "day",
        name: "withdrawnOn",
        label: fields.withdrawnOn,
        help: grants.withdrawnHelp,
      },
      {
        kind: "text",
        name: "withdrawnReason",
        label: fields.withdrawnReason,
        required: true,
        maxLength: 200,
        when: ({ withdrawnOn }) => withdrawnOn !== null,
      },
    ],
    check: ({ decidedOn, withdrawnOn }) =>
      decidedOn && withdrawnOn && withdrawnOn < decidedOn
        ? { field: "withdrawnOn", text: grants.withdrawnBeforeDecided }
        : null,
  };
}
