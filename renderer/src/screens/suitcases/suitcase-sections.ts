/** The sections of the room, each with the word that stands for it in the address. */
const slugs = {
  bookings: null,
  stock: "voorraad",
  counts: "tellen",
  reconcile: "aansluiting",
  methods: "telwijzen",
} as const;

/** A section of the room of suitcases. */
export type SuitcaseSection = keyof typeof slugs;

/** The sections in the order in which they are shown. */
export const suitcaseSections = Object.keys(slugs) as SuitcaseSection[];

const base = "/boekstart/koffertjes";

/** The address of a section. */
export function sectionBase(section: SuitcaseSection): string {
  const slug = slugs[section];
  return slug ? `${base}/${slug}` : base;
}

/** The section that a part of the address stands for; anything else is a booking. */
export function sectionAt(slug: string | undefined): SuitcaseSection {
  return suitcaseSections.find((section) => slugs[section] === slug) ?? "bookings";
}

/** What the form of a new booking begins with. */
export type BookingStart = {
  kind: "received" | "ordered";
  branchId: string;
  quantity?: number;
  edition?: string | null;
  orderId?: string;
};

/** The address at which the form of a new booking opens, filled in as far as is known. */
export function newBooking(start: BookingStart): string {
  const query = new URLSearchParams({
    nieuw: "1",
    soort: start.kind,
    vestiging: start.branchId,
  });
  if (start.quantity) query.set("aantal", String(start.quantity));
  if (start.edition) query.set("uitgave", start.edition);
  if (start.orderId) query.set("bestelling", start.orderId);
  return `${base}?${query.toString()}`;
}

/** What the address says that the form begins with. */
export function readStart(query: URLSearchParams): Partial<BookingStart> {
  const kind = query.get("soort");
  const branchId = query.get("vestiging");
  const quantity = Number(query.get("aantal") ?? "0");
  const edition = query.get("uitgave");
  const orderId = query.get("bestelling");
  return {
    ...(kind === "received" || kind === "ordered" ? { kind } : {}),
    ...(branchId ? { branchId } : {}),
    ...(Number.isInteger(quantity) && quantity > 0 ? { quantity } : {}),
    ...(edition ? { edition } : {}),
    ...(orderId ? { orderId } : {}),
  };
}
