import { useFormats, useWords } from "../../words/use-words.ts";
import "./records.css";
import { dayFrom } from "./days.ts";

/** A day on one line; a first day that is unknown is "since always". */
export function DayText({ day }: { day: string }) {
  const words = useWords();
  const formats = useFormats();
  return <span className="numbers day-text">{dayFrom(day, words, formats)}</span>;
}

/** A term of which each day stays on one line: "01-08-2022 – 31-07-2025". */
export function TermText({ from, until }: { from: string; until: string | null }) {
  return (
    <>
      <DayText day={from} />
      {until && (
        <>
          {" – "}
          <DayText day={until} />
        </>
      )}
    </>
  );
}
