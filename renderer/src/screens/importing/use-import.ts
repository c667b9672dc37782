import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { client, refreshAll } from "../../api.ts";

/** What the person knows better than the file; what is absent is found out. */
export type ImportChoices = {
  [Name in "source" | "encoding" | "separator"]?: NonNullable<RunInput[Name]>;
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
  /** Runs a file on trial. */
  tryFile: (file: File, choices: ImportChoices, municipalities: readonly string[]) => void;
  /** Stores the file of the last trial, as one batch. */
  store: (municipalities: readonly string[]) => void;
  stop: () => void;
  leave: () => void;
};

/** Reads a file in: on trial, then for good; each run can be stopped and the newest one counts. */
export function useImport(): ImportHandle {
  const [state, setState] = useState<ImportState>({ step: "none" });
  const [choices, setChoices] = useState<ImportChoices>({});
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (file: File, trial: boolean, chosen: ImportChoices, codes: readonly string[]) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const put = (next: ImportState) => {
        if (running.current === own) setState(next);
      };
      put({ step: "running", file, trial, done: null, total: 1 });
      const municipalities = codes.length > 0 ? { municipalities: [...codes] } : {};
      try {
        const input = { file, trial, ...chosen, ...municipalities };
        const events = await client.importing.run(input, { signal: own.signal });
        for await (const { done, total, result } of events) {
          if (result) put({ step: trial ? "tried" : "stored", file, result });
          else put({ step: "running", file, trial, done, total });
        }
        if (!trial) await refreshAll();
      } catch (error) {
        put(own.signal.aborted ? { step: "stopped", file } : { step: "refused", file, error });
      }
    },
    [],
  );
  return {
    state,
    choices,
    tryFile: (file, chosen, codes) => {
      setChoices(chosen);
      void run(file, true, chosen, codes);
    },
    store: (codes) => {
      if (state.step === "tried") void run(state.file, false, choices, codes);
    },
    stop: () => running.current?.abort(),
    leave: () => {
      running.current?.abort();
      running.current = null;
      setChoices({});
      setState({ step: "none" });
    },
  };
}
