import { useMemo, useState } from "react";
import type { MeetingRepeat } from "../../../../db/model/activity-series.ts";
import { client } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { RecordForm } from "../../parts/form/record-form.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { DataTable } from "../../parts/table/data-table.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { go } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { storing } from "../records/store-record.ts";
import { useActivityColumns } from "./activity-columns.tsx";
import { repeatText, timesText } from "./meeting-text.ts";
import { ProposedDays } from "./proposed-days.tsx";
import { activitiesBase } from "./reach.ts";
import { moreOf, nextSpan, spanFields } from "./series-form.ts";

/** A series with its meetings; more of them are planned as it lays down. */
export function SeriesMeetings({ id }: { id: string }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings;
  const [planning, setPlanning] = useState(false);
  const all = useRecords("series", { id });
  const meetings = useRecords("activity", { seriesId: id });
  const series = all.data?.[0];
  const facts = series
    ? [repeatText(series, words), timesText(series, words, formats), series.placeName]
    : [];
  const canPlan = series?.repeats !== null && series?.placeKind !== null;
  return (
    <Page
      fill={!planning}
      crumb={series?.title ?? own.series}
      head={
        <PageHead
          title={series?.title ?? own.series}
          lead={facts.filter(Boolean).join(" · ") || own.notPlanned}
          actions={
            <>
              <Button onClick={() => go(activitiesBase)}>{own.toActivities}</Button>
              {canPlan && !planning && (
                <Button tone="primary" icon="plus" onClick={() => setPlanning(true)}>
                  {own.moreDates}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {series && planning && (
        <PlanMore
          series={series}
          last={meetings.data?.[0]?.heldOn ?? null}
          onDone={() => setPlanning(false)}
        />
      )}
      {!planning && (
        <Loaded query={meetings}>{(rows) => <MeetingTable id={id} rows={rows} />}</Loaded>
      )}
    </Page>
  );
}

const shown = new Set(["heldOn", "title", "place", "state", "children", "adults"]);

function MeetingTable({ id, rows }: { id: string; rows: readonly RowOf<"activity">[] }) {
  const own = useWords().meetings;
  const all = useActivityColumns();
  const columns = useMemo(() => all.filter(({ key }) => shown.has(key)), [all]);
  return (
    <DataTable
      id={`series ${id}`}
      label={own.meetings}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => go(`${activitiesBase}/${row.id}`)}
      empty={
        <EmptyState icon="calendar" title={own.noMeetings}>
          {own.noMeetingsText}
        </EmptyState>
      }
    />
  );
}

type PlanMoreProps = { series: RowOf<"series">; last: string | null; onDone: () => void };

function PlanMore({ series, last, onDone }: PlanMoreProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.meetings;
  const [asked, setAsked] = useState<MeetingRepeat | null>(null);
  const look = async (span: { startsOn: string | null; endsOn: string | null }) => {
    const days = { startsOn: span.startsOn ?? "", endsOn: span.endsOn ?? "" };
    const repeat = moreOf(series, days);
    if (!repeat) return;
    const sent = { ...repeat, days: null };
    await storing(words, "series", sent, () => client.meeting.propose(sent));
    setAsked(repeat);
  };
  const store = async (days: string[]) => {
    const sent = { seriesId: series.id, days };
    await storing(words, "series", sent, () => client.meeting.planMore(sent));
    showToast({ text: own.stored(series.title, formats.number(days.length)) });
    onDone();
  };
  const first: { startsOn: string | null; endsOn: string | null } = nextSpan(last);
  return (
    <div className="series-columns">
      <Section title={own.moreTitle}>
        <RecordForm
          label={own.moreTitle}
          fields={spanFields<typeof first>(words)}
          initial={first}
          autoFocus
          saveLabel={own.show}
          saveTone={asked ? "plain" : "primary"}
          onSave={look}
          onLeave={onDone}
        />
      </Section>
      {asked ? (
        <ProposedDays asked={asked} onStore={store} />
      ) : (
        <EmptyState icon="calendar" title={own.dates}>
          {own.datesEmpty}
        </EmptyState>
      )}
    </div>
  );
}
