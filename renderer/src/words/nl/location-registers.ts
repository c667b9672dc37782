/** Words of what the registers say of a location. */
export const locationRegisters = {
  title: "Register",
  notLinked: "Deze locatie staat in geen register dat is ingelezen.",
  toImport: "Lees een register in",
  number: "Nummer",
  lastFile: "Laatst gewijzigd door",
  readIn: (file: string, day: string, who: string) => `${file}, ${day} door ${who}`,
  state: { present: "in het register", vanished: "niet meer in register" },
  own: "Bij u",
  register: "In het register",
  field: "Gegeven",
  differences: "Anders dan in het register",
  takeOver: "Neem over van het register…",
  takeOverText:
    "Wat het register anders zegt, is hieronder ingevuld. Kies vanaf welke dag het geldt; wat u " +
    "niet wilt overnemen, zet u terug.",
  noDifferences: "Gelijk aan het register.",
  vanishedText:
    "Het laatste bestand heeft dit nummer niet meer. Is de locatie gesloten, opgegaan in een " +
    "andere of hernummerd? Leg dat hier vast; er verdwijnt niets vanzelf.",
};
