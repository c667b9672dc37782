import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { SessionTotals, Tally } from "../../../../db/model/tally.ts";
import { api, client } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go, Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { storing } from "../records/store-record.ts";
import type { HalfDay } from "./session-words.ts";
import { useHalfDayLead } from "./session-words.ts";
import { halfDays, tallyAddress } from "./tally-address.ts";
import { TallyShell } from "./tally-shell.tsx";
import type { TotalsValues } from "./totals-form.ts";
import "./totals.css";
import { tooLarge, totalsFields, totalsOf, valuesOf } from "./totals-form.ts";

type TotalsScreenProps = { session: HalfDay; notices?: ReactNode };

/** The totals of a half-day, entered from a paper list afterwards or corrected with a reason. */
export function TotalsScreen({ session, notices }: TotalsScreenProps) {
  const words = useWords();
  const own = words.tally;
  const lead = useHalfDayLead(session);
  const input = { sessionId: session.id };
  const tally = useQuery(api.coach.tally.queryOptions({ input }));
  const totals = useQuery(api.coach.totals.queryOptions({ input }));
  const held = session.state === "held";
  const title = held ? own.totals.correctTitle : own.totals.title;
  return (
    <TallyShell
      title={`${title}: ${session.clinicName}`}
      lead={lead}
      leaveLabel={own.leave}
      onLeave={() => go(halfDays)}
      notices={notices}
    >
      <div className="tally-middle">
        {session.state === "cancelled" ? (
          <Notice title={own.cancelled} action={<Link to={halfDays}>{own.toList}</Link>}>
            {own.cancelledText}
          </Notice>
        ) : session.presses > 0 ? (
          <Notice
            tone="warn"
            title={own.totals.whileTallying}
            action={<Link to={tallyAddress(session.id, "tally")}>{own.totals.toTally}</Link>}
          >
            {own.totals.whileTallyingText(session.presses)}
          </Notice>
        ) : (
          <Loaded query={totals}>
            {(stored) => (
              <Loaded query={tally}>
                {({ bands }) => <TotalsForm {...{ session, stored, bands }} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </div>
    </TallyShell>
  );
}

/** Whether hours that were confirmed before now differ from the time that was entered. */
async function keepsHours({ sessionId, durationMinutes, travelMinutes }: SessionTotals) {
  const hours = await client.hourEntry.list({ sourceId: sessionId, state: "confirmed" });
  const rounded = Math.max(5, Math.round(durationMinutes / 5) * 5);
  const booked = hours.reduce((sum, { minutes }) => sum + minutes, 0);
  return hours.length > 0 && booked !== rounded + travelMinutes;
}

type TotalsFormProps = { session: HalfDay; stored: SessionTotals; bands: Tally["bands"] };

function TotalsForm({ session, stored, bands }: TotalsFormProps) {
  const words = useWords();
  const own = words.tally.totals;
  const held = session.state === "held";
  const fields = useMemo(() => totalsFields(words, bands, held), [words, bands, held]);
  const initial = useMemo(() => valuesOf(stored, bands), [stored, bands]);
  const save = async (values: TotalsValues) => {
    const totals = totalsOf(session.id, values, bands);
    const input = values.reason ? { totals, reason: values.reason } : { totals };
    await storing(words, "clinicSession", totals, () => client.coach.enterTotals(input));
    const kept = held && (await keepsHours(totals));
    showToast({ text: kept ? own.savedKeptHours : own.saved, tone: kept ? "info" : "good" });
    go(halfDays, { replace: true });
  };
  const check = (values: TotalsValues) => {
    const found = tooLarge(values, bands);
    return found && { field: found.field, text: own.tooMany[found.whole](found.most) };
  };
  return (
    <div className="tally-totals">
      <Section title={own.form} aside={<span className="muted small">{own.lead}</span>}>
        <RecordForm<TotalsValues>
          label={own.form}
          fields={fields}
          initial={initial}
          check={check}
          onSave={save}
          onLeave={() => go(halfDays)}
          autoFocus
        />
      </Section>
    </div>
  );
}
