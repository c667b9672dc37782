import type { history as dutch } from "../nl/history.ts";

/** Words of the screen with the changes of all records. */
export const history: typeof dutch = {
  title: "History",
  lead: "Every change of every record, the newest on top. It is kept for at least seven years.",
  who: "Who",
  everyone: "everyone",
  kind: "Kind",
  everything: "everything",
  when: "When",
  what: "What",
  operation: "Operation",
  change: "Change",
  reason: "Reason or origin",
  older: "Older changes",
  oldest: "This is where the history begins.",
  shown: (count) => `${count} changes`,
  empty: "Nothing was changed here yet",
  emptyWhy:
    "As soon as anyone records, corrects or reads in anything, it stands here with who and when.",
  emptyFiltered: "No change fits these filters.",
  allChanges: "Show all changes",
  open: "Open this record",
  cannotOpen: "This record has no page of its own, or it is no longer there.",
  fields: { key: "Setting", value: "Value" },
  kinds: {
    setting: "Setting",
    batch: "Import",
    closed_period: "Closed period",
    register_entry: "Line in the register",
  },
};
