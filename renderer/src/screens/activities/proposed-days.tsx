import { useQuery } from "@tanstack/react-query";
import type { MeetingRepeat } from "../../../../db/model/activity-series.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { ReviewDays } from "./review-days.tsx";

type ProposedDaysProps = {
  asked: MeetingRepeat;
  /** The form was changed since: the days are to be looked at again. */
  stale?: boolean;
  onStore: (days: string[]) => Promise<unknown>;
};

/** The days that a repetition comes to, fetched and under review. */
export function ProposedDays({ asked, stale = false, onStore }: ProposedDaysProps) {
  const query = useQuery(api.meeting.propose.queryOptions({ input: { ...asked, days: null } }));
  return (
    <Loaded query={query}>
      {(proposed) => (
        <ReviewDays
          key={JSON.stringify(asked)}
          asked={asked}
          proposed={proposed}
          stale={stale}
          onStore={onStore}
        />
      )}
    </Loaded>
  );
}
