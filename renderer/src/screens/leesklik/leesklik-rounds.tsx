import type { LeesklikLocation } from "../../../../db/model/leesklik.ts";
import { Chip } from "../../parts/chip.tsx";
import type { Field } from "../../parts/form/fields.ts";
import type { Formats } from "../../words/formats.ts";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { DayText } from "../records/day-text.tsx";
import { PartList } from "../records/part-list.tsx";
import { useRecords } from "../records/record-client.ts";
import type { FormSpec, NewValues, RowOf } from "../records/record-kinds.ts";

type Round = RowOf<"leesklikRound">;
type RoundValues = NewValues<"leesklikRound">;

type LeesklikRoundsProps = {
  location: Pick<LeesklikLocation, "participationId" | "from" | "until">;
};

/** The theme rounds of Leesklik at a location, to be entered and corrected. */
export function LeesklikRounds({ location }: LeesklikRoundsProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.leesklik;
  const { participationId } = location;
  const { data } = useRecords("leesklikRound", { participationId });
  const form: FormSpec<RoundValues> = {
    blank: blankRound(participationId),
    fields: roundFields(words, location),
  };
  const { participationId: _fixed, ...correctable } = form.blank;
  return (
    <PartList
      noun="leesklikRound"
      title={own.rounds}
      addLabel={own.addRound}
      empty={own.noRounds}
      rows={data}
      keyOf={(row) => row.id}
      nameOf={(row) => row.theme}
      form={form}
      correct={{ ...form, blank: correctable } as unknown as FormSpec<object>}
      labelWidth={92}
      line={(row) => ({
        label: <DayText day={row.fromDay} />,
        value: (
          <>
            {row.theme}
            <div className="muted small numbers">{roundNumbers(row, words, formats)}</div>
          </>
        ),
        aside: <RoundQuality row={row} />,
      })}
    />
  );
}

function blankRound(participationId: string): RoundValues {
  return {
    ...{ participationId, theme: null, fromDay: null, untilDay: null, notes: null },
    ...{ books: null, booksQuality: null, parents: null, parentsQuality: null },
  };
}

const qualities = ["counted", "estimated", "averaged", "unknown"] as const;

function roundFields(
  { fields, leesklik: own }: Words,
  { from, until }: LeesklikRoundsProps["location"],
): Field<RoundValues>[] {
  const outside = ({ fromDay }: RoundValues) => {
    if (fromDay === null) return null;
    if (from !== null && fromDay < from) return own.roundBefore;
    return until !== null && fromDay > until ? own.roundAfter : null;
  };
  return [
    { kind: "text", name: "theme", label: fields.theme, required: true, maxLength: 200 },
    {
      kind: "day",
      name: "fromDay",
      label: own.from,
      required: true,
      width: "half",
      warn: outside,
    },
    { kind: "day", name: "untilDay", label: own.until, width: "half" },
    { kind: "count", name: "books", quality: "booksQuality", label: own.books, qualities },
    { kind: "count", name: "parents", quality: "parentsQuality", label: own.parents, qualities },
    { kind: "textarea", name: "notes", label: fields.notes, rows: 2, maxLength: 4000 },
  ];
}

/** What a round came to: "14 boeken · 11 ouders"; a blank is not entered, and never zero. */
export function roundNumbers(row: Round, words: Words, formats: Formats): string {
  const own = words.leesklik;
  const text = (what: "books" | "parents", say: (count: string) => string) => {
    const number = row[what];
    if (number !== null) return say(formats.number(number));
    return (row[`${what}Quality`] === null ? own.notEntered : own.unknown)[what];
  };
  return [text("books", own.booksShort), text("parents", own.parentsShort)].join(" · ");
}

function RoundQuality({ row }: { row: Round }) {
  const words = useWords();
  const found = [row.booksQuality, row.parentsQuality];
  const doubtful = found.find((quality) => quality !== null && quality !== "counted");
  return doubtful ? <Chip tone="warn">{words.codes.quality[doubtful]}</Chip> : null;
}
