import type { ChildcareFields, ChildcareLocation, Provider } from "./propose-childcare-fields.ts";
import { isSameProvider } from "./propose-childcare-fields.ts";

/** Where a number of the register is, and the location that it is known to be of. */
export interface RegisteredPlace {
  readonly lrkNumber: string;
  readonly fields: ChildcareFields;
  readonly locationId: string | null;
}

/** Numbers at one address under one provider: one location. */
export interface PlaceGroup {
  /** The LRK number of the first of them. */
  readonly id: string;
  readonly bagId: string | null;
  readonly address: string | null;
  readonly provider: Provider | null;
  readonly names: Set<string>;
  locationId: string | null;
}

/** A location that is not in the register yet and can be recognised by its address. */
export interface OwnLocation {
  readonly id: string;
  readonly fields: ChildcareLocation;
}

/** Gives an address as it is compared (`7741PJ 3A`), null when it has no number. */
export function addressKey(postalCode: string | null, houseNumber: string | null): string | null {
  if (postalCode === null || houseNumber === null) return null;
  return `${postalCode.replace(/\s/g, "")} ${houseNumber.replace(/[^\dA-Z]/gi, "")}`.toUpperCase();
}

/**
 * Gives for each LRK number the location that it belongs to: numbers with one provider and one
 * address (the building's code, else postal code and house number) are one location. Those that
 * are known already are looked at first, so that a new number joins them.
 */
export function groupPlaces(places: readonly RegisteredPlace[]): Map<string, PlaceGroup> {
  const order = (place: RegisteredPlace): number =>
    (place.locationId === null ? 2 : 0) + (place.fields.bagId === null ? 1 : 0);
  const ordered = places.toSorted((one, other) => order(one) - order(other));
  const byKey = new Map<string, PlaceGroup>();
  const byNumber = new Map<string, PlaceGroup>();
  for (const place of ordered) {
    const { lrkNumber, fields, locationId } = place;
    const { bagId, name, holderName, holderKvkNumber } = fields;
    const holder = holderKvkNumber ?? holderName?.toLowerCase() ?? "";
    const address = addressKey(fields.postalCode, fields.houseNumber);
    const bagKey = bagId && `bag ${bagId} ${holder}`;
    const key = address && `address ${address} ${holder}`;
    const group = (bagKey && byKey.get(bagKey)) || sameAddress(key ? byKey.get(key) : null, bagId);
    const provider = holderName === null ? null : { number: holderKvkNumber, name: holderName };
    const found = group ?? {
      id: lrkNumber,
      bagId,
      address,
      provider,
      names: new Set(),
      locationId: null,
    };
    found.names.add((name ?? "").toLowerCase());
    found.locationId ??= locationId;
    if (bagKey && !byKey.has(bagKey)) byKey.set(bagKey, found);
    if (key && !byKey.has(key)) byKey.set(key, found);
    byNumber.set(lrkNumber, found);
  }
  return byNumber;
}

/** Two buildings can share a postal code and house number; their codes tell them apart. */
function sameAddress(group: PlaceGroup | null | undefined, bagId: string | null) {
  if (!group) return null;
  return bagId === null || group.bagId === null || group.bagId === bagId ? group : null;
}

/**
 * Gives each group without a location the one that a person entered at its address: the only one
 * there, else the one with its provider, else the one with its name. Nothing is guessed at.
 */
export function matchOwnLocations(groups: Iterable<PlaceGroup>, own: readonly OwnLocation[]): void {
  const ownByAddress = Map.groupBy(own, ({ fields: { postalCode, houseNumber } }) =>
    addressKey(postalCode, houseNumber),
  );
  const unmatched = new Set([...groups].filter(({ locationId }) => locationId === null));
  const groupsByAddress = Map.groupBy(unmatched, ({ address }) => address);
  for (const [address, there] of groupsByAddress) {
    const candidates = address === null ? [] : [...(ownByAddress.get(address) ?? [])];
    if (there.length === 1 && candidates.length === 1 && there[0] && candidates[0]) {
      there[0].locationId = candidates[0].id;
      continue;
    }
    for (const group of there) matchAmong(group, candidates);
  }
}

function matchAmong(group: PlaceGroup, candidates: OwnLocation[]): void {
  const named = candidates.filter(({ fields }) => group.names.has(fields.name.toLowerCase()));
  const run = candidates.filter(
    ({ fields: { provider } }) => provider !== null && isSameProvider(provider, group.provider),
  );
  const [match] = run.length === 1 ? run : named.length === 1 ? named : [];
  if (match === undefined) return;
  group.locationId = match.id;
  candidates.splice(candidates.indexOf(match), 1);
}
