import type { SuccessionProposal } from "../../../../../db/model/succession.ts";
import { client } from "../../../api.ts";

/** Which locations go on as which, from which day on. */
export type SuccessionAsk =
  | { kind: "merge"; fromIds: string[]; toId: string; happenedOn: string }
  | { kind: "split"; fromId: string; toIds: string[]; mainId: string; happenedOn: string };

/** What a person decides about a proposal. */
export type SuccessionChoices = {
  /** Keys of lines that do not go on. */
  leave: readonly string[];
  /** By key of a contact role or a number: the successor that it goes to. */
  elsewhere: Readonly<Record<string, string>>;
};

/** Asks what would happen; nothing is stored. */
export function proposeSuccession(
  ask: SuccessionAsk,
  leave: readonly string[],
): Promise<SuccessionProposal> {
  const { kind, ...asked } = ask;
  const left = { leave: [...leave] };
  return kind === "merge"
    ? client.succession.proposeMerge({ ...(asked as MergeAsk), ...left })
    : client.succession.proposeSplit({ ...(asked as SplitAsk), ...left });
}

/** Stores what was shown, as one batch; gives the batch. */
export async function storeSuccession(
  ask: SuccessionAsk,
  { leave, elsewhere }: SuccessionChoices,
  notes: string | null,
): Promise<string> {
  const { kind, ...asked } = ask;
  const chosen = {
    leave: [...leave],
    elsewhere: Object.entries(elsewhere).map(([key, toId]) => ({ key, toId })),
    notes,
  };
  const { batch } =
    kind === "merge"
      ? await client.succession.merge({ ...(asked as MergeAsk), ...chosen })
      : await client.succession.split({ ...(asked as SplitAsk), ...chosen });
  return batch;
}

type MergeAsk = Omit<Extract<SuccessionAsk, { kind: "merge" }>, "kind">;
type SplitAsk = Omit<Extract<SuccessionAsk, { kind: "split" }>, "kind">;
