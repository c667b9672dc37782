import { useQuery } from "@tanstack/react-query";
import type { LocationRegister } from "../../../../db/model/location-register.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { Notice } from "../../parts/states.tsx";
import { addressOf } from "../../rooms.ts";
import { Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { registerField, registerValue } from "../importing/import-words.ts";
import type { OpenIt } from "./location-panel-address.ts";
import "./register-section.css";
import { takenOver } from "./take-over-panel.tsx";

/** What the registers say of a location, from which file, and where the own value differs. */
export function RegisterSection({ locationId, open }: { locationId: string; open: OpenIt }) {
  const words = useWords().locationRegisters;
  const query = useQuery(api.register.ofLocation.queryOptions({ input: { locationId } }));
  return (
    <Section title={words.title}>
      <Loaded query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="muted small">
              {words.notLinked} <Link to={addressOf("imports")}>{words.toImport}</Link>
            </p>
          ) : (
            entries.map((entry) => (
              <Entry key={`${entry.source} ${entry.key}`} entry={entry} open={open} />
            ))
          )
        }
      </Loaded>
    </Section>
  );
}

function Entry({ entry, open }: { entry: LocationRegister; open: OpenIt }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.locationRegisters;
  const sources: Record<string, string> = words.importing.sources;
  const { state, key, source, fileName, readInAt, readInBy, differences } = entry;
  const who = readInBy ?? words.historyList.outside;
  const file = own.readIn(fileName ?? "–", formats.moment(readInAt), who);
  const vanished = state === "vanished";
  return (
    <div className="register-entry">
      <KeyValueList
        labelWidth={88}
        items={[
          {
            key: "number",
            label: own.number,
            value: (
              <>
                <span className="numbers">{key}</span>{" "}
                <span className="muted small">{sources[source] ?? source}</span>
              </>
            ),
            aside: <Chip tone={vanished ? "bad" : "good"}>{own.state[state]}</Chip>,
          },
          {
            key: "file",
            label: own.lastFile,
            value: <Link to={`${addressOf("imports")}?inlezing=${entry.batchId}`}>{file}</Link>,
          },
        ]}
      />
      {vanished && <Notice tone="warn">{own.vanishedText}</Notice>}
      {!vanished && differences.length === 0 && <p className="muted small">{own.noDifferences}</p>}
      {differences.length > 0 && <Differences entry={entry} />}
      {Object.keys(takenOver(entry)).length > 0 && (
        <p>
          <Button small onClick={() => open("takeOver", key)}>
            {own.takeOver}
          </Button>
        </p>
      )}
    </div>
  );
}

function Differences({ entry: { differences } }: { entry: LocationRegister }) {
  const words = useWords();
  const own = words.locationRegisters;
  return (
    <table className="register-differences">
      <caption>{own.differences}</caption>
      <thead>
        <tr>
          <th scope="col">{own.field}</th>
          <th scope="col">{own.own}</th>
          <th scope="col">{own.register}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, own: mine, register }) => (
          <tr key={field}>
            <th scope="row">{registerField(field, words)}</th>
            <td>{registerValue(field, mine, words)}</td>
            <td className="muted">{registerValue(field, register, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
