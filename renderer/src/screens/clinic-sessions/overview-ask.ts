import { useQuery } from "@tanstack/react-query";
import type { WorkRow } from "../../../../db/model/clinic-overview.ts";
import { type Span, spanAround } from "../../../../db/model/span.ts";
import { api } from "../../api.ts";
import { useAddress } from "../../router.tsx";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import { roomBase } from "./room.ts";
import { readSpan } from "./span-text.ts";

/** What the overview is over: days, and one clinic where one was chosen. */
export type OverviewAsk = { span: Span; clinicId: string | null };

/**
 * What the address asks; without days the year of the newest half-day that was held, so that the
 * first look is never empty.
 */
export function useOverviewAsk(): OverviewAsk | null {
  const { query } = useAddress();
  const { data } = useRecords("clinicSession");
  if (!data) return null;
  const newest = data.find(({ state }) => state === "held")?.heldOn ?? localToday();
  return {
    span: readSpan(query) ?? spanAround("year", newest),
    clinicId: query.get("bureau"),
  };
}

/** The overview of what was asked; of one clinic the funnel of its vouchers only. */
export function useOverview({ span, clinicId }: OverviewAsk) {
  const input = { ...span, ...(clinicId ? { clinicId } : {}) };
  return {
    overview: useQuery(api.coach.overview.queryOptions({ input })),
    funnel: useQuery(api.voucher.funnel.queryOptions({ input })),
  };
}

/** The address of the half-days behind a number. */
export function behind(
  { span, clinicId }: OverviewAsk,
  by: { clinicId?: string; staffId?: string },
  stand: "held" | "cancelled" | "planned" | null,
): string {
  const query = new URLSearchParams({ van: span.from, tot: span.until });
  const clinic = by.clinicId ?? clinicId;
  if (clinic) query.set("bureau", clinic);
  if (by.staffId) query.set("coach", by.staffId);
  if (stand) query.set("stand", stand);
  return `${roomBase}?${query}`;
}

/** Conversations per hour at the clinic, of the half-days of which the number is known. */
export function perHour({ conversations, countedMinutes }: WorkRow): number | null {
  return countedMinutes > 0 ? conversations / (countedMinutes / 60) : null;
}

/** Conversations per week in which at least one half-day was held. */
export function perWeek({ conversations, weeks }: WorkRow): number | null {
  return weeks > 0 ? conversations / weeks : null;
}
