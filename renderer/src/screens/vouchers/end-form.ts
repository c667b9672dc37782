import { client } from "../../api.ts";
import type { Field } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { choicesOf, useBranchChoices, useMunicipalityChoices } from "../records/choices.ts";
import { localToday } from "../records/open-chip.tsx";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";
import { createRecord, storing } from "../records/store-record.ts";

type Draft = NewValues<"voucherRedemption">;

/** What is filled in of the end of vouchers; one voucher by its printed number, or a quantity. */
export type EndValues = Omit<Draft, "batchId" | "number"> & { voucher: string | null };

const isPlain = ({ voucher }: Pick<EndValues, "voucher">) => voucher === null;
const isRedeemed = ({ kind }: Pick<EndValues, "kind">) => kind === "redeemed";

/** The form in which vouchers that came to their end are booked. */
export function useEndForm(): FormSpec<EndValues> {
  const { fields, codes, vouchers } = useWords();
  const own = vouchers.ends;
  const branches = useBranchChoices();
  const municipalities = useMunicipalityChoices();
  return {
    blank: {
      voucher: null,
      kind: "redeemed",
      municipalityCode: null,
      branchId: null,
      redeemedOn: localToday(),
      quantity: null,
      quality: "counted",
      newMembers: null,
      reason: null,
    },
    fields: [
      {
        kind: "text",
        name: "voucher",
        label: fields.voucher,
        help: own.voucherHelp,
        maxLength: 24,
      },
      {
        kind: "choice",
        name: "kind",
        label: fields.kind,
        options: choicesOf(codes.voucherEnd),
        required: true,
      },
      {
        kind: "record",
        name: "branchId",
        label: fields.branchId,
        options: branches,
        required: true,
        when: isRedeemed,
      },
      {
        kind: "day",
        name: "redeemedOn",
        label: fields.redeemedOn,
        max: localToday(),
        required: true,
      },
      {
        kind: "record",
        name: "municipalityCode",
        label: fields.municipalityCode,
        options: municipalities,
        required: true,
        when: isPlain,
      },
      {
        kind: "count",
        name: "quantity",
        quality: "quality",
        label: fields.quantity,
        qualities: ["counted", "estimated", "averaged"],
        required: true,
        when: isPlain,
      },
      {
        kind: "number",
        name: "newMembers",
        label: fields.newMembers,
        min: 0,
        max: 1_000_000,
        when: (values) => isPlain(values) && isRedeemed(values),
      },
      { kind: "text", name: "reason", label: fields.reason, maxLength: 200 },
    ],
  };
}

/** Stores the end of one voucher by its number, or of a quantity without numbers. */
export function useEndStore(): (values: EndValues) => Promise<string> {
  const words = useWords();
  return async ({ voucher, ...rest }) => {
    const { kind, redeemedOn, branchId, reason, newMembers } = rest;
    if (voucher === null) {
      const draft = { ...rest, newMembers: newMembers ?? 0 };
      return createRecord("voucherRedemption", draft, words);
    }
    const draft = { voucher, kind: kind ?? "redeemed", day: redeemedOn ?? "", branchId, reason };
    const stored = await storing(words, "voucherRedemption", draft, () =>
      client.voucher.end(draft),
    );
    return stored.key;
  };
}

type Kept = Pick<EndValues, "branchId" | "redeemedOn" | "quantity" | "newMembers" | "reason">;

/** The form that corrects a stored end; with a suitcase its day and branch are the desk's. */
export function useKeptEndForm(row: RowOf<"voucherRedemption">): FormSpec<Kept> {
  const { fields } = useWords();
  const branches = useBranchChoices();
  const isAlone = row.movementId === null;
  const place: Field<Kept>[] = [
    {
      kind: "record",
      name: "branchId",
      label: fields.branchId,
      options: branches,
      required: true,
      readOnly: !isAlone,
      when: () => row.kind === "redeemed",
    },
    {
      kind: "day",
      name: "redeemedOn",
      label: fields.redeemedOn,
      max: localToday(),
      required: true,
      readOnly: !isAlone,
    },
  ];
  return {
    blank: { branchId: null, redeemedOn: null, quantity: null, newMembers: 0, reason: null },
    fields: [
      ...place,
      {
        kind: "number",
        name: "quantity",
        label: fields.quantity,
        min: 1,
        max: 1_000_000,
        required: true,
        readOnly: row.number !== null,
        width: "half",
      },
      {
        kind: "number",
        name: "newMembers",
        label: fields.newMembers,
        min: 0,
        max: 1_000_000,
        required: true,
        width: "half",
      },
      { kind: "text", name: "reason", label: fields.reason, maxLength: 200 },
    ],
  };
}
