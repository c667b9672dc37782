import type { CSSProperties } from "react";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { type Tile, tiles } from "./drenthe.ts";
import "./tile-map.css";
import type { Counts } from "./white-spot-counts.ts";
import { coverage } from "./white-spot-counts.ts";

type TileMapProps = {
  /** The counts of the municipalities in the area, by code. */
  counts: ReadonlyMap<string, Counts>;
  /** The municipality that is shown alone. */
  chosen: string | null;
  onChoose: (code: string | null) => void;
};

/** A map of Drenthe of equal tiles: the number is always written, the shade only repeats it. */
export function TileMap({ counts, chosen, onChoose }: TileMapProps) {
  const words = useWords().whiteSpots;
  return (
    <Section title={words.map}>
      <p className="muted small">{`${words.mapHelp} ${words.chooseTile}`}</p>
      <ul className="tiles" aria-label={words.map}>
        {tiles.map((tile) => (
          <li key={tile.code} style={{ gridRow: tile.row, gridColumn: `${tile.column} / span 2` }}>
            <MapTile
              tile={tile}
              counts={counts.get(tile.code) ?? null}
              chosen={chosen === tile.code}
              onChoose={() => onChoose(chosen === tile.code ? null : tile.code)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type MapTileProps = {
  tile: Tile;
  counts: Counts | null;
  chosen: boolean;
  onChoose: () => void;
};

function MapTile({ tile, counts, chosen, onChoose }: MapTileProps) {
  const words = useWords().whiteSpots;
  const { number, percent } = useFormats();
  if (!counts) {
    return (
      <div className="tile tile-outside">
        <span className="tile-name">{tile.name}</span>
        <span className="tile-part">{words.outside}</span>
      </div>
    );
  }
  const share = coverage(counts);
  const shade = { "--tile-share": `${Math.round((share ?? 0) * 45)}%` } as CSSProperties;
  return (
    <button type="button" className="tile" style={shade} aria-pressed={chosen} onClick={onChoose}>
      <span className="tile-name">{tile.name}</span>
      <strong className="tile-share numbers">{share === null ? "–" : percent(share)}</strong>
      <span className="tile-part numbers">
        {share === null
          ? words.none
          : words.part(number(counts.takesPart), number(counts.inRegister))}
        {share !== null && <span className="unseen">{` ${words.takePart}`}</span>}
      </span>
    </button>
  );
}
