import { useQuery } from "@tanstack/react-query";
import type { SuccessionRow } from "../../../../db/model/succession.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/states.tsx";
import { addressOf } from "../../rooms.ts";
import { go, Link } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import type { Location } from "./location-words.ts";
import { locationAddress } from "./location-words.ts";

type NoticesProps = { location: Pick<Location, "id" | "kind"> };

/** In what a location went up and what went up in it, with the day and the way back. */
export function SuccessionNotices({ location }: NoticesProps) {
  const query = useQuery(api.succession.list.queryOptions({ input: { locationId: location.id } }));
  const batches = Map.groupBy(query.data ?? [], ({ batchId }) => batchId);
  return [...batches].map(([batch, rows]) => (
    <SuccessionNotice key={batch} location={location} rows={rows} />
  ));
}

function SuccessionNotice({ location, rows }: NoticesProps & { rows: readonly SuccessionRow[] }) {
  const words = useWords().succession;
  const formats = useFormats();
  const [first] = rows;
  if (!first) return null;
  const day = formats.day(first.happenedOn);
  const isGone = first.fromLocationId === location.id;
  const merged = first.kind === "merge";
  const sentence = isGone
    ? (merged ? words.wentInto : words.wasSplit)(day)
    : (merged ? words.tookOver : words.cameFrom)(day);
  const others = rows.map((row) => ({
    id: isGone ? row.toLocationId : row.fromLocationId,
    label: isGone ? row.toLabel : row.fromLabel,
    main: isGone && rows.length > 1 && row.isMain === "yes",
  }));
  const undo = () => go(`${addressOf("imports")}?inlezing=${first.batchId}`);
  return (
    <Notice
      tone={isGone ? "warn" : "info"}
      action={
        <Button small onClick={undo}>
          {words.undo}
        </Button>
      }
    >
      {sentence}{" "}
      {others.map(({ id, label, main }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <Link to={locationAddress(location.kind, id)}>{label}</Link>
          {main && ` (${words.main})`}
        </span>
      ))}
      {first.notes && <div className="muted small">{first.notes}</div>}
    </Notice>
  );
}
