import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useWords } from "../../words/use-words.ts";
import { FigureStrip } from "./figure-strip.tsx";
import { FirstSteps } from "./first-steps.tsx";
import type { Work } from "./open-work.ts";
import { localDay } from "./open-work.ts";
import { startOf } from "./start-of.ts";
import { NearActivities, OpenWorkList, RecentChanges } from "./start-sections.tsx";
import "./start.css";

/** The first room: the figures, what is still to be filled in, and what was done lately. */
export function StartScreen() {
  const words = useWords();
  const language = useSettings((settings) => settings.language);
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const options = useQuery(api.figure.options.queryOptions({ input: { language } }));
  const today = localDay();
  const { activities, work, isEmpty, trouble } = useWork(today);
  const person = status.data?.person;
  const error = options.error ?? trouble;
  const newActivity = startOf("activities", "?nieuw=1");
  useCommand("new", newActivity ? () => go(newActivity) : null);
  return (
    <Page
      head={
        <PageHead
          title={longDay(language)}
          lead={
            person && words.start.workingAs(`${person.code}, ${words.frame.roles[person.role]}`)
          }
          actions={<QuickActions isCoach={person?.role === "boekstart_coach"} />}
        />
      }
    >
      {error && <ErrorNote error={error} onRetry={() => void options.refetch()} />}
      {isEmpty && <FirstSteps />}
      {!isEmpty && (
        <>
          <Loaded query={options}>{(loaded) => <FigureStrip options={loaded} />}</Loaded>
          <div className="columns">
            {work && <OpenWorkList work={work} today={today} />}
            {activities && <NearActivities activities={activities} today={today} />}
            <RecentChanges />
          </div>
        </>
      )}
    </Page>
  );
}

/** What is planned, held and in stock, to tell from it what is still to be done. */
function useWork(today: string) {
  const activities = useQuery(api.activity.list.queryOptions({ input: {} }));
  const participations = useQuery(api.participation.list.queryOptions({ input: {} }));
  const halfDays = useQuery(api.clinicSession.list.queryOptions({ input: {} }));
  const counts = useQuery(api.stock.counts.queryOptions({ input: {} }));
  const stock = useQuery(api.stock.reorder.queryOptions({ input: { day: today } }));
  const isKnown =
    activities.data && participations.data && halfDays.data && counts.data && stock.data;
  const work: Work | undefined = isKnown && {
    activities: activities.data,
    participations: participations.data,
    halfDays: halfDays.data,
    counts: counts.data,
    stock: stock.data,
  };
  return {
    work,
    activities: activities.data,
    isEmpty: [activities, participations, halfDays].every(({ data }) => data?.length === 0),
    trouble: [activities, participations, halfDays, counts, stock].find(({ error }) => error)
      ?.error,
  };
}

function longDay(language: "nl" | "en"): string {
  const format = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const text = format.format(new Date());
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is done most; a coach at the clinic begins to tally. */
function QuickActions({ isCoach }: { isCoach: boolean }) {
  const words = useWords().start;
  const tally = startOf("clinicSessions", "/nu");
  const actions = [
    ...(isCoach ? [{ label: words.tally, to: tally, primary: false }] : []),
    { label: words.readRegister, to: startOf("imports") },
    { label: words.addParticipation, to: startOf("participations", "?nieuw=1") },
    { label: words.bookSuitcases, to: startOf("suitcases", "?nieuw=1") },
    { label: words.newActivity, to: startOf("activities", "?nieuw=1"), primary: true },
  ];
  return actions.map(({ label, to, primary }) =>
    to ? (
      <Button
        key={label}
        tone={primary ? "primary" : "plain"}
        {...(primary ? { icon: "plus" as const } : {})}
        onClick={() => go(to)}
      >
        {label}
      </Button>
    ) : null,
  );
}
