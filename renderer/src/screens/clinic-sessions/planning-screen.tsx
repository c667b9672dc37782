import { useState } from "react";
import type { Recurrence } from "../../../../db/model/tally.ts";
import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { addressOf } from "../../rooms.ts";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { storing } from "../records/store-record.ts";
import { DayList } from "./day-list.tsx";
import { HolidayNotice } from "./holiday-notice.tsx";
import { firstList, keptDays, type PlannedDay } from "./planned-days.ts";
import { type PlanValues, recurrenceOf, usePlanForm } from "./planning-form.ts";
import { roomBase } from "./room.ts";
import { RoomLinks } from "./room-links.tsx";
import "./planning.css";

type Plan = { values: PlanValues; recurrence: Recurrence; days: PlannedDay[]; asked: number };

/** Plans half-days that repeat: when, the list to go through, and only then stored. */
export function PlanningScreen() {
  const words = useWords();
  const own = words.clinicSessions;
  const { data: clinics } = useRecords("clinic");
  const { data: staff } = useRecords("staff");
  return (
    <Page head={<PageHead title={own.plan} lead={own.planningLead} />}>
      <RoomLinks />
      {clinics?.length === 0 && (
        <EmptyState
          icon="place"
          title={own.noClinics}
          action={{ label: own.newClinic, run: () => go(`${addressOf("clinics")}?nieuw=1`) }}
        >
          {own.noClinicsText}
        </EmptyState>
      )}
      {clinics && clinics.length > 0 && staff && <Planning />}
    </Page>
  );
}

function Planning() {
  const words = useWords();
  const formats = useFormats();
  const own = words.clinicSessions;
  const form = usePlanForm();
  const [plan, setPlan] = useState<Plan | null>(null);
  const propose = async (values: PlanValues) => {
    const recurrence = recurrenceOf(values);
    if (!recurrence) return;
    const ask = () => client.coach.proposeHalfDays(recurrence);
    const proposed = await storing(words, "clinicSession", recurrence, ask);
    setPlan({ values, recurrence, days: firstList(proposed), asked: (plan?.asked ?? 0) + 1 });
  };
  const store = async ({ recurrence, days }: Plan) => {
    const input = { recurrence, days: keptDays(days) };
    const put = () => client.coach.planHalfDays(input);
    const { planned } = await storing(words, "clinicSession", input, put);
    showToast({ text: own.stored(formats.number(planned)) });
    go(roomBase);
  };
  return (
    <div className="planning">
      <Section title={own.recurrence}>
        <RecordForm<PlanValues>
          key={plan?.asked ?? 0}
          label={own.recurrence}
          fields={form.fields}
          initial={plan?.values ?? form.initial}
          check={form.check}
          saveLabel={own.propose}
          saveTone={plan ? "plain" : "primary"}
          autoFocus={plan === null}
          onSave={propose}
        />
      </Section>
      <div className="stack">
        {plan && <HolidayNotice from={plan.recurrence.from} until={plan.recurrence.until} />}
        {plan ? (
          <DayList
            key={plan.asked}
            recurrence={plan.recurrence}
            days={plan.days}
            onChange={(days) => setPlan({ ...plan, days })}
            onStore={() => store(plan)}
          />
        ) : (
          <Section title={own.proposed}>
            <EmptyState icon="calendar" title={own.plan}>
              {own.proposedEmpty}
            </EmptyState>
          </Section>
        )}
      </div>
    </div>
  );
}
