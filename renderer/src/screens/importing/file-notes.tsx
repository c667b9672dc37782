import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { Notice } from "../../parts/states.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

type FileNotesProps = {
  result: ImportResult;
  /** The municipalities that are known, for their names. */
  options: readonly { value: string; label: string }[];
};

/** What is to be known of a file beside its rows: what is not read, and what stays as it is. */
export function FileNotes({ result, options }: FileNotesProps) {
  const words = useWords().importing;
  const { number } = useFormats();
  const sentences = Object.entries(result.leftOut).map(([kind, count]) => {
    return words.leftOut[kind]?.(number(count)) ?? `${kind}: ${number(count)}`;
  });
  const nameOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code;
  const hasKept = result.rows?.some(({ kept }) => kept.length > 0) ?? false;
  return (
    <>
      {result.absentMunicipalities.length > 0 && (
        <Notice tone="warn">
          {words.absent(result.absentMunicipalities.map(nameOf).join(", "))}
        </Notice>
      )}
      {(sentences.length > 0 || hasKept) && (
        <Notice>
          {sentences.length > 0 && (
            <p>
              {words.leftOutTitle}: {sentences.join("; ")}.
            </p>
          )}
          {hasKept && <p className="muted">{words.keptNote}</p>}
        </Notice>
      )}
    </>
  );
}
