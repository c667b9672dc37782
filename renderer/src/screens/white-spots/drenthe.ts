/** A municipality on the schematic map: its CBS code, its name, and its place in half tiles. */
export type Tile = { code: string; name: string; row: number; column: number };

/** The twelve municipalities of Drenthe, about where they lie; a tile is two columns wide. */
export const tiles: readonly Tile[] = [
  { code: "1699", name: "Noordenveld", row: 1, column: 2 },
  { code: "1730", name: "Tynaarlo", row: 1, column: 4 },
  { code: "0106", name: "Assen", row: 1, column: 6 },
  { code: "1680", name: "Aa en Hunze", row: 1, column: 8 },
  { code: "1701", name: "Westerveld", row: 2, column: 2 },
  { code: "1731", name: "Midden-Drenthe", row: 2, column: 5 },
  { code: "1681", name: "Borger-Odoorn", row: 2, column: 8 },
  { code: "0119", name: "Meppel", row: 3, column: 1 },
  { code: "1690", name: "De Wolden", row: 3, column: 3 },
  { code: "0118", name: "Hoogeveen", row: 3, column: 5 },
  { code: "0109", name: "Coevorden", row: 3, column: 7 },
  { code: "0114", name: "Emmen", row: 3, column: 9 },
];
