import { useQuery } from "@tanstack/react-query";
import type { Status } from "../../../../electron/contract/administration.ts";
import { type ProblemCode, problemCodes } from "../../../../electron/contract/problems.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { RestoreBackup } from "../backups/restore-backup.tsx";

/** Why the file did not open, what can be done, and the newest good backups. */
export function RefusedFile({ status }: { status: Status }) {
  const words = useWords();
  const own = words.firstStart;
  const file = useQuery(api.administration.status.queryOptions({ input: {} }));
  const code = knownCode(status.refusal?.code);
  const restorable = code === null || mendedByBackup.includes(code);
  return (
    <div className="first-form">
      <div role="alert">
        <Notice tone="bad" title={sentence(status, words)}>
          {code && own.whatNow[code]}
        </Notice>
      </div>
      <KeyValueList
        items={[
          { key: "file", label: own.file, value: status.file },
          ...(status.refusal?.detail && status.refusal.detail !== status.file
            ? [{ key: "detail", label: own.detail, value: status.refusal.detail }]
            : []),
        ]}
      />
      {restorable && <NewestBackups />}
      <div className="row">
        <Button busy={file.isFetching} onClick={() => void file.refetch()}>
          {own.tryAgain}
        </Button>
        <span className="muted small">{own.tryAgainHelp}</span>
      </div>
    </div>
  );
}

const mendedByBackup: readonly ProblemCode[] = ["DAMAGED_FILE", "NOT_A_DATABASE", "FILE_NOT_FOUND"];

function knownCode(code: string | undefined): ProblemCode | null {
  return problemCodes.find((known) => known === code) ?? null;
}

function sentence({ refusal, file }: Status, words: Words): string {
  const code = knownCode(refusal?.code);
  if (!code) return words.parts.fault(refusal?.code ?? "?");
  return words.problems[code]({
    value: file,
    ...(refusal?.detail ? { detail: refusal.detail } : {}),
  });
}

function NewestBackups() {
  const words = useWords();
  const formats = useFormats();
  const backups = useQuery(api.administration.backups.queryOptions({ input: {} }));
  return (
    <Section title={words.firstStart.backups}>
      <Loaded query={backups}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted small">{words.firstStart.noBackups}</p>
          ) : (
            <div className="stack">
              {list.slice(0, 3).map((backup) => (
                <div key={backup.file} className="stack">
                  <strong>{formats.moment(backup.at)}</strong>
                  <RestoreBackup backup={backup} />
                </div>
              ))}
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}
