import { useQuery } from "@tanstack/react-query";
import type { LocationRegister } from "../../../../db/model/location-register.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../parts/error-note.tsx";
import { Notice } from "../../parts/states.tsx";
import { useWords } from "../../words/use-words.ts";
import { ChangeFromPanel } from "./location-detail-panels.tsx";
import { type VersionValues, versionNames } from "./location-forms.ts";
import type { LocationPanelProps } from "./missing-panel.tsx";
import { MissingPanel } from "./missing-panel.tsx";

/** What of a register's differences a location can take over: all but its board or provider. */
export function takenOver({ differences }: LocationRegister): Partial<VersionValues> {
  const names: readonly string[] = versionNames;
  const known = differences.filter(({ field }) => names.includes(field));
  return Object.fromEntries(known.map(({ field, register }) => [field, register]));
}

/** A change of a location with what a register says filled in; nothing is stored before saving. */
export function TakeOverPanel(props: LocationPanelProps) {
  const { data, panel, close } = props;
  const words = useWords().locationRegisters;
  const input = { locationId: data.location.id };
  const query = useQuery(api.register.ofLocation.queryOptions({ input }));
  return (
    <Loaded query={query}>
      {(entries) => {
        const entry = entries.find(({ key }) => key === panel.key);
        const taken = entry ? takenOver(entry) : {};
        if (Object.keys(taken).length === 0) return <MissingPanel close={close} />;
        const intro = <Notice>{words.takeOverText}</Notice>;
        return <ChangeFromPanel {...props} taken={taken} intro={intro} />;
      }}
    </Loaded>
  );
}
