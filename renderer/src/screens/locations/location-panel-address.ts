import { go, useAddress, withQuery } from "../../router.tsx";

/** What can be open in the panel beside the page of a location. */
export type PanelName =
  | "participation"
  | "phase"
  | "end"
  | "phaseRecord"
  | "agreement"
  | "funding"
  | "fundingRecord"
  | "pupils"
  | "version"
  | "takeOver"
  | "registration"
  | "role"
  | "award"
  | "own"
  | "close"
  | "merge"
  | "split"
  | "leesklik";

/** What is open in the panel: its name and the record it is about; null is a new one. */
export type OpenPanel = { name: PanelName; key: string | null };

/** The panel in the address of the page, with ways to open another and to close it. */
export function useLocationPanel() {
  const address = useAddress();
  const text = address.query.get("paneel");
  const [name, key] = text?.split(".") ?? [];
  const panel: OpenPanel | null = name
    ? { name: name as PanelName, key: key && key !== "nieuw" ? key : null }
    : null;
  const open = (next: PanelName, record: string | null) =>
    go(withQuery(address, { paneel: `${next}.${record ?? "nieuw"}` }));
  const close = () => go(withQuery(address, { paneel: null }));
  return { panel, open, close };
}

/** Opens something in the panel beside the page. */
export type OpenIt = ReturnType<typeof useLocationPanel>["open"];
