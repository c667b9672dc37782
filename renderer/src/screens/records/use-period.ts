import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import type { Period } from "../../parts/pick/period.ts";
import { periodText } from "../../parts/pick/period.ts";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { readAsk } from "../figures/report-ask.ts";

/** The period that a room counts over, and how another is chosen. */
export type PeriodChoice = {
  period: Period;
  years: { from: number; until: number };
  choose: (period: Period) => void;
};

/**
 * The period in the address, else the one that was chosen last in any room, else the newest year
 * with records; null until it is known which years have records.
 */
export function usePeriodChoice(): PeriodChoice | null {
  const address = useAddress();
  const { language, period, change } = useSettings();
  const options = useQuery(api.figure.options.queryOptions({ input: { language } }));
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  if (!options.data || !status.data) return null;
  const example = status.data.kind === "example";
  const ask = readAsk(address, options.data, { scope: null, period, example });
  const now = new Date().getFullYear();
  return {
    period: ask.period,
    years: { from: Math.min(now - 9, ...options.data.years), until: now + 1 },
    choose: (chosen) => {
      change({ period: chosen });
      go(withQuery(address, { periode: periodText(chosen) }));
    },
  };
}
