import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/states.tsx";
import { go, useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { useRecords } from "../records/record-client.ts";
import { RecordScreen } from "../records/record-screen.tsx";
import { useActivityColumns } from "./activity-columns.tsx";
import { useActivityForm } from "./activity-form.ts";
import { ActivityPanel } from "./activity-panel.tsx";
import { DueMeetings } from "./due-meetings.tsx";
import { activitiesBase, seriesAddress } from "./reach.ts";
import { SeriesPage } from "./series-page.tsx";

/** BoekStart › Activiteiten: what was held, where, for whom and with how many; and its series. */
export function ActivitiesScreen() {
  const [, , part, key] = useAddress().segments;
  if (part !== "reeks") return <ActivityList />;
  return <SeriesPage key={key} id={key === undefined || key === "nieuw" ? null : key} />;
}

function ActivityList() {
  const words = useWords();
  const own = words.activities;
  const { query } = useAddress();
  const from = query.get("van");
  const wanted = query.get("aantal");
  const { data } = useRecords("activity");
  const like = data?.find(({ id }) => id === from) ?? null;
  return (
    <RecordScreen
      noun="activity"
      base={activitiesBase}
      icon="calendar"
      title={words.rooms.activities}
      lead={own.lead}
      newLabel={own.newOne}
      actions={<Button onClick={() => go(seriesAddress(null))}>{words.meetings.newSeries}</Button>}
      above={<DueMeetings key={wanted} wanted={wanted} />}
      columns={useActivityColumns()}
      keyOf={(row) => row.id}
      nameOf={(row) => row.title}
      form={useActivityForm(like)}
      newKey={like?.id ?? ""}
      intro={like && <Notice>{own.copyText}</Notice>}
      panel={(row, onClose) => <ActivityPanel row={row} onClose={onClose} />}
      empty={{ title: own.empty, text: own.emptyText }}
    />
  );
}
