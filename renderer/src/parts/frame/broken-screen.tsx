import { useWords } from "../../words/use-words.ts";
import { Button } from "../button.tsx";
import { ErrorNote } from "../error-note.tsx";

/** What is shown when a screen could not be drawn: the fault, and the way back to the start. */
export function BrokenScreen({ error }: { error: unknown }) {
  const words = useWords();
  const reference = error instanceof Error ? error.message : String(error);
  return (
    <main className="stack" style={{ maxWidth: 640, margin: "72px auto" }}>
      <h1>{words.parts.broken}</h1>
      <ErrorNote error={{ data: { reference } }} />
      <div className="row">
        <Button tone="primary" onClick={() => window.location.assign("/")}>
          {words.parts.brokenBack}
        </Button>
      </div>
    </main>
  );
}
