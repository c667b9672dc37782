/** The kinds of reference data, each with the word that stands for it in the address. */
const slugs = {
  municipalities: "gemeenten",
  groups: "groepen",
  organisations: "organisaties",
  people: "contactpersonen",
  staff: "medewerkers",
  programmes: "programmas",
  funding: "financiering",
  series: "reeksen",
} as const;

/** A kind of reference data. */
export type ReferenceKind = keyof typeof slugs;

/** The kinds in the order in which they are shown. */
export const referenceKinds = Object.keys(slugs) as ReferenceKind[];

/** The address of the list of a kind. */
export function referenceBase(kind: ReferenceKind): string {
  return `/gegevens/stamgegevens/${slugs[kind]}`;
}

/** The kind that a part of the address stands for; the first when it stands for none. */
export function kindAt(slug: string | undefined): ReferenceKind {
  return referenceKinds.find((kind) => slugs[kind] === slug) ?? "municipalities";
}
