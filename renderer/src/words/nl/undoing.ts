/** Words of undoing an import, a merge, a split or an earlier undoing. */
export const undoing = {
  undo: "Ongedaan maken",
  cannot: "Dit kan hier niet ongedaan worden gemaakt.",
  cannotKinds: {
    example: "Het voorbeeld is geen inlezing: het is met de administratie gemaakt.",
    restore: "Zet bij Reservekopieën een andere kopie terug.",
  },
  readOnly: "De administratie is alleen te lezen; hier is nu niets ongedaan te maken.",
  states: {
    can_undo: "terug te draaien",
    changed_since: "sindsdien gewijzigd",
    in_use: "in gebruik",
    locked: "gesloten periode",
  },
  note:
    "Nieuwe records verdwijnen en gewijzigde worden weer zoals ze waren. Wat sindsdien is " +
    "gewijzigd, blijft staan, tenzij u het hieronder aanvinkt. Dit kan zelf ook ongedaan worden " +
    "gemaakt.",
  lockedNote:
    "Een deel ligt in een gesloten periode. Daarom kan dit niet ongedaan worden gemaakt; leg " +
    "correcties met een reden vast.",
  nothing: "Hier is niets meer ongedaan te maken.",
  more: (count: string) => `en nog ${count} records die teruggaan`,
  changed: (who: string, when: string) => `gewijzigd door ${who}, ${when}`,
  gone: (who: string, when: string) => `verwijderd door ${who}, ${when}`,
  take: (name: string) => `Toch terug: ${name}`,
  usedBy: (names: string) => `In gebruik door ${names}`,
  operations: { insert: "verdwijnt", update: "wordt zoals het was", delete: "komt terug" },
  reason: "Reden",
  reasonHelp: "Komt bij elk record in de geschiedenis te staan.",
  done: (undone: string, kept: string) => `${undone} records teruggedraaid, ${kept} gehouden.`,
  wasUndone: "Dit is ongedaan gemaakt. Wie het terug wil, maakt dat ongedaan.",
  undoes: "Draait terug",
  show: "Toon",
};
