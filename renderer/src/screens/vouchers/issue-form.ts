import { createElement } from "react";
import { readVoucher, writeVoucher } from "../../../../db/model/voucher.ts";
import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import {
  choicesOf,
  useBranchChoices,
  useClinicChoices,
  useLocationChoices,
  useMunicipalityChoices,
} from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { DraftOf, FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { createRecord } from "../records/store-record.ts";
import { batchName, leftOf } from "./batches-section.tsx";
import { IssueStanding } from "./issue-standing.tsx";

type Batch = RowOf<"voucherBatch">;
type Draft = NewValues<"voucherIssue">;

/** What is filled in of an issue; its numbers as they are printed. */
export type IssueValues = Omit<Draft, "firstNumber" | "lastNumber"> & {
  firstNumber: string | null;
  lastNumber: string | null;
};

const none: readonly Batch[] = [];

/** The form of a new issue, of a batch when one is asked for. */
export function useIssueForm(batchId: string | null): FormSpec<IssueValues> {
  const words = useWords();
  const { data } = useRecords("voucherBatch");
  const batches = data ?? none;
  const batchOf = (id: string | null) => batches.find((batch) => batch.id === id);
  const isNumbered = (values: IssueValues) => Boolean(batchOf(values.batchId)?.firstText);
  const { fields, vouchers } = words;
  const blank: IssueValues = {
    batchId,
    municipalityCode: null,
    channel: "clinic_coach",
    clinicId: null,
    branchId: null,
    locationId: null,
    issuedOn: localToday(),
    firstNumber: null,
    lastNumber: null,
    quantity: null,
    quality: "counted",
    notes: null,
  };
  const batchChoices = batches.map((batch) => ({
    value: batch.id,
    label: vouchers.issues.batchLeft(batchName(batch, words), leftOf(batch)),
  }));
  return {
    blank,
    fields: [
      ...usePlaceFields(),
      {
        kind: "record",
        name: "batchId",
        label: fields.batchId,
        help: vouchers.issues.batchHelp,
        options: batchChoices,
      },
      ...useNumberFields(isNumbered),
      {
        kind: "record",
        name: "municipalityCode",
        label: fields.municipalityCode,
        options: useMunicipalityChoices(),
        required: true,
        when: ({ batchId: chosen }) => chosen === null,
      },
      { kind: "textarea", name: "notes", label: fields.notes, maxLength: 4000 },
    ],
    check: (values) => numberTrouble(values, batchOf(values.batchId), words),
    below: ({ batchId: chosen }) => createElement(IssueStanding, { batch: batchOf(chosen) }),
  };
}

function useNumberFields(
  isNumbered: (values: IssueValues) => boolean,
): readonly Field<IssueValues>[] {
  const { fields, vouchers } = useWords();
  return [
    {
      kind: "text",
      name: "firstNumber",
      label: fields.firstNumber,
      required: true,
      maxLength: 24,
      width: "half",
      when: isNumbered,
    },
    {
      kind: "text",
      name: "lastNumber",
      label: fields.lastNumber,
      help: vouchers.issues.lastHelp,
      maxLength: 24,
      width: "half",
      when: isNumbered,
    },
    {
      kind: "count",
      name: "quantity",
      quality: "quality",
      label: fields.quantity,
      qualities: ["counted", "estimated", "averaged"],
      required: true,
      when: (values) => !isNumbered(values),
    },
  ];
}

/** To whom, when and where vouchers were given out. */
export function usePlaceFields(): readonly Field<
  Pick<IssueValues, "channel" | "clinicId" | "branchId" | "locationId" | "issuedOn">
>[] {
  const { fields, codes } = useWords();
  const locations = useLocationChoices();
  const clinics = useClinicChoices();
  const branches = useBranchChoices();
  return [
    {
      kind: "choice",
      name: "channel",
      label: fields.channel,
      options: choicesOf(codes.voucherChannel),
      required: true,
    },
    {
      kind: "record",
      name: "clinicId",
      label: fields.clinicId,
      options: clinics,
      required: true,
      when: ({ channel }) => channel === "clinic_coach" || channel === "clinic_staff",
    },
    {
      kind: "record",
      name: "branchId",
      label: fields.branchId,
      options: branches,
      when: ({ channel }) => channel === "branch" || channel === "event",
    },
    {
      kind: "record",
      name: "locationId",
      label: fields.locationId,
      options: locations.find,
      when: ({ channel }) => channel === "childcare",
    },
    { kind: "day", name: "issuedOn", label: fields.issuedOn, max: localToday(), required: true },
  ];
}

type Trouble = { field: keyof IssueValues & string; text: string } | null;

function numberTrouble(values: IssueValues, batch: Batch | undefined, words: Words): Trouble {
  if (!batch?.firstText) return null;
  const own = words.vouchers;
  const first = numberIn(batch, values.firstNumber);
  if (first === null)
    return { field: "firstNumber", text: own.notInBatch(batchName(batch, words)) };
  const last = values.lastNumber === null ? first : numberIn(batch, values.lastNumber);
  if (last === null) return { field: "lastNumber", text: own.notInBatch(batchName(batch, words)) };
  return last < first ? { field: "lastNumber", text: own.lastBeforeFirst } : null;
}

/** The number that was typed, with or without what is printed before it; null outside the batch. */
export function numberIn(batch: Batch, text: string | null): number | null {
  const parts = text === null ? null : readVoucher(text);
  const { firstNumber, lastNumber, prefix } = batch;
  if (!parts || firstNumber === null || lastNumber === null) return null;
  if (parts.prefix !== "" && parts.prefix !== prefix) return null;
  return parts.number >= firstNumber && parts.number <= lastNumber ? parts.number : null;
}

/** A number of a batch as it is printed. */
export function printed({ prefix, digits }: Batch, number: number): string {
  return writeVoucher({ prefix, digits: digits ?? 1, number });
}

/** Stores a new issue: of a numbered batch by its numbers, otherwise as a quantity. */
export function useIssueStore(): (values: IssueValues) => Promise<string> {
  const words = useWords();
  const { data } = useRecords("voucherBatch");
  return (values) => {
    const batch = data?.find(({ id }) => id === values.batchId);
    const first = batch ? numberIn(batch, values.firstNumber) : null;
    const last = batch ? (numberIn(batch, values.lastNumber) ?? first) : null;
    const draft: Record<keyof DraftOf<"voucherIssue">, unknown> = {
      ...values,
      municipalityCode: batch?.municipalityCode ?? values.municipalityCode,
      firstNumber: first,
      lastNumber: last,
      quantity: first === null || last === null ? values.quantity : last - first + 1,
      quality: first === null ? values.quality : "counted",
    };
    return createRecord("voucherIssue", draft, words);
  };
}
