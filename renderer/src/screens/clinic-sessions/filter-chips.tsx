import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Session, SessionFilter, Standing } from "./session-state.ts";
import { readSpan } from "./span-text.ts";

/** Words of the address for how a half-day stands; `held` holds those of which nothing is known. */
const standings: Record<string, readonly Standing[]> = {
  held: ["held", "unknown"],
  unknown: ["unknown"],
  planned: ["planned", "today", "overdue"],
  overdue: ["overdue"],
  cancelled: ["cancelled"],
};

/** Reads what the list is narrowed by from the address. */
export function readFilter(query: URLSearchParams): SessionFilter {
  return {
    clinicId: query.get("bureau"),
    staffId: query.get("coach"),
    standings: standings[query.get("stand") ?? ""] ?? null,
    span: readSpan(query),
  };
}

type FilterChipsProps = {
  filter: SessionFilter;
  rows: readonly Session[];
  onNarrow: (changes: Record<string, string | null>) => void;
};

/** What the list is narrowed by, each to be taken away by itself. */
export function FilterChips({ filter, rows, onNarrow }: FilterChipsProps) {
  const words = useWords().clinicSessions;
  const clinic = rows.find(({ clinicId }) => clinicId === filter.clinicId)?.clinicName;
  const coach = rows.find(({ staffId }) => staffId === filter.staffId)?.staffCode;
  const standing = filter.standings?.at(-1);
  const state = filter.standings?.includes("held") ? "held" : standing;
  const chips = [
    { name: "bureau", label: clinic },
    { name: "coach", label: coach },
    { name: "stand", label: state && words.states[state === "today" ? "planned" : state] },
  ];
  return chips.map(
    ({ name, label }) =>
      label && (
        <Button key={name} small onClick={() => onNarrow({ [name]: null })}>
          {label}
          <Icon name="close" size={13} />
        </Button>
      ),
  );
}
