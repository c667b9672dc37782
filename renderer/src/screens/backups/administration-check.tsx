import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import { KeyValueList, Section } from "../../parts/section.tsx";
import { useAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";

type Found = {
  sound: boolean;
  integrity: string;
  brokenReferences: number;
  differences: readonly { object: string; difference: string }[];
  tables: readonly { table: string; rows: number }[];
  changes: number;
};

/** Reads the whole file through when the person asks for it, and tells what was found. */
export function AdministrationCheck() {
  const words = useWords().backups;
  const address = useAddress();
  const [asked, setAsked] = useState(address.query.has("controle"));
  const check = useQuery({
    ...api.administration.check.queryOptions({ input: {} }),
    enabled: asked,
  });
  const run = () => {
    if (asked) void check.refetch();
    else setAsked(true);
  };
  return (
    <Section
      title={words.check}
      aside={
        <span className="row">
          {check.data && (
            <Chip tone={check.data.sound ? "good" : "bad"}>
              {check.data.sound ? words.sound : words.unsound}
            </Chip>
          )}
          <Button small busy={check.isFetching} onClick={run}>
            {words.checkNow}
          </Button>
        </span>
      }
    >
      {asked ? (
        <div aria-live="polite">
          <Loaded query={check}>{(found) => <Findings found={found} />}</Loaded>
        </div>
      ) : (
        <p className="muted small">{words.checkWhat}</p>
      )}
    </Section>
  );
}

function Findings({ found }: { found: Found }) {
  const words = useWords().backups;
  const formats = useFormats();
  const { integrity, brokenReferences, differences, tables, changes } = found;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const list = differences.map(({ object, difference }) => `${object} (${difference})`).join(", ");
  return (
    <KeyValueList
      items={[
        {
          key: "integrity",
          label: words.integrity,
          value: integrity === "ok" ? words.integrityOk : integrity,
        },
        {
          key: "references",
          label: words.references,
          value:
            brokenReferences === 0
              ? words.referencesOk
              : words.referencesBroken(formats.number(brokenReferences)),
        },
        {
          key: "schema",
          label: words.schema,
          value: differences.length === 0 ? words.schemaOk : words.schemaDiffers(list),
        },
        {
          key: "records",
          label: words.records,
          value: words.recordsCount(formats.number(rows), formats.number(tables.length)),
        },
        {
          key: "changes",
          label: words.changes,
          value: words.changesCount(formats.number(changes)),
        },
      ]}
    />
  );
}
