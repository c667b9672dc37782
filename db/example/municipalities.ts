/** A town: its name, the digits of a postal code there, and how many places it has in a round. */
export type ExampleTown = readonly [name: string, digits: string, share: number];

/** How a secondary school stands in dBos at the end of 2024. */
export type SecondaryStanding = "new" | "developed" | "none";

/** A secondary school: its town, type and standing. */
export type ExampleSecondary = readonly [
  town: string,
  type: "vo" | "pro" | "vso",
  standing: SecondaryStanding,
];

/** What the example holds of one municipality. Counts are of locations at the end of 2024. */
export interface ExampleMunicipality {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly ExampleTown[];
  /** Towns with a branch, then towns with a service point. */
  readonly branches: readonly string[];
  readonly servicePoints: readonly string[];
  /** Taking part (new in 2024 included), of which new in 2024, and not taking part. */
  readonly childcare: readonly [takePart: number, fresh: number, others: number];
  /** Taking part, of which with development money, and not taking part. */
  readonly primary: readonly [takePart: number, developed: number, others: number];
  readonly secondary: readonly ExampleSecondary[];
  /** Places in the lists of providers and of boards. */
  readonly providers: readonly number[];
  readonly boards: readonly number[];
  readonly inhabitants: number;
  readonly liveBirths: number;
}

