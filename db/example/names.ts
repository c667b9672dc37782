import { at } from "./seeded.ts";

type Ending = readonly [article: "De" | "Het", word: string];

const schoolWords = [
  "Letter",
  "Woord",
  "Zinnen",
  "Verhalen",
  "Bladzij",
  "Inkt",
  "Rijm",
  "Versjes",
  "Komma",
  "Alinea",
  "Sprookjes",
  "Kaften",
];

const schoolEndings: readonly Ending[] = [
  ["De", "brug"],
  ["De", "molen"],
  ["Het", "nest"],
  ["De", "tuin"],
  ["Het", "schip"],
  ["De", "boom"],
  ["De", "haven"],
  ["Het", "kompas"],
  ["De", "poort"],
  ["Het", "bos"],
  ["De", "kring"],
  ["De", "toren"],
  ["Het", "veld"],
  ["De", "vlieger"],
];

const childcareWords = [
  "Knuffel",
  "Beren",
  "Kruimel",
  "Dribbel",
  "Hummel",
  "Kikker",
  "Vlinder",
  "Egel",
  "Mussen",
  "Wiebel",
  "Dromen",
  "Boekjes",
  "Giechel",
  "Eikel",
];

const childcareEndings: readonly Ending[] = [
  ["Het", "nest"],
  ["De", "boom"],
  ["De", "hoek"],
  ["Het", "huis"],
  ["De", "boot"],
  ["De", "tuin"],
  ["Het", "bos"],
  ["De", "kamer"],
  ["Het", "dorp"],
  ["De", "toren"],
  ["De", "wei"],
  ["Het", "hof"],
  ["De", "burcht"],
  ["De", "kist"],
  ["Het", "pad"],
  ["De", "zolder"],
];

// Words and endings differ by a stride of one more than the number of words; as that has no divisor
// in common with the number of endings, no pair comes back before all have been used.
function invented(words: readonly string[], endings: readonly Ending[], place: number): string {
  const round = Math.floor(place / words.length);
  const [article, ending] = at(endings, place + round);
  return `${article} ${at(words, place)}${ending}`;
}

/** Gives the invented name of the school at a place in the example, such as "De Letterbrug". */
export function schoolName(place: number): string {
  return invented(schoolWords, schoolEndings, place);
}

/** Gives the invented name of the childcare location at a place, such as "Het Knuffelnest". */
export function childcareName(place: number): string {
  return invented(childcareWords, childcareEndings, place);
}

/** Providers of childcare; all invented. */
export const providerNames = [
  "Stichting Voorbeeld Kinderopvang Zuidoost",
  "Stichting Voorbeeld Peuterwerk Zuidoost",
  "Stichting Voorbeeld Kinderopvang Hunze",
  "Stichting Voorbeeld Kinderopvang Midden",
  "Stichting Voorbeeld Kinderopvang Zuidwest",
  "Stichting Voorbeeld Peuterwerk Zuidwest",
  "Stichting Voorbeeld Kinderopvang Esdorpen",
  "Stichting Voorbeeld Kinderopvang Noord",
] as const;

/** School boards with the first word of their schools' names; all invented. */
export const boardNames = [
  ["Stichting Voorbeeld Openbaar Onderwijs Zuidoost", "Obs"],
  ["Stichting Voorbeeld Christelijk Onderwijs Zuidoost", "Cbs"],
  ["Stichting Voorbeeld Katholiek Onderwijs Drenthe", "Rkbs"],
  ["Stichting Voorbeeld Openbaar Onderwijs Midden", "Obs"],
  ["Stichting Voorbeeld Christelijk Onderwijs Hunze", "Cbs"],
  ["Stichting Voorbeeld Openbaar Onderwijs Zuidwest", "Obs"],
  ["Stichting Voorbeeld Christelijk Onderwijs Zuidwest", "Cbs"],
  ["Stichting Voorbeeld Openbaar Onderwijs Noord", "Obs"],
  ["Stichting Voorbeeld Christelijk Onderwijs Noord", "Cbs"],
  ["Stichting Voorbeeld Voortgezet Onderwijs Drenthe", "College"],
] as const;
