import type { UseQueryResult } from "@tanstack/react-query";
import { skipToken, useQuery } from "@tanstack/react-query";
import { api, client } from "../../api.ts";
import type { NounName, RowOf } from "./record-kinds.ts";

/** What a list is narrowed by: fields of the record with the value they must have. */
export type Filter = Readonly<Record<string, string>>;

type LooseQuery = {
  list: { queryOptions: (options: { input: Filter | typeof skipToken }) => object };
};

/** The procedures of any kind of record, for the parts that do not care which. */
type LooseProcedures = {
  create: (draft: object) => Promise<{ key: string }>;
  correct: (input: object) => Promise<{ key: string }>;
  remove: (input: { key: string; reason: string }) => Promise<{ key: string }>;
};

/** The records of a kind, narrowed by a filter; null asks nothing yet. */
export function useRecords<Name extends NounName>(
  noun: Name,
  filter: Filter | null = {},
): UseQueryResult<RowOf<Name>[]> {
  // Every kind has the same four procedures; TypeScript cannot follow that over the union.
  const { list } = api[noun] as unknown as LooseQuery;
  const options = list.queryOptions({ input: filter ?? skipToken });
  return useQuery(options as Parameters<typeof useQuery>[0]) as UseQueryResult<RowOf<Name>[]>;
}

/** The procedures that change records of a kind. */
export function proceduresOf(noun: NounName): LooseProcedures {
  return client[noun] as unknown as LooseProcedures;
}