/** The nine Bind municipalities: real towns, invented numbers (but Coevorden's inhabitants). */
export const exampleMunicipalities: readonly ExampleMunicipality[] = [
  {
    code: "0109",
    name: "Coevorden",
    towns: [
      ["Coevorden", "7741", 5],
      ["Dalen", "7751", 2],
      ["Sleen", "7841", 2],
      ["Aalden", "7854", 2],
      ["Schoonoord", "7848", 1],
      ["Oosterhesselen", "7861", 1],
      ["Geesbrug", "7917", 1],
      ["Noord-Sleen", "7846", 1],
      ["Dalerpeel", "7753", 1],
    ],
    branches: ["Coevorden", "Schoonoord"],
    servicePoints: ["Sleen", "Dalen", "Oosterhesselen", "Aalden"],
    childcare: [21, 8, 8],
    primary: [24, 10, 0],
    secondary: [
      ["Coevorden", "vo", "new"],
      ["Oosterhesselen", "vo", "developed"],
    ],
    providers: [0, 1],
    boards: [0, 1, 2],
    inhabitants: 35_860,
    liveBirths: 292,
  },
  {
    code: "1680",
    name: "Aa en Hunze",
    towns: [
      ["Gieten", "9461", 3],
      ["Rolde", "9451", 2],
      ["Annen", "9468", 2],
      ["Gasselternijveen", "9514", 1],
      ["Gasselte", "9462", 1],
      ["Anloo", "9467", 1],
      ["Eext", "9463", 1],
      ["Gieterveen", "9511", 1],
      ["Grolloo", "9444", 1],
    ],
    branches: ["Gieten", "Annen", "Rolde"],
    servicePoints: [],
    childcare: [14, 1, 6],
    primary: [14, 2, 1],
    secondary: [["Gieten", "vo", "developed"]],
    providers: [2, 3],
    boards: [3, 4],
    inhabitants: 25_600,
    liveBirths: 171,
  },
  {
    code: "1681",
    name: "Borger-Odoorn",
    towns: [
      ["Borger", "9531", 3],
      ["Nieuw-Buinen", "9521", 3],
      ["Odoorn", "7873", 1],
      ["Exloo", "7875", 1],
      ["Valthermond", "7876", 2],
      ["Valthe", "7872", 1],
      ["2e Exloërmond", "9571", 1],
      ["Drouwen", "9533", 1],
    ],
    branches: ["Borger"],
    servicePoints: ["Nieuw-Buinen", "Odoorn"],
    childcare: [13, 2, 6],
    primary: [14, 4, 2],
    secondary: [["Borger", "vo", "developed"]],
    providers: [0, 2],
    boards: [0, 4],
    inhabitants: 26_100,
    liveBirths: 183,
  },
  {
    code: "1690",
    name: "De Wolden",
    towns: [
      ["Zuidwolde", "7921", 2],
      ["Ruinen", "7963", 2],
      ["Ruinerwold", "7961", 2],
      ["De Wijk", "7957", 2],
      ["Koekange", "7958", 1],
      ["Kerkenveld", "7926", 1],
      ["Echten", "7932", 1],
    ],
    branches: ["Zuidwolde"],
    servicePoints: ["Ruinen", "De Wijk"],
    childcare: [12, 1, 6],
    primary: [12, 2, 2],
    secondary: [],
    providers: [4, 5],
    boards: [5, 6],
    inhabitants: 24_600,
    liveBirths: 188,
  },
  {
    code: "0119",
    name: "Meppel",
    towns: [
      ["Meppel", "7941", 5],
      ["Nijeveen", "7948", 1],
    ],
    branches: ["Meppel"],
    servicePoints: ["Nijeveen"],
    childcare: [17, 2, 8],
    primary: [12, 5, 3],
    secondary: [
      ["Meppel", "vo", "new"],
      ["Meppel", "vo", "developed"],
      ["Meppel", "pro", "new"],
      ["Meppel", "vso", "none"],
    ],
    providers: [4, 5],
    boards: [5, 6],
    inhabitants: 35_100,
    liveBirths: 331,
  },
  {
    code: "1731",
    name: "Midden-Drenthe",
    towns: [
      ["Beilen", "9411", 4],
      ["Westerbork", "9431", 2],
      ["Smilde", "9422", 2],
      ["Bovensmilde", "9421", 2],
      ["Hijken", "9415", 1],
      ["Hooghalen", "9414", 1],
      ["Wijster", "9418", 1],
    ],
    branches: ["Beilen", "Westerbork"],
    servicePoints: ["Smilde"],
    childcare: [16, 2, 7],
    primary: [14, 4, 3],
    secondary: [["Beilen", "vo", "new"]],
    providers: [3, 6],
    boards: [3, 7],
    inhabitants: 34_200,
    liveBirths: 262,
  },
  {
    code: "1699",
    name: "Noordenveld",
    towns: [
      ["Roden", "9301", 4],
      ["Norg", "9331", 1],
      ["Peize", "9321", 2],
      ["Nieuw-Roden", "9311", 1],
      ["Veenhuizen", "9341", 1],
      ["Een", "9342", 1],
    ],
    branches: ["Roden"],
    servicePoints: ["Norg", "Peize"],
    childcare: [16, 1, 7],
    primary: [14, 3, 2],
    secondary: [
      ["Roden", "vo", "developed"],
      ["Roden", "vo", "none"],
    ],
    providers: [6, 7],
    boards: [7, 8],
    inhabitants: 31_700,
    liveBirths: 224,
  },
  {
    code: "1730",
    name: "Tynaarlo",
    towns: [
      ["Eelde", "9761", 3],
      ["Zuidlaren", "9471", 4],
      ["Vries", "9481", 2],
      ["Paterswolde", "9765", 1],
      ["Tynaarlo", "9482", 1],
      ["Zeijen", "9491", 1],
      ["Yde", "9494", 1],
    ],
    branches: ["Zuidlaren", "Eelde", "Vries"],
    servicePoints: [],
    childcare: [16, 2, 8],
    primary: [15, 3, 3],
    secondary: [["Eelde", "vo", "new"]],
    providers: [6, 7],
    boards: [7, 8],
    inhabitants: 34_500,
    liveBirths: 279,
  },
  {
    code: "1701",
    name: "Westerveld",
    towns: [
      ["Diever", "7981", 2],
      ["Dwingeloo", "7991", 2],
      ["Havelte", "7971", 2],
      ["Vledder", "8381", 1],
      ["Uffelte", "7975", 1],
      ["Wapse", "7983", 1],
    ],
    branches: ["Diever"],
    servicePoints: ["Havelte", "Vledder"],
    childcare: [8, 1, 4],
    primary: [10, 3, 1],
    secondary: [["Diever", "vo", "none"]],
    providers: [4, 6],
    boards: [5, 7],
    inhabitants: 20_100,
    liveBirths: 131,
  },
];

/** Gives the towns of a municipality, each as often as its share, the shares spread out. */
export function townRound(municipality: ExampleMunicipality): readonly ExampleTown[] {
  const rounds = Math.max(...municipality.towns.map(([, , share]) => share));
  return Array.from({ length: rounds }, (_, round) =>
    municipality.towns.filter(([, , share]) => share > round),
  ).flat();
}
