import type { Words } from "../words.ts";

/** Words of undoing an import, a merge, a split or an earlier undoing. */
export const undoing: Words["undoing"] = {
  undo: "Undo",
  cannot: "This cannot be undone here.",
  cannotKinds: {
    example: "The example was not read in: it was made with the administration.",
    restore: "Restore another copy in Backups.",
  },
  readOnly: "The administration is read-only; nothing can be undone here now.",
  states: {
    can_undo: "to be undone",
    changed_since: "changed since",
    in_use: "in use",
    locked: "closed period",
  },
  note:
    "New records disappear and changed ones become as they were. What was changed since stays, " +
    "unless you tick it below. This can itself be undone.",
  lockedNote:
    "A part lies in a closed period. Therefore this cannot be undone; enter corrections with a " +
    "reason.",
  nothing: "There is nothing left to undo here.",
  more: (count) => `and ${count} more records that go back`,
  changed: (who, when) => `changed by ${who}, ${when}`,
  gone: (who, when) => `removed by ${who}, ${when}`,
  take: (name) => `Back all the same: ${name}`,
  usedBy: (names) => `In use by ${names}`,
  operations: { insert: "disappears", update: "becomes as it was", delete: "comes back" },
  reason: "Reason",
  reasonHelp: "Stands in the history of every record.",
  done: (undone, kept) => `${undone} records undone, ${kept} kept.`,
  wasUndone: "This was undone. To have it back, undo that.",
  undoes: "Undoes",
  show: "Show",
};
