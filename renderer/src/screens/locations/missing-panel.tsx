import { SidePanel } from "../../parts/side-panel.tsx";
import { Notice } from "../../parts/states.tsx";
import { useWords } from "../../words/use-words.ts";
import type { LocationData } from "./location-data.ts";
import type { OpenIt, OpenPanel } from "./location-panel-address.ts";

/** What every panel beside the page of a location gets. */
export type LocationPanelProps = {
  data: LocationData;
  panel: OpenPanel;
  open: OpenIt;
  close: () => void;
};

/** In the place of a record that is not (or no longer) there. */
export function MissingPanel({ close }: Pick<LocationPanelProps, "close">) {
  const words = useWords().records;
  return (
    <SidePanel title={words.notFound} onClose={close}>
      <Notice tone="warn">{words.notFoundText}</Notice>
    </SidePanel>
  );
}
