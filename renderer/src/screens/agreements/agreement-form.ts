import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesAmong } from "../records/choices.ts";
import type { FormSpec, NewValues } from "../records/record-kinds.ts";

type Values = NewValues<"agreement">;

/** The form of an agreement: parties, term, when it was signed, agreed hours a week, package. */
export function useAgreementForm(): FormSpec<Values> {
  const words = useWords();
  const { fields, codes, participations, records } = words;
  const kinds = choicesAmong(codes.agreementKind, ["cooperation", "service", "intention"]);
  const all: Field<Values>[] = [
    { kind: "text", name: "title", label: fields.title, required: true, maxLength: 200 },
    { kind: "choice", name: "kind", label: fields.kind, options: kinds, required: true },
    {
      kind: "text",
      name: "parties",
      label: fields.parties,
      help: participations.partiesHelp,
      maxLength: 200,
    },
    { kind: "day", name: "validFrom", label: fields.validFrom, required: true },
    {
      kind: "day",
      name: "validUntil",
      label: fields.validUntil,
      help: participations.untilHelp,
    },
    { kind: "day", name: "signedOn", label: fields.signedOn },
    {
      kind: "duration",
      name: "minutesPerWeek",
      label: participations.hoursPerWeek,
      help: participations.minutesHelp,
    },
    { kind: "text", name: "package", label: fields.package, maxLength: 200 },
  ];
  return {
    blank: {
      title: null,
      kind: "cooperation",
      parties: null,
      validFrom: null,
      validUntil: null,
      signedOn: null,
      minutesPerWeek: null,
      package: null,
    },
    fields: all,
    check: ({ validFrom, validUntil }) =>
      validFrom && validUntil && validUntil < validFrom
        ? { field: "validUntil", text: records.endBeforeStart }
        : null,
  };
}
