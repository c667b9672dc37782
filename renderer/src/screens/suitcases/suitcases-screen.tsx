import type { ComponentType, ReactNode } from "react";
import { useAddress } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { SectionLinks } from "../records/section-links.tsx";
import { BookingsSection } from "./bookings-section.tsx";
import { CountsSection } from "./counts-section.tsx";
import { MethodsSection } from "./methods-section.tsx";
import { ReconcileSection } from "./reconcile-section.tsx";
import { StockSection } from "./stock-section.tsx";
import type { SuitcaseSection } from "./suitcase-sections.ts";
import { sectionAt, sectionBase, suitcaseSections } from "./suitcase-sections.ts";

const screens: Record<SuitcaseSection, ComponentType<{ above: ReactNode }>> = {
  bookings: BookingsSection,
  stock: StockSection,
  counts: CountsSection,
  reconcile: ReconcileSection,
  methods: MethodsSection,
};

/** BoekStart › Koffertjes: the ledger, the stock, its counts, and how the three counts agree. */
export function SuitcasesScreen() {
  const words = useWords().suitcases;
  const section = sectionAt(useAddress().segments[2]);
  const Screen = screens[section];
  const links = suitcaseSections.map((key) => ({
    key,
    label: words.sections[key],
    to: sectionBase(key),
  }));
  return (
    <Screen
      key={section}
      above={<SectionLinks label={words.sectionsLabel} links={links} active={section} />}
    />
  );
}
