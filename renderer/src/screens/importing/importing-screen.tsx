import { useQuery } from "@tanstack/react-query";
import type { DragEvent, ReactNode } from "react";
import { useState } from "react";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { useCommand } from "../../parts/commands.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { Page, PageHead } from "../../parts/page.tsx";
import { EmptyState, Notice, Progress } from "../../parts/states.tsx";
import { openFile } from "../../platform.ts";
import { go, useAddress, withQuery } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import { BatchList } from "./batch-list.tsx";
import { BatchPanel } from "./batch-panel.tsx";
import { changesAnything } from "./import-counts.ts";
import { fileSentence, refusedSource } from "./import-words.ts";
import "./importing.css";
import { Recognised } from "./recognised.tsx";
import { TrialResult } from "./trial-result.tsx";
import type { ImportChoices } from "./use-import.ts";
import { useImport } from "./use-import.ts";

/** Reads a register in: choose a file, look at the trial run, store it as one batch. */
export function ImportingScreen() {
  const own = useWords().importing;
  const run = useImport();
  const { state } = run;
  const known = useMunicipalities();
  const address = useAddress();
  const open = address.query.get("inlezing");
  const show = (inlezing: string | null) => go(withQuery(address, { inlezing }));
  const take = (file: File) => run.tryFile(file, {}, known.codes);
  const pick = async () => {
    const chosen = await openFile({ extensions: ["csv", "txt", "xlsx"] });
    if (chosen) take(new File([chosen.bytes.slice()], chosen.name));
  };
  useCommand("new", () => void pick());
  const isUseful = state.step === "tried" && changesAnything(state.result, run.skip);
  return (
    <Page
      fill={state.step === "tried"}
      head={
        <PageHead
          title={own.title}
          lead={state.step === "none" ? own.lead : state.file.name}
          actions={
            <>
              <Button onClick={() => void pick()}>
                {state.step === "none" ? own.choose : own.other}
              </Button>
              {state.step === "tried" && (
                <Button tone="primary" disabled={!isUseful} onClick={() => run.store(known.codes)}>
                  {isUseful ? own.store : own.nothingToStore}
                </Button>
              )}
            </>
          }
        />
      }
      panel={open && <BatchPanel key={open} id={open} onOpen={show} onClose={() => show(null)} />}
    >
      <DropZone onFile={take}>
        {state.step === "none" && (
          <div className="table-card">
            <EmptyState
              icon="download"
              title={own.drop}
              action={{ label: own.choose, run: () => void pick() }}
            >
              {own.dropText}
            </EmptyState>
          </div>
        )}
        <ImportSteps run={run} known={known} />
        {state.step !== "tried" && <BatchList openKey={open} onOpen={({ id }) => show(id)} />}
      </DropZone>
    </Page>
  );
}

type ImportStepsProps = {
  run: ReturnType<typeof useImport>;
  known: ReturnType<typeof useMunicipalities>;
};

/** How far a file is: recognised, on trial, stored, refused or stopped. */
function ImportSteps({ run, known: { codes, options, choose } }: ImportStepsProps) {
  const own = useWords().importing;
  const { state } = run;
  const again = (choices: ImportChoices, municipalities: readonly string[]) => {
    if (state.step !== "none") run.tryFile(state.file, choices, municipalities);
  };
  return (
    <>
      {(state.step === "tried" || state.step === "refused") && (
        <Recognised
          result={state.step === "tried" ? state.result : null}
          refusedSource={state.step === "refused" ? refusedSource(state.error) : null}
          choices={run.choices}
          onChoices={(choices) => again(choices, codes)}
          municipalities={{ codes, options }}
          onMunicipalities={(chosen) => {
            choose(chosen);
            again(run.choices, chosen);
          }}
        />
      )}
      {state.step === "running" && (
        <Progress
          label={state.trial ? own.trial(state.file.name) : own.storing(state.file.name)}
          done={state.done}
          total={state.total}
          onCancel={run.stop}
        />
      )}
      {state.step === "refused" && <Refused error={state.error} />}
      {state.step === "stopped" && <Notice tone="warn">{own.withdrawn}</Notice>}
      {state.step === "tried" && (
        <TrialResult
          result={state.result}
          options={options}
          skip={run.skip}
          onSkip={run.changeSkip}
        />
      )}
      {state.step === "stored" && <Stored result={state.result} />}
    </>
  );
}

/** The municipalities that are read in: those of the last time, at first all that are known. */
function useMunicipalities() {
  const language = useSettings((settings) => settings.language);
  const kept = useSettings((settings) => settings.municipalities);
  const change = useSettings((settings) => settings.change);
  const query = useQuery(api.figure.options.queryOptions({ input: { language } }));
  const options = query.data?.municipalities ?? [];
  return {
    options,
    codes: kept ?? options.map(({ value }) => value),
    choose: (municipalities: readonly string[]) => change({ municipalities }),
  };
}

function Refused({ error }: { error: unknown }) {
  const words = useWords();
  const sentence = fileSentence(error, words);
  if (!sentence) return <ErrorNote error={error} />;
  return (
    <div role="alert">
      <Notice tone="bad">{sentence}</Notice>
    </div>
  );
}

type StoredProps = {
  result: { new: number; changed: number; vanished: number; refused: readonly unknown[] };
};

function Stored({ result }: StoredProps) {
  const words = useWords().importing;
  const { number } = useFormats();
  const { changed, vanished, refused } = result;
  return (
    <div role="status" className="stack">
      <Notice tone="good" title={words.stored}>
        {words.storedCounts(number(result.new), number(changed), number(vanished))}
      </Notice>
      {refused.length > 0 && (
        <Notice tone="warn">{words.refusedNote(number(refused.length))}</Notice>
      )}
    </div>
  );
}

/** A place to drop a file on; the button does the same for the keyboard. */
function DropZone({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button does the same as dropping
    <div
      className={over ? "import-drop import-drop-over" : "import-drop"}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
