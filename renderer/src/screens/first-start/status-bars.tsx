import type { Status } from "../../../../electron/contract/administration.ts";
import { Notice } from "../../parts/states.tsx";
import { addressOf } from "../../rooms.ts";
import { Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";

/** Whether there is something about the administration to say above every room. */
export function hasStatusBars({ readOnly, differences }: Status): boolean {
  return readOnly !== null || differences.length > 0;
}

/** What every room must say of the administration: it is read-only, or its schema was changed. */
export function StatusBars({ status }: { status: Status }) {
  const words = useWords().firstStart;
  const { readOnly, differences, file } = status;
  return (
    <>
      {readOnly && (
        <Notice tone="warn" title={words.readOnly}>
          {words.readOnlyOffer(file)}
        </Notice>
      )}
      {differences.length > 0 && (
        <Notice
          tone="bad"
          title={words.differences(differences.length)}
          action={<Link to={`${addressOf("backups")}?controle=1`}>{words.toCheck}</Link>}
        >
          {words.differencesWhy}
        </Notice>
      )}
    </>
  );
}
