import { skipToken, useQuery } from "@tanstack/react-query";
import type { Client } from "../../api.ts";
import { api } from "../../api.ts";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

/** The stock of one edition at a branch at the end of a day, as the service gives it. */
export type StockRow = Awaited<ReturnType<Client["stock"]["on"]>>[number];

type StandingProps = { branchId: string | null; day: string | null; edition: string | null };

/**
 * How many suitcases a branch had on the day that is chosen, and the fewest it had since: so many
 * can still be booked out on that day.
 */
export function Standing({ branchId, day, edition }: StandingProps) {
  const words = useWords().suitcases;
  const formats = useFormats();
  const input = branchId && day ? { branchId, day } : skipToken;
  const { data } = useQuery(api.stock.on.queryOptions({ input }));
  if (!data || !day) return null;
  const named = data.filter((row) => row.edition === edition);
  const rows = edition && named.length > 0 ? named : data;
  return (
    <Section title={words.standingOn(formats.day(day))}>
      {rows.length === 0 ? (
        <p className="muted small">{words.noStanding}</p>
      ) : (
        <KeyValueList
          labelWidth={112}
          items={rows.map((row) => ({
            key: row.edition ?? "",
            label: row.edition ?? words.noEdition,
            value: <strong className="numbers">{formats.number(row.suitcases)}</strong>,
            aside: (
              <span className="muted small numbers">
                {words.lowestSince(formats.number(row.lowestSince))}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}
