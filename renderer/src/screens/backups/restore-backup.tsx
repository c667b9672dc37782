import { useState } from "react";
import { api, client, queryClient, refreshAll } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { Progress } from "../../parts/states.tsx";
import { showToast } from "../../parts/toasts.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

/** A copy of the administration. */
export type Backup = { file: string; name: string; bytes: number; rows: number; at: string };

type RestoreBackupProps = { backup: Backup; onDone?: () => void };

/** Puts a copy back, after the person has ticked that the later work is set aside. */
export function RestoreBackup({ backup, onDone }: RestoreBackupProps) {
  const words = useWords().backups;
  const formats = useFormats();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const restore = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const status = await client.administration.restore({ file: backup.file });
      const { queryKey } = api.administration.status.queryOptions({ input: {} });
      queryClient.setQueryData(queryKey, status);
      showToast({ text: words.restored(formats.moment(backup.at)) });
      onDone?.();
      await refreshAll();
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  if (busy) return <Progress label={words.restoring} done={null} total={1} />;
  return (
    <div className="stack">
      {trouble !== null && <ErrorNote error={trouble} />}
      <label className="row small">
        <input
          type="checkbox"
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {words.sure}
      </label>
      <div>
        <Button tone="danger" icon="undo" disabled={!sure} onClick={() => void restore()}>
          {words.restore}
        </Button>
      </div>
    </div>
  );
}
