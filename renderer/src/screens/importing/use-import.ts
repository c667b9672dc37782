import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { client, refreshAll } from "../../api.ts";

/** What the person knows better than the file; what is absent is found out. */
export type ImportChoices = {
  [Name in "source" | "encoding" | "separator" | "year" | "includeAfterSchoolCare"]?: NonNullable<
    RunInput[Name]
  >;
};
type RunInput = Parameters<typeof client.importing.run>[0];

/** How far reading in a file is. */
export type ImportState =
  | { step: "none" }
  | { step: "running"; file: File; trial: boolean; done: number | null; total: number }
  | { step: "tried"; file: File; result: ImportResult }
  | { step: "stored"; file: File; result: ImportResult }
  | { step: "refused"; file: File; error: unknown }
  | { step: "stopped"; file: File };

type ImportHandle = {
  state: ImportState;
  choices: ImportChoices;
  /** Keys of the rows that are not taken. */
  skip: ReadonlySet<string>;
  /** Takes rows or leaves them out. */
  changeSkip: (keys: readonly string[], skipped: boolean) => void;
  /** Runs a file on trial. */
  tryFile: (file: File, choices: ImportChoices, municipalities: readonly string[]) => void;
  /** Stores the file of the last trial without the rows that are not taken, as one batch. */
  store: (municipalities: readonly string[]) => void;
  stop: () => void;
};

const nothingSkipped: ReadonlySet<string> = new Set<string>();

/** Reads a file in: on trial, then for good; each run can be stopped and the newest one counts. */
export function useImport(): ImportHandle {
  const [state, setState] = useState<ImportState>({ step: "none" });
  const [choices, setChoices] = useState<ImportChoices>({});
  const [skip, setSkip] = useState(nothingSkipped);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(async (file: File, trial: boolean, asked: Omit<RunInput, "file">) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const put = (next: ImportState) => {
      if (running.current === own) setState(next);
    };
    put({ step: "running", file, trial, done: null, total: 1 });
    try {
      const events = await client.importing.run({ file, ...asked }, { signal: own.signal });
      for await (const { done, total, result } of events) {
        if (result) put({ step: trial ? "tried" : "stored", file, result });
        else put({ step: "running", file, trial, done, total });
      }
      if (!trial) await refreshAll();
    } catch (error) {
      put(own.signal.aborted ? { step: "stopped", file } : { step: "refused", file, error });
    }
  }, []);
  return {
    state,
    choices,
    skip,
    changeSkip: (keys, skipped) =>
      setSkip((now) => {
        const next = new Set(now);
        for (const key of keys) skipped ? next.add(key) : next.delete(key);
        return next;
      }),
    tryFile: (file, chosen, codes) => {
      const isOther = state.step === "none" || state.file !== file;
      if (isOther) setSkip(nothingSkipped);
      setChoices(chosen);
      void run(file, true, { trial: true, ...chosen, ...onlyIn(codes) });
    },
    store: (codes) => {
      if (state.step !== "tried") return;
      const left = skip.size > 0 ? { skip: [...skip] } : {};
      void run(state.file, false, { trial: false, ...choices, ...onlyIn(codes), ...left });
    },
    stop: () => running.current?.abort(),
  };
}

function onlyIn(codes: readonly string[]): { municipalities?: string[] } {
  return codes.length > 0 ? { municipalities: [...codes] } : {};
}
