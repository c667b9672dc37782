/** The sections of the room, each with the word that stands for it in the address. */
const slugs = {
  funnel: null,
  issues: "uitgiften",
  redemptions: "inleveringen",
  batches: "partijen",
  holdings: "in-beheer",
} as const;

/** A section of the room of vouchers. */
export type VoucherSection = keyof typeof slugs;

/** The sections in the order in which they are shown. */
export const voucherSections = Object.keys(slugs) as VoucherSection[];

const base = "/boekstart/bonnen";

/** The address of a section. */
export function voucherBase(section: VoucherSection): string {
  const slug = slugs[section];
  return slug ? `${base}/${slug}` : base;
}

/** The section that a part of the address stands for; the funnel when it stands for none. */
export function voucherSectionAt(slug: string | undefined): VoucherSection {
  return voucherSections.find((section) => slugs[section] === slug) ?? "funnel";
}

/** The address at which the life of a voucher opens. */
export function voucherAddress(voucher: string): string {
  return `${base}?bon=${encodeURIComponent(voucher)}`;
}
