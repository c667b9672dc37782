import { useEffect, useState } from "react";
import type { MeetingRepeat, PlannedSeries } from "../../../../db/model/activity-series.ts";
import { client } from "../../api.ts";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { shownValues, storing } from "../records/store-record.ts";
import { ProposedDays } from "./proposed-days.tsx";
import { activitiesBase, seriesAddress } from "./reach.ts";
import { repeatOf, type SeriesValues, seriesOf, useSeriesForm } from "./series-form.ts";
import { SeriesMeetings } from "./series-meetings.tsx";

/** A series on a page of its own: a new one with its days, or one with its meetings. */
export function SeriesPage({ id }: { id: string | null }) {
  return id === null ? <NewSeries /> : <SeriesMeetings id={id} />;
}

type Asked = { entered: SeriesValues; series: PlannedSeries; repeat: MeetingRepeat };

function NewSeries() {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings;
  const form = useSeriesForm();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [stale, setStale] = useState(false);
  const leave = () => go(activitiesBase);
  const look = async (entered: SeriesValues) => {
    const series = seriesOf(shownValues(form.fields, entered));
    const repeat = repeatOf(series);
    // A refusal, such as an end before the start, belongs at its field.
    const changed = { ...repeat, days: null };
    await storing(words, "series", changed, () => client.meeting.propose(changed));
    setStale(false);
    setAsked({ entered, series, repeat });
  };
  const store = async ({ series }: Asked, days: string[]) => {
    const { key } = await storing(words, "series", series, () =>
      client.meeting.planSeries({ series, days }),
    );
    showToast({ text: own.stored(series.title, formats.number(days.length)) });
    go(seriesAddress(key), { replace: true });
  };
  return (
    <Page crumb={own.newSeries} head={<PageHead title={own.newSeries} lead={own.newLead} />}>
      <div className="series-columns">
        <Section title={own.what}>
          <RecordForm
            // What was looked at is not stored yet, so the form begins anew with it.
            key={asked ? JSON.stringify(asked.entered) : "new"}
            label={own.newSeries}
            fields={form.fields}
            initial={asked?.entered ?? form.blank}
            {...(form.check ? { check: form.check } : {})}
            autoFocus={!asked}
            below={(values) => (
              <Watch
                differs={asked !== null && !isSameSeries(values, asked.entered)}
                onChange={setStale}
              />
            )}
            saveLabel={own.show}
            saveTone={asked ? "plain" : "primary"}
            onSave={look}
            onLeave={leave}
          />
        </Section>
        {asked ? (
          <ProposedDays asked={asked.repeat} stale={stale} onStore={(days) => store(asked, days)} />
        ) : (
          <EmptyState icon="calendar" title={own.dates}>
            {own.datesEmpty}
          </EmptyState>
        )}
      </div>
    </Page>
  );
}

/** Tells when what is filled in differs from what the days were made of. */
function Watch({ differs, onChange }: { differs: boolean; onChange: (now: boolean) => void }) {
  useEffect(() => onChange(differs), [differs, onChange]);
  return null;
}

function isSameSeries(a: SeriesValues, b: SeriesValues): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
