/**
 * The one list of menu entries. The desktop menu and the menu of the browser window are both drawn
 * from it, so that entries and shortcuts are the same. Labels are words of the screen, by id.
 */
export type MenuEntry = {
  readonly id: string;
  /** Electron notation; `CmdOrCtrl` is Command on macOS and Ctrl elsewhere. */
  readonly accelerator?: string;
  /** What the desktop does itself; the browser window leaves these to the browser. */
  readonly role?: DesktopRole;
};

type DesktopRole =
  | "quit"
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "selectAll"
  | "zoomIn"
  | "zoomOut"
  | "resetZoom"
  | "togglefullscreen";

export type MenuGroup = {
  readonly id: string;
  /** Entries in order; null is a line between them. */
  readonly entries: readonly (MenuEntry | null)[];
};

/** The groups of the menu bar with their entries, in the order in which they are shown. */
export const applicationMenu = [
  {
    id: "file",
    entries: [
      { id: "new", accelerator: "Alt+N" },
      { id: "export", accelerator: "CmdOrCtrl+E" },
      { id: "print", accelerator: "CmdOrCtrl+P" },
      null,
      { id: "quit", accelerator: "CmdOrCtrl+Q", role: "quit" },
    ],
  },
  {
    id: "edit",
    entries: [
      { id: "undo", accelerator: "CmdOrCtrl+Z", role: "undo" },
      { id: "redo", accelerator: "CmdOrCtrl+Y", role: "redo" },
      null,
      { id: "cut", accelerator: "CmdOrCtrl+X", role: "cut" },
      { id: "copy", accelerator: "CmdOrCtrl+C", role: "copy" },
      { id: "paste", accelerator: "CmdOrCtrl+V", role: "paste" },
      { id: "selectAll", accelerator: "CmdOrCtrl+A", role: "selectAll" },
    ],
  },
  {
    id: "go",
    entries: [
      { id: "search", accelerator: "CmdOrCtrl+K" },
      { id: "back", accelerator: "Alt+Left" },
      { id: "forward", accelerator: "Alt+Right" },
      null,
      { id: "start", accelerator: "Alt+1" },
      { id: "locations", accelerator: "Alt+2" },
      { id: "boekstart", accelerator: "Alt+3" },
      { id: "dbos", accelerator: "Alt+4" },
      { id: "hours", accelerator: "Alt+5" },
      { id: "grants", accelerator: "Alt+6" },
      { id: "figures", accelerator: "Alt+7" },
      { id: "data", accelerator: "Alt+8" },
    ],
  },
  {
    id: "view",
    entries: [
      { id: "themeLight" },
      { id: "themeDark" },
      { id: "themeSystem" },
      null,
      { id: "dutch" },
      { id: "english" },
      null,
      { id: "zoomIn", accelerator: "CmdOrCtrl+Plus", role: "zoomIn" },
      { id: "zoomOut", accelerator: "CmdOrCtrl+-", role: "zoomOut" },
      { id: "zoomReset", accelerator: "CmdOrCtrl+0", role: "resetZoom" },
      { id: "fullScreen", accelerator: "F11", role: "togglefullscreen" },
    ],
  },
  { id: "help", entries: [{ id: "shortcuts", accelerator: "F1" }] },
] as const satisfies readonly MenuGroup[];

type Groups = typeof applicationMenu;
type Entry = Exclude<Groups[number]["entries"][number], null>;

/** Ids of all groups and entries. */
export type MenuId = Groups[number]["id"] | Entry["id"];

/** Ids of the entries that the screen carries out itself. */
export type CommandId = Exclude<Entry, { role: DesktopRole }>["id"];
