import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Button } from "./button.tsx";
import { readTrouble } from "./problem.ts";
import { Notice } from "./states.tsx";

type ErrorNoteProps = { error: unknown; onRetry?: () => void };

/** Says what went wrong: a problem's sentence, or a fault with its reference. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const words = useWords();
  const trouble = readTrouble(error, words);
  if (trouble.kind === "withdrawn") return null;
  const retry = onRetry && (
    <Button small onClick={onRetry}>
      {words.parts.retry}
    </Button>
  );
  return (
    <div role="alert">
      <Notice tone="bad" title={trouble.text} action={retry}>
        {trouble.kind === "fault" && words.parts.faultHelp}
      </Notice>
    </div>
  );
}

type LoadedProps<T> = {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
};

/** Draws what a query gave; while it runs a quiet line, and its error when it failed. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorNote error={query.error} onRetry={() => query.refetch()} />;
  return (
    <p className="muted loading" role="status">
      {words.parts.loading}
    </p>
  );
}
