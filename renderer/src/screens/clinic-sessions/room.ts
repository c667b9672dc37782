/** The address of the room of the coach; the parts and the half-days lie under it. */
export const roomBase = "/boekstart/consultatiebureau";

/** The parts of the room beside the list of half-days, by the word in the address. */
export const roomParts = {
  plannen: "planning",
  overzicht: "overview",
  uren: "hours",
  afspraken: "agreements",
  "vrije-dagen": "holidays",
  leeftijden: "ageBands",
} as const;
/** A part of the room. */
export type RoomPart = (typeof roomParts)[keyof typeof roomParts] | "list";

/** The part of the room that an address names; the list when it names a half-day or nothing. */
export function partAt(word: string | undefined): RoomPart {
  return Object.hasOwn(roomParts, word ?? "") ? roomParts[word as keyof typeof roomParts] : "list";
}

/** The address of a part of the room. */
export function partAddress(part: RoomPart): string {
  const word = Object.entries(roomParts).find(([, known]) => known === part)?.[0];
  return word ? `${roomBase}/${word}` : roomBase;
}

/** The address of a half-day in the list. */
export function sessionAddress(id: string): string {
  return `${roomBase}/${id}`;
}
