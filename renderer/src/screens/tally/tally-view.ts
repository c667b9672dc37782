import type { Press, StoredPress, Tally } from "../../../../db/model/tally.ts";

/** Something that the coach did and that is stored in its turn. */
export type Step =
  | { kind: "press"; key: number; press: Press }
  | { kind: "change"; key: number; press: Press }
  /** Without a key: the last press, whichever that is when the turn comes. */
  | { kind: "takeBack"; key: number | null };

/** A press as it is shown: stored, or waiting for its turn. */
export type ShownPress = StoredPress & { waiting: boolean };
/** A tally as it is shown: what is stored, with what waits. */
export type View = Omit<Tally, "last"> & { last: readonly ShownPress[] };

/** What is stored, with the steps that wait counted in. */
export function viewOf(stored: Tally, steps: readonly Step[]): View {
  const last = stored.last.map((press) => ({ ...press, waiting: false }));
  return steps.reduce(withStep, { ...stored, last });
}

function withStep(view: View, step: Step): View {
  if (step.kind === "press") return pressed(view, step.key, step.press);
  const found =
    step.key === null ? view.last.at(-1) : view.last.find((one) => one.key === step.key);
  if (step.kind === "takeBack") return takenBack(view, found ?? null, step.key === null);
  if (!found) return view;
  const last = view.last.map((one) =>
    one === found ? { ...one, ...step.press, waiting: true } : one,
  );
  return { ...counted(counted(view, found, -1), step.press, 1), last };
}

function pressed(view: View, key: number, press: Press): View {
  // An answer that came after all: the press is among what is stored.
  if (view.last.some((one) => one.key === key)) return view;
  const place = (view.last.at(-1)?.place ?? view.conversations) + 1;
  const last = [...view.last, { ...press, key, place, waiting: true }];
  return { ...counted(view, press, 1), last };
}

function takenBack(view: View, found: ShownPress | null, isLast: boolean): View {
  if (found) {
    return { ...counted(view, found, -1), last: view.last.filter((one) => one !== found) };
  }
  // Which press that is, is only known at its turn; that it is one less is known now.
  const less = isLast && view.conversations > 0 ? 1 : 0;
  return { ...view, conversations: view.conversations - less };
}

function counted(view: View, press: Press, by: 1 | -1): View {
  const add = (count: number, is: boolean) => count + (is ? by : 0);
  return {
    ...view,
    conversations: view.conversations + by,
    firstContacts: add(view.firstContacts, !press.again),
    grandparents: add(view.grandparents, press.grandparent),
    otherLanguage: add(view.otherLanguage, press.otherLanguage),
    vouchers: add(view.vouchers, press.voucher),
    memberships: add(view.memberships, press.membership),
    referrals: add(view.referrals, press.referral !== null),
    bands: view.bands.map((band) => ({
      ...band,
      conversations: add(band.conversations, band.code === press.bandCode),
    })),
  };
}
