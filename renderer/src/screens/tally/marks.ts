import { referralTargets } from "../../../../db/model/clinic-session.ts";
import type { Press, Tally } from "../../../../db/model/tally.ts";

/** What can be marked of a parent; each has a key of its own. */
export type Mark = "voucher" | "again" | "otherLanguage" | "referral" | "membership";
/** To what a parent is referred. */
export type Referral = (typeof referralTargets)[number];
/** The marks of a parent. */
export type Marks = Pick<Press, Mark>;
/** Whom the coach spoke: a parent with a child in an age band, or another carer. */
export type Contact = Pick<Press, "bandCode" | "grandparent">;

/** The key of each mark, the same in every language; the order is that of the screen. */
export const markKeys: readonly { mark: Mark; key: string }[] = [
  { mark: "voucher", key: "B" },
  { mark: "again", key: "H" },
  { mark: "otherLanguage", key: "T" },
  { mark: "referral", key: "V" },
  { mark: "membership", key: "L" },
];

/** A parent of whom nothing is marked. */
export const unmarked: Marks = {
  voucher: false,
  again: false,
  otherLanguage: false,
  referral: null,
  membership: false,
};

/** Only the marks of something that has more. */
export function marksOf({ voucher, again, otherLanguage, referral, membership }: Marks): Marks {
  return { voucher, again, otherLanguage, referral, membership };
}

/** Whether a mark is set. */
export function isMarked(marks: Marks, mark: Mark): boolean {
  return mark === "referral" ? marks.referral !== null : marks[mark];
}

/**
 * The marks after the key of one. A referral goes round: first the target that was chosen last,
 * then each of the others, then none.
 */
export function toggled(marks: Marks, mark: Mark, lastReferral: Referral): Marks {
  if (mark !== "referral") return { ...marks, [mark]: !marks[mark] };
  if (marks.referral === null) return { ...marks, referral: lastReferral };
  const start = referralTargets.indexOf(lastReferral);
  const round = [...referralTargets.slice(start), ...referralTargets.slice(0, start)];
  return { ...marks, referral: round[round.indexOf(marks.referral) + 1] ?? null };
}

/** A card of the tally: whom it counts, and by which key; more than nine ages have no key. */
export type ContactCard = { id: string; contact: Contact; key: string | null };

/** The cards of a tally: the age bands in their order, then other carers. */
export function contactCards(bands: Tally["bands"]): ContactCard[] {
  const ages = bands.map(({ code }, index) => ({
    id: code,
    contact: { bandCode: code, grandparent: false },
    key: index < 9 ? String(index + 1) : null,
  }));
  const key = bands.length < 9 ? String(bands.length + 1) : "0";
  return [...ages, { id: " carer", contact: { bandCode: null, grandparent: true }, key }];
}

/** Whether a press counts on a card. */
export function isOf(press: Contact, { contact }: ContactCard): boolean {
  return press.bandCode === contact.bandCode && press.grandparent === contact.grandparent;
}

/** The letters of what is marked: `B T`. */
export function markLetters(marks: Marks): string {
  return markKeys
    .filter(({ mark }) => isMarked(marks, mark))
    .map(({ key }) => key)
    .join(" ");
}
