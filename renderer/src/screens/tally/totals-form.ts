import { referralTargets } from "../../../../db/model/clinic-session.ts";
import type { SessionTotals, Tally } from "../../../../db/model/tally.ts";
import type { Field } from "../../parts/form/fields.ts";
import type { Words } from "../../words/words.ts";
import type { LanguageValues } from "./language-fields.ts";
import { languageFields, languagesOf, languageValues } from "./language-fields.ts";

const counts = [
  "conversations",
  "firstContacts",
  "grandparents",
  "vouchersGiven",
  "suitcasesGiven",
  "memberships",
  "otherLanguage",
] as const;

type Count = (typeof counts)[number];
type Target = (typeof referralTargets)[number];

/** The totals of a half-day as the form holds them; a blank is not entered, zero is none. */
export type TotalsValues = LanguageValues &
  Record<Count, number | null> &
  Record<`band ${string}`, number | null> &
  Record<`referral ${Target}`, number | null> & {
    counted: boolean;
    durationMinutes: number | null;
    travelMinutes: number | null;
    reason: string | null;
  };

/** Totals as they are stored, as the values of the form. */
export function valuesOf(totals: SessionTotals, bands: Tally["bands"]): TotalsValues {
  const ages = bands.map(({ code }) => [
    `band ${code}`,
    totals.bands.find(({ bandCode }) => bandCode === code)?.conversations ?? null,
  ]);
  const referrals = referralTargets.map((target) => [
    `referral ${target}`,
    totals.referrals.find((one) => one.target === target)?.conversations ?? null,
  ]);
  const { conversations, firstContacts, grandparents, vouchersGiven } = totals;
  const { suitcasesGiven, memberships, otherLanguage } = totals;
  return {
    ...languageValues(totals.languages),
    ...Object.fromEntries([...ages, ...referrals]),
    ...{ conversations, firstContacts, grandparents, vouchersGiven },
    ...{ suitcasesGiven, memberships, otherLanguage },
    counted: totals.counted,
    durationMinutes: totals.durationMinutes,
    travelMinutes: totals.travelMinutes,
    reason: null,
  };
}

/** The form as it is sent. */
export function totalsOf(
  sessionId: string,
  values: TotalsValues,
  bands: Tally["bands"],
): SessionTotals {
  return {
    sessionId,
    durationMinutes: values.durationMinutes ?? 0,
    travelMinutes: values.travelMinutes ?? 0,
    counted: values.counted,
    conversations: values.conversations,
    firstContacts: values.firstContacts,
    grandparents: values.grandparents,
    otherLanguage: values.otherLanguage,
    vouchersGiven: values.vouchersGiven,
    suitcasesGiven: values.suitcasesGiven,
    memberships: values.memberships,
    languages: languagesOf(values),
    bands: bands.flatMap(({ code }) => {
      const conversations = values[`band ${code}`] ?? 0;
      return conversations > 0 ? [{ bandCode: code, conversations }] : [];
    }),
    referrals: referralTargets.flatMap((target) => {
      const conversations = values[`referral ${target}`] ?? 0;
      return conversations > 0 ? [{ target, conversations }] : [];
    }),
  };
}

/** The fields of the totals; `held` asks why what was stored before is corrected. */
export function totalsFields(
  words: Words,
  bands: Tally["bands"],
  held: boolean,
): Field<TotalsValues>[] {
  const own = words.tally.totals;
  const number = (name: keyof TotalsValues & string, label: string) =>
    ({ kind: "number", name, label, min: 0, max: 500, width: "third" }) as Field<TotalsValues>;
  const labels = {
    ...{ firstContacts: own.first, suitcasesGiven: words.tally.closing.suitcases },
  } as Partial<Record<Count, string>>;
  const languages = languageFields<TotalsValues>(
    words,
    (values) => (values.otherLanguage ?? 0) > 0,
  );
  return [
    ...counts.slice(0, 3).map((name) => number(name, labels[name] ?? words.fields[name])),
    ...bands.map(({ code, label }) => number(`band ${code}`, label)),
    ...counts.slice(3).map((name) => number(name, labels[name] ?? words.fields[name])),
    ...(languages as unknown as Field<TotalsValues>[]),
    ...referralTargets.map((target) =>
      number(`referral ${target}`, own.referredTo(words.codes.referralTarget[target])),
    ),
    { kind: "check", name: "counted", label: own.counted, help: own.countedHelp },
    {
      kind: "duration",
      name: "durationMinutes",
      label: words.fields.durationMinutes,
      help: own.durationHelp,
      max: 720,
      required: true,
      width: "half",
    },
    {
      kind: "duration",
      name: "travelMinutes",
      label: words.tally.closing.travel,
      max: 720,
      width: "half",
    },
    {
      kind: "text",
      name: "reason",
      label: words.fields.reason,
      help: own.reasonHelp,
      required: held,
      when: () => held,
      maxLength: 400,
    },
  ];
}

type Name = keyof TotalsValues & string;

/** A field whose number, alone or added to its likes, is more than the whole that it is part of. */
export type TooLarge = { field: Name; whole: "conversations" | "otherLanguage"; most: number };

/** Finds a part that is more than the whole; a whole that is not known has parts all the same. */
export function tooLarge(values: TotalsValues, bands: Tally["bands"]): TooLarge | null {
  const { conversations, otherLanguage } = values;
  const number = (name: Name) => Number(values[name] ?? 0);
  const ages = bands.map(({ code }) => `band ${code}` as const);
  const languages = languagesOf(values).map(({ language }) => `language ${language}` as const);
  const referrals = referralTargets.map((target) => `referral ${target}` as const);
  const parts: Name[][] = [
    ...(["firstContacts", "grandparents", "otherLanguage"] as const).map((name) => [name]),
    ...[ages, ...referrals.map((name) => [name])],
  ];
  const found = firstOver(parts, conversations, number);
  if (found) return { field: found, whole: "conversations", most: conversations ?? 0 };
  const most = otherLanguage ?? conversations;
  const field = firstOver([languages], most, number);
  const whole = otherLanguage === null ? "conversations" : "otherLanguage";
  return field && { field, whole, most: most ?? 0 };
}

/** The last field filled in of the first parts that add up to more than the whole. */
function firstOver(parts: readonly Name[][], whole: number | null, number: (name: Name) => number) {
  const over = parts.find(
    (names) => whole !== null && names.reduce((sum, name) => sum + number(name), 0) > whole,
  );
  return over?.findLast((name) => number(name) > 0) ?? null;
}
