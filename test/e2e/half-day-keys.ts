import type { Press } from "../../db/model/tally.ts";
import type { Random } from "../worlds/random.ts";

/** One key of a half-day, with what is counted once it is stored. */
export interface KeyStep {
  readonly key: string;
  readonly counts: Counts;
}

/** What a half-day comes to. */
export interface Counts {
  readonly conversations: number;
  readonly vouchers: number;
  readonly otherLanguage: number;
  readonly referrals: number;
}

const ages = ["0-3m", "4-6m", "7-12m", "1-2y", "2-4y"];
const targets = ["language_house", "kleintje_bieb"] as const;

type Parent = Pick<Press, "voucher" | "otherLanguage" | "referral"> & { kind: number };

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.between(0, left.length - 1), 1)[0] as Item);
}

/** Draws 60 parents: 25 with a voucher, 8 of another language, 5 referred to two places. */
export function drawParents(random: Random): Parent[] {
  const places = Array.from({ length: 60 }, (_, place) => place);
  const some = (count: number) => new Set(shuffled(places, random).slice(0, count));
  const [vouchers, languages, referred] = [some(25), some(8), some(5)];
  let referrals = 0;
  return places.map((place) => {
    if (referred.has(place)) referrals += 1;
    return {
      kind: random.between(1, ages.length + 1),
      voucher: vouchers.has(place),
      otherLanguage: languages.has(place),
      referral: referred.has(place) ? (targets[referrals > 3 ? 1 : 0] ?? null) : null,
    };
  });
}

function sameAs(one: Parent, other: Parent | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The keys that a coach presses for these parents, one after the other. */
export function keysOf(parents: readonly Parent[]): KeyStep[] {
  const steps: KeyStep[] = [];
  let counts: Counts = { conversations: 0, vouchers: 0, otherLanguage: 0, referrals: 0 };
  let lastTarget: Parent["referral"] = "language_house";
  const press = (key: string, add: Partial<Counts>) => {
    const sums = Object.entries(counts).map(([name, count]) => [
      name,
      count + (add[name as keyof Counts] ?? 0),
    ]);
    counts = Object.fromEntries(sums);
    steps.push({ key, counts });
  };
  parents.forEach((parent, place) => {
    const { voucher, otherLanguage, referral, kind } = parent;
    if (sameAs(parent, parents[place - 1])) {
      const add = { vouchers: Number(voucher), otherLanguage: Number(otherLanguage) };
      press(" ", { conversations: 1, ...add, referrals: referral ? 1 : 0 });
      return;
    }
    press(String(kind), { conversations: 1 });
    if (voucher) press("b", { vouchers: 1 });
    if (otherLanguage) press("t", { otherLanguage: 1 });
    if (!referral) return;
    press("v", { referrals: 1 });
    // The round begins at the target before; the next one is one key further.
    if (referral !== lastTarget) press("v", {});
    lastTarget = referral;
  });
  return steps;
}
