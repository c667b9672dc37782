import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Tally } from "../../../../db/model/tally.ts";
import { api, client } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { storing } from "../records/store-record.ts";
import type { CloseValues } from "./close-form.ts";
import { closingOf, firstValues, useCloseFields } from "./close-form.ts";
import { CloseSummary } from "./close-summary.tsx";
import { proposedMinutes, startClock } from "./half-day-time.ts";
import { LanguageCounts } from "./language-counts.tsx";
import type { LanguageCount } from "./language-fields.ts";
import type { HalfDay } from "./session-words.ts";
import { useHalfDayLead } from "./session-words.ts";
import { forgetTally } from "./tally-actions.ts";
import { halfDays, tallyAddress } from "./tally-address.ts";
import { TallyShell } from "./tally-shell.tsx";

type CloseScreenProps = { session: HalfDay; notices?: ReactNode };

/** The end of a half-day: its counts once more, what the keys do not tell, and closing it. */
export function CloseScreen({ session, notices }: CloseScreenProps) {
  const own = useWords().tally;
  const lead = useHalfDayLead(session);
  const back = () => go(tallyAddress(session.id, "tally"));
  // Asked anew each time: what was counted a moment ago must be in it.
  const input = { sessionId: session.id };
  const query = useQuery({ ...api.coach.tally.queryOptions({ input }), staleTime: 0, gcTime: 0 });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented)
        go(tallyAddress(input.sessionId, "tally"));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [input.sessionId]);
  return (
    <TallyShell
      title={`${own.closing.title}: ${session.clinicName}`}
      lead={lead}
      leaveLabel={own.closing.back}
      onLeave={back}
      notices={notices}
    >
      <div className="tally-middle">
        <p className="muted">{own.closing.lead}</p>
        <Loaded query={query}>
          {(tally) => (
            <div className="tally-closing">
              <CloseSummary tally={tally} />
              <CloseForm session={session} tally={tally} />
            </div>
          )}
        </Loaded>
      </div>
    </TallyShell>
  );
}

function CloseForm({ session, tally }: { session: HalfDay; tally: Tally }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.tally.closing;
  const fields = useCloseFields(session);
  const [languages, setLanguages] = useState<readonly LanguageCount[]>([]);
  const [initial] = useState(() => {
    const now = new Date();
    const today = localToday();
    const openedAt = session.heldOn === today ? startClock(session.id, now.getTime()) : null;
    const { heldOn, plannedStartMinutes = null, plannedEndMinutes = null } = session;
    const time = { heldOn, plannedStartMinutes, plannedEndMinutes, openedAt };
    return firstValues(proposedMinutes(time, today, now));
  });
  const carried = tally.left.carried ? (tally.left.vouchers ?? 0) : tally.vouchers;
  const over = Math.max(0, tally.vouchers - carried);
  const save = async (values: CloseValues) => {
    const closing = closingOf(session.id, values, languages);
    await storing(words, "clinicSession", closing, () => client.coach.close(closing));
    forgetTally(session.id);
    const hours = formats.duration(closing.durationMinutes + closing.travelMinutes);
    showToast({ text: own.done(tally.conversations, tally.vouchers, hours), tone: "good" });
    go(halfDays, { replace: true });
  };
  return (
    <div className="stack">
      <Section title={own.more}>
        <RecordForm<CloseValues>
          label={own.form}
          fields={fields}
          initial={initial}
          onSave={save}
          saveLabel={own.save}
          autoFocus
        >
          {tally.conversations === 0 && <Notice tone="warn">{own.nobody}</Notice>}
        </RecordForm>
      </Section>
      {tally.otherLanguage > 0 && (
        <Section title={own.languages(tally.otherLanguage)}>
          <p className="muted small">{own.languagesHelp}</p>
          <LanguageCounts counts={languages} most={tally.otherLanguage} onChange={setLanguages} />
        </Section>
      )}
      <Section title={own.follows}>
        <ul className="tally-follows">
          <li>{own.followsCounts(tally.conversations)}</li>
          {tally.vouchers > 0 && <li>{own.followsVouchers(tally.vouchers)}</li>}
          {over > 0 && (
            <li data-warn>
              <Icon name="warning" size={16} /> {own.followsNumberless(over, carried)}
            </li>
          )}
          <li>{own.followsHours}</li>
          <li>{own.followsGone}</li>
        </ul>
      </Section>
    </div>
  );
}
