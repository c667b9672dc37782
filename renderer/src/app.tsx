import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, client, refreshAll } from "./api.ts";
import { ErrorNote } from "./parts/error-note.tsx";
import { Frame } from "./parts/frame/frame.tsx";
import { Page, PageHead } from "./parts/page.tsx";
import { EmptyState } from "./parts/states.tsx";
import { recordAddress } from "./record-addresses.ts";
import { roomAt } from "./rooms.ts";
import { go, useAddress } from "./router.tsx";
import { FirstStartScreen, needsFirstStart } from "./screens/first-start/first-start-screen.tsx";
import { hasStatusBars, StatusBars } from "./screens/first-start/status-bars.tsx";
import { tallyPageAt } from "./screens/tally/tally-address.ts";
import { TallyRoom } from "./screens/tally/tally-room.tsx";
import { screens } from "./screens.tsx";
import { useWords } from "./words/use-words.ts";
import type { Words } from "./words/words.ts";

/** The whole screen: the frame, and in it the room of the address. */
export function App() {
  const words = useWords();
  const status = useQuery(api.administration.status.queryOptions({ input: {} }));
  const searchRecords = useCallback((text: string) => findRecords(text, words), [words]);
  const person = status.data?.person;
  const { segments } = useAddress();
  if (status.data && needsFirstStart(status.data)) return <FirstStartScreen status={status.data} />;
  const notices = status.data && (status.error || hasStatusBars(status.data)) && (
    <>
      {status.error && <ErrorNote error={status.error} onRetry={() => void refreshAll()} />}
      <StatusBars status={status.data} />
    </>
  );
  const tally = tallyPageAt(segments);
  if (tally && status.data) {
    return <TallyRoom at={tally} person={person?.code ?? null} notices={notices} />;
  }
  return (
    <Frame
      administration={{
        name: status.data?.name ?? null,
        example: status.data?.kind === "example",
        person: person ? `${person.code} · ${words.frame.roles[person.role]}` : null,
      }}
      searchRecords={searchRecords}
      notices={notices}
    >
      {status.error && !status.data && (
        <Page>
          <ErrorNote error={status.error} onRetry={() => void status.refetch()} />
        </Page>
      )}
      {/* The rooms ask for records, so they wait until it is known that there are any. An open room
          stays when the service is lost: what was typed and what was not booked stand in it. */}
      {status.data && <CurrentRoom />}
    </Frame>
  );
}

function CurrentRoom() {
  const words = useWords().frame;
  const { path } = useAddress();
  const at = roomAt(path);
  const Screen = screens[at?.child?.key ?? at?.room.key ?? "start"];
  if (at && Screen) return <Screen key={at.child?.key ?? at.room.key} />;
  return (
    <Page head={<PageHead title={words.noRoom} />}>
      <EmptyState
        icon="place"
        title={words.noRoomWhat(path)}
        action={{ label: words.toStart, run: () => go("/") }}
      />
    </Page>
  );
}

async function findRecords(text: string, words: Words) {
  const found = await client.search.find({ text: text.slice(0, 100), limit: 12 });
  return found.flatMap(({ entity, key, label, detail }) => {
    const to = recordAddress(entity, key);
    return to ? [{ to, label, detail, kind: nounName(entity, words) }] : [];
  });
}

function nounName(entity: string, words: Words): string {
  const names: Record<string, string> = words.nounNames;
  return names[entity] ?? words.nounNames.location;
}
