/** Words of the screen of the backups and the check of the administration. */
export const backups = {
  title: "Reservekopieën",
  lead:
    "Een kopie wordt eerst geschreven, dan weer geopend en nagekeken, en telt pas daarna. " +
    "Leesspoor maakt er ook zelf een voor het de opbouw van het bestand bijwerkt en voor het " +
    "een kopie terugzet.",
  make: "Maak nu een kopie",
  making: "Kopie maken en nakijken …",
  made: (name: string, rows: string) => `${name} is gemaakt en nagekeken: ${rows} rijen.`,
  at: "Gemaakt op",
  file: "Bestand",
  size: "Grootte",
  rows: "Rijen",
  megabytes: (size: string) => `${size} MB`,
  empty: "Er is nog geen reservekopie",
  emptyWhy:
    "Met een kopie is alles van dat moment terug te halen, ook als het bestand beschadigd raakt.",
  restoreTitle: (moment: string) => `Kopie van ${moment}`,
  lost: (count: string) =>
    count === "1"
      ? "1 wijziging van later gaat niet mee."
      : `${count} wijzigingen van later gaan niet mee.`,
  lostMany: (count: string) => `Meer dan ${count} wijzigingen van later gaan niet mee.`,
  nothingLost: "Na deze kopie is niets meer gewijzigd. Terugzetten verandert geen enkel record.",
  kept:
    "Van de administratie zoals zij nu is wordt eerst een kopie gemaakt en het huidige bestand " +
    "wordt hernoemd, niet gewist. U kunt dus altijd terug naar vóór het terugzetten.",
  laterWork: "Dit is later vastgelegd",
  sure: "Ik begrijp dat het latere werk opzij wordt gezet.",
  restore: "Zet deze kopie terug",
  restoring: "De kopie wordt nagekeken en teruggezet …",
  restored: (moment: string) => `De administratie is terug op ${moment}.`,
  readOnly: "De administratie is alleen te lezen; een kopie maken kan wel, terugzetten niet.",
  check: "Controle van de administratie",
  checkNow: "Controleer nu",
  checkWhat:
    "Leest het hele bestand na: is het gaaf, wijst elke verwijzing naar iets dat er is, en is " +
    "de opbouw zoals zij hoort.",
  checking: "Het bestand wordt nagekeken …",
  sound: "in orde",
  unsound: "niet in orde",
  integrity: "Gaafheid",
  integrityOk: "elk blad van het bestand is leesbaar",
  references: "Verwijzingen",
  referencesOk: "wijzen alle naar een record dat er is",
  referencesBroken: (count: string) => `${count} wijzen naar een record dat er niet is`,
  schema: "Opbouw",
  schemaOk: "zoals Leesspoor haar heeft gemaakt",
  schemaDiffers: (list: string) => `afwijkend: ${list}`,
  changes: "Geschiedenis",
  changesCount: (count: string) => `${count} wijzigingen bewaard`,
  records: "Records",
  recordsCount: (rows: string, tables: string) => `${rows} rijen in ${tables} tabellen`,
};
