import type { ComponentType, ReactNode } from "react";
import { useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { SectionLinks } from "../records/section-links.tsx";
import { BatchesSection } from "./batches-section.tsx";
import { FunnelSection } from "./funnel-section.tsx";
import { HoldingsSection } from "./holdings-section.tsx";
import { IssuesSection } from "./issues-section.tsx";
import { RedemptionsSection } from "./redemptions-section.tsx";
import { VoucherSearch } from "./voucher-search.tsx";
import type { VoucherSection } from "./voucher-sections.ts";
import { voucherBase, voucherSectionAt, voucherSections } from "./voucher-sections.ts";
import "./vouchers.css";

const screens: Record<VoucherSection, ComponentType<{ above: ReactNode }>> = {
  funnel: FunnelSection,
  issues: IssuesSection,
  redemptions: RedemptionsSection,
  batches: BatchesSection,
  holdings: HoldingsSection,
};

/** BoekStart › Bonnen: what came in, was given out and came back, and what became of it. */
export function VouchersScreen() {
  const words = useWords().vouchers;
  const section = voucherSectionAt(useAddress().segments[2]);
  const Screen = screens[section];
  const links = voucherSections.map((key) => ({
    key,
    label: words.sections[key],
    to: voucherBase(key),
  }));
  const above = (
    <div className="voucher-bar">
      <SectionLinks label={words.sectionsLabel} links={links} active={section} />
      <VoucherSearch />
    </div>
  );
  return <Screen key={section} above={above} />;
}
