import { useCallback, useMemo } from "react";
import type { Choice } from "../../parts/form/fields.ts";
import { useWords } from "../../words/use-words.ts";
import { useRecords } from "./record-client.ts";
import type { NounName, RowOf } from "./record-kinds.ts";

/** The choices of a list of codes with their words, in the order of the words. */
export function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Some codes of a list as choices, in the order given. */
export function choicesAmong<Code extends string>(
  words: Readonly<Record<Code, string>>,
  codes: readonly Code[],
): Choice[] {
  return codes.map((value) => ({ value, label: words[value] }));
}

const none: readonly never[] = [];

function useChoices<Name extends NounName>(
  noun: Name,
  choose: (row: RowOf<Name>) => Choice | null,
): Choice[] {
  const { data } = useRecords(noun);
  const rows: readonly RowOf<Name>[] = data ?? none;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is made anew at each drawing
  return useMemo(() => rows.flatMap((row) => choose(row) ?? []), [rows]);
}

/** The municipalities by name. */
export function useMunicipalityChoices(): Choice[] {
  return useChoices("municipality", ({ code, name }) => ({ value: code, label: name }));
}

/** The groups of municipalities by name. */
export function useGroupChoices(): Choice[] {
  return useChoices("group", ({ code, name }) => ({ value: code, label: name }));
}

/** Organisations, of some kinds or all; the kind stands behind the name when all are asked. */
export function useOrganisationChoices(kinds?: readonly RowOf<"organisation">["kind"][]): Choice[] {
  const words = useWords().codes.organisationKind;
  const choices = useChoices("organisation", (row) => ({
    value: row.id,
    label: row.name,
    hint: row.kind,
  }));
  return useMemo(() => {
    if (!kinds) {
      const kindOf = (choice: Choice) => words[choice.hint as keyof typeof words];
      return choices.map((choice) => ({ ...choice, label: `${choice.label} (${kindOf(choice)})` }));
    }
    return choices.filter((choice) => (kinds as readonly string[]).includes(choice.hint ?? ""));
  }, [choices, kinds, words]);
}

/** Branches and service points that are open, or that closed after a day. */
export function useBranchChoices(): Choice[] {
  return useChoices("branch", (row) => ({ value: row.id, label: row.name }));
}

/** Clinics by name. */
export function useClinicChoices(): Choice[] {
  return useChoices("clinic", (row) => ({ value: row.id, label: row.name }));
}

/** Programmes, for some audiences or all. */
export function useProgrammeChoices(
  audiences?: readonly RowOf<"programme">["audience"][],
): Choice[] {
  const choices = useChoices("programme", ({ code, name, audience }) => ({
    value: code,
    label: name,
    hint: audience,
  }));
  return useMemo(
    () =>
      audiences
        ? choices.filter((choice) => (audiences as readonly string[]).includes(choice.hint ?? ""))
        : choices,
    [choices, audiences],
  );
}

/** Who can pay. */
export function useFundingChoices(): Choice[] {
  return useChoices("fundingSource", ({ id, name }) => ({ value: id, label: name }));
}

/** Series of activities. */
export function useSeriesChoices(): Choice[] {
  return useChoices("series", ({ id, title }) => ({ value: id, label: title }));
}

/** Agreements by title and first day. */
export function useAgreementChoices(): Choice[] {
  return useChoices("agreement", (row) => ({
    value: row.id,
    label: `${row.title} (${row.validFrom.slice(0, 4)})`,
  }));
}

/** Tranches with their scheme. */
export function useTrancheChoices(): Choice[] {
  return useChoices("tranche", ({ id, name, schemeName }) => ({
    value: id,
    label: `${schemeName} · ${name}`,
  }));
}

/** Contact persons by name and function. */
export function useContactChoices(): Choice[] {
  return useChoices("contactPerson", (row) => ({
    value: row.id,
    label: row.function ? `${row.name} (${row.function})` : row.name,
  }));
}

/** Participations by location and programme. */
export function useParticipationChoices(): Choice[] {
  return useChoices("participation", (row) => ({
    value: row.id,
    label: `${row.locationLabel} · ${row.programmeName}`,
  }));
}

/** Finds locations, of some kinds or all, by name or place; and gives what one is called. */
export function useLocationChoices(kinds?: readonly RowOf<"location">["kind"][]): {
  find: (text: string) => Promise<Choice[]>;
  chosen: (id: string | null) => Choice | null;
} {
  const choices = useChoices("location", (row) =>
    kinds && !kinds.includes(row.kind)
      ? null
      : { value: row.id, label: `${row.label} (${row.municipalityName})` },
  );
  const find = useCallback(
    async (text: string) => {
      const wanted = plain(text).split(/[\s,()]+/);
      const fits = ({ label }: Choice) => {
        const inside = plain(label);
        return wanted.every((word) => inside.includes(word));
      };
      return choices.filter(fits).slice(0, 50);
    },
    [choices],
  );
  const chosen = useCallback(
    (id: string | null) => choices.find((choice) => choice.value === id) ?? null,
    [choices],
  );
  return { find, chosen };
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
