import { useMemo } from "react";
import { addDays } from "../../../../db/model/day.ts";
import type { ConsentStanding } from "../../../../db/model/quote.ts";
import { consentOn } from "../../../../db/model/quote.ts";
import type { Tone } from "../../parts/chip.tsx";
import { Chip } from "../../parts/chip.tsx";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";

type Consent = RowOf<"quoteConsent">;
type Filter = keyof Words["quotes"]["filters"];

/** Consent that ends within this many days is told beforehand, so that it can be asked anew. */
const SOON_DAYS = 60;

const none: readonly Consent[] = [];

/** Gives the consents of each quote by the id of the quote. */
export function useConsents(): (quoteId: string) => readonly Consent[] {
  const { data } = useRecords("quoteConsent");
  return useMemo(() => {
    const byQuote = Map.groupBy(data ?? none, ({ quoteId }) => quoteId);
    return (quoteId) => byQuote.get(quoteId) ?? none;
  }, [data]);
}

/** How the consents of a quote stand today, over all uses. */
export function standingToday(consents: readonly Consent[]): ConsentStanding {
  return consentOn(consents, localToday());
}

/** Under which words of the filter a standing falls. */
export function standingFilter({ state, day }: ConsentStanding): Filter {
  if (state === "none") return "none";
  if (state !== "valid") return "expired";
  return (day ?? "") <= addDays(localToday(), SOON_DAYS) ? "soon" : "valid";
}

function standingText({ state, day }: ConsentStanding, words: Words, formats: Formats): string {
  const own = words.quotes;
  if (day === null) return own.states[state];
  const shown = formats.day(day);
  if (state === "valid") return own.validUntil(shown);
  return state === "expired" ? own.expiredOn(shown) : own.withdrawnOn(shown);
}

const tones: Record<Filter, Tone> = {
  valid: "good",
  soon: "warn",
  expired: "bad",
  none: "neutral",
};

/** How consent stands, with its day: "geldig t/m 31-12-2027". */
export function ConsentChip({ standing }: { standing: ConsentStanding }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Chip tone={tones[standingFilter(standing)]}>{standingText(standing, words, formats)}</Chip>
  );
}
