import { useQuery } from "@tanstack/react-query";
import type { RowOf } from "../../../../db/model/nouns.ts";
import { api } from "../../api.ts";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../rooms.ts";
import { go, Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { changeLine, namedEntries } from "../history/change-entry.ts";
import { openRecord } from "../history/open-record.ts";
import type { OpenWork, Work } from "./open-work.ts";
import { nearActivities, openWork, recentWork } from "./open-work.ts";
import { startOf } from "./start-of.ts";

const shownLines = 6;

type OpenWorkListProps = { work: Work; today: string };

/** "Nog in te vullen": each line leads to the record that it is filled in on. */
export function OpenWorkList({ work: all, today }: OpenWorkListProps) {
  const words = useWords().start;
  const formats = useFormats();
  const work = openWork(all, today);
  const count = formats.number(countOf(work));
  return (
    <Section
      title={words.todo}
      aside={work.length > 0 && <Chip tone="warn">{words.todoCount(count)}</Chip>}
    >
      {work.length === 0 && <p className="muted small">{words.nothingTodo}</p>}
      <ul className="start-lines">
        {work.slice(0, shownLines).map((item) => (
          <WorkLine key={item.key} item={item} />
        ))}
      </ul>
      {work.length > shownLines && (
        <p className="muted small">{words.more(formats.number(countOf(work.slice(shownLines))))}</p>
      )}
    </Section>
  );
}

function countOf(work: readonly OpenWork[]): number {
  return work.reduce((sum, { count }) => sum + count, 0);
}

function WorkLine({ item }: { item: OpenWork }) {
  const words = useWords().start;
  const formats = useFormats();
  const day = formats.day(item.day);
  const why = {
    planned: words.planned,
    withoutCounts: words.withoutCounts,
    agreementEnded: words.agreementEnded,
    halfDays: words.halfDaysOpen,
    openCount: words.countOpen,
    order: words.toOrder,
  }[item.kind];
  const label = item.kind === "halfDays" ? words.halfDays(formats.number(item.count)) : item.label;
  return (
    <li>
      <button type="button" className="start-line" onClick={() => openWorkItem(item)}>
        <span className="muted numbers">{day}</span>
        <span>
          {label}
          <span className="muted small">{why}</span>
        </span>
      </button>
    </li>
  );
}

/** Opens what is still to be filled in: in the list where it is entered, with its lines. */
function openWorkItem({ entity, id, kind, count }: OpenWork): void {
  const counts = entity === "activity" ? startOf("activities", `?aantal=${id}`) : null;
  const several = kind === "halfDays" && count > 1;
  const overdue = several ? startOf("clinicSessions", "?stand=overdue") : null;
  const order = kind === "order" ? startOf("suitcases", "/voorraad") : null;
  const sheet = kind === "openCount" ? startOf("suitcases", `/tellen/${id}`) : null;
  const list = counts ?? overdue ?? order ?? sheet;
  if (list) go(list);
  else void openRecord(entity, id);
}

type NearActivitiesProps = { activities: readonly RowOf<"activity">[]; today: string };

/** The activities around today. */
export function NearActivities({ activities, today }: NearActivitiesProps) {
  const words = useWords();
  const formats = useFormats();
  const all = startOf("activities");
  const near = nearActivities(activities, today, shownLines);
  return (
    <Section
      title={words.start.activities}
      aside={all && <Link to={all}>{words.start.allActivities}</Link>}
    >
      {near.length === 0 && <p className="muted small">{words.start.noActivities}</p>}
      <ul className="start-lines">
        {near.map(({ id, heldOn, title, placeName, state }) => (
          <li key={id}>
            <button
              type="button"
              className="start-line"
              onClick={() => void openRecord("activity", id)}
            >
              <span className="muted numbers">{formats.day(heldOn)}</span>
              <span>
                {title}
                <span className="muted small">
                  {[placeName, words.codes.activityState[state]].filter(Boolean).join(" · ")}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The newest changes by whom, each with what it was about; an import is one line. */
export function RecentChanges() {
  const words = useWords();
  const formats = useFormats();
  const recent = useQuery(api.history.recent.queryOptions({ input: { limit: 200 } }));
  return (
    <Section
      title={words.start.recent}
      aside={<Link to={addressOf("history")}>{words.start.allChanges}</Link>}
    >
      <Loaded query={recent}>
        {(changes) => (
          <ul className="start-lines">
            {namedEntries(recentWork(changes).slice(0, shownLines), words, formats).map((entry) => (
              <li key={entry.id}>
                <Link
                  className="start-line"
                  to={`${addressOf("history")}?wijziging=${entry.id}`}
                  title={changeLine(entry)}
                >
                  <span>
                    {entry.batch ? words.historyList.batch(entry.batch) : entry.record}
                    <span className="muted small numbers">
                      {formats.moment(entry.at)} · {entry.who ?? words.historyList.outside}
                      {!entry.batch && ` · ${words.historyList.operations[entry.operation]}`}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
