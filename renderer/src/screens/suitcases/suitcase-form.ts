import { useQuery } from "@tanstack/react-query";
import { createElement } from "react";
import { api } from "../../api.ts";
import type { Choice, Field } from "../../parts/form/fields.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { choicesAmong, useBranchChoices, useClinicChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues } from "../records/record-kinds.ts";
import { Standing } from "./standing.tsx";

type Draft = NewValues<"movement">;

/** What is filled in of a booking; a transfer names the branch that it goes to. */
export type MovementValues = Omit<Draft, "kind"> & {
  kind: Draft["kind"] | "transfer";
  toBranchId: string | null;
};

const bookable = [
  "handed_out_desk",
  "handed_out_clinic",
  "received",
  "transfer",
  "damaged",
  "ordered",
  "opening_balance",
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
  const { fields, codes, suitcases, records } = words;
  const kinds = { ...codes.movementKind, transfer: suitcases.transfer };
  const offered = bookable.filter((kind) => !(stored && kind === "transfer"));
  return {
    blank: {
      branchId: before.branchId ?? null,
      clinicId: before.clinicId ?? null,
      toBranchId: before.toBranchId ?? null,
      kind: before.kind ?? "handed_out_desk",
      movedOn: before.movedOn ?? localToday(),
      bookedOn: null,
      quantity: before.quantity ?? 1,
      edition: before.edition ?? null,
      newMembers: 0,
      orderId: before.orderId ?? null,
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
        options: choicesAmong(kinds, offered),
        required: true,
      },
      ...useKindFields(branches),
      ...dayAndQuantity(words),
      {
        kind: "day",
        name: "bookedOn",
        label: fields.bookedOn,
        required: stored,
        when: ({ kind }) => kind !== "transfer",
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
    check: ({ bookedOn, movedOn, kind, branchId, toBranchId }) => {
      if (kind === "transfer" && branchId === toBranchId) {
        return { field: "toBranchId", text: suitcases.sameBranch };
      }
      return bookedOn && movedOn && bookedOn < movedOn
        ? { field: "bookedOn", text: records.endBeforeStart }
        : null;
    },
    below: ({ branchId, movedOn, edition }) =>
      createElement(Standing, { branchId, day: movedOn, edition }),
  };
}

/** The fields that only one kind of booking has. */
function useKindFields(branches: Choice[]): FormSpec<MovementValues>["fields"] {
  const words = useWords();
  const clinics = useClinicChoices();
  const orders = useOrderChoices();
  const { fields, suitcases } = words;
  return [
    {
      kind: "record",
      name: "clinicId",
      label: fields.clinicId,
      help: suitcases.clinicHelp,
      options: clinics,
      required: true,
      when: ({ kind }) => kind === "handed_out_clinic",
    },
    {
      kind: "record",
      name: "toBranchId",
      label: fields.toBranchId,
      options: branches,
      required: true,
      when: ({ kind }) => kind === "transfer",
    },
    {
      kind: "choice",
      name: "orderId",
      label: suitcases.order,
      help: suitcases.orderHelp,
      options: orders,
      when: ({ kind }) => kind === "received" && orders.length > 0,
    },
  ];
}

/** The orders of which not everything has come in yet. */
function useOrderChoices(): Choice[] {
  const words = useWords().suitcases;
  const formats = useFormats();
  const { data } = useQuery(api.stock.reorder.queryOptions({ input: { day: localToday() } }));
  return (data?.branches ?? []).flatMap(({ branchName, orders }) =>
    orders.map((order) => ({
      value: order.movementId,
      label: words.orderName(
        branchName,
        formats.day(order.orderedOn),
        formats.number(order.quantity - order.received),
      ),
    })),
  );
}

function dayAndQuantity({ fields }: Words): readonly Field<MovementValues>[] {
  return [
    {
      kind: "day",
      name: "movedOn",
      label: fields.movedOn,
      max: localToday(),
      required: true,
      width: "half",
    },
    {
      kind: "number",
      name: "quantity",
      label: fields.quantity,
      min: 1,
      max: 100_000,
      required: true,
      width: "half",
    },
  ];
}
