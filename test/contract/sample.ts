import type { NounName } from "../../db/model/nouns.ts";

type Fields = Record<string, string | number | null | Record<string, string>>;

/** How one kind of record is entered and corrected; `made` gives the keys of those before it. */
export interface Sample {
  readonly noun: NounName;
  /** The procedures that the record is tried with: list, create, correct, remove. */
  readonly names: readonly [string, string, string, string];
  readonly draft: (made: Readonly<Record<string, string>>) => Fields;
  readonly patch: Fields;
}

/** Gives the key of the record of a kind that was made before. */
export const key = (made: Readonly<Record<string, string>>, noun: NounName): string =>
  made[noun] ?? "";
