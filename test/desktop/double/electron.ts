import { EventEmitter } from "node:events";
import { type PortDouble, pagePort } from "./ports.ts";

export { MessageChannelMain } from "./ports.ts";

type Handler = (...input: never[]) => unknown;
type Prevented = { defaultPrevented: boolean; preventDefault: () => void };

/** Gives an event that can be prevented, with these details. */
export function electronEvent<Details extends object>(details: Details): Details & Prevented {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** What the application asked of Electron, for tests to look at and to answer. */
export const seen = {
  ready: false,
  hasLock: true,
  locale: "nl-NL",
  folder: "",
  ended: null as number | null,
  switches: [] as string[],
  schemes: [] as { scheme: string; privileges: object }[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  handlers: new Map<string, Handler>(),
  session: {} as Record<string, Handler>,
  menu: undefined as MenuItem[] | null | undefined,
  outside: [] as string[],
  windows: [] as BrowserWindow[],
  dialogs: [] as { kind: string; options: Record<string, unknown> }[],
  /** What the person will answer to the dialogues to come; an unexpected one is an error. */
  answers: [] as unknown[],
};

export type MenuItem = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: MenuItem[];
};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: (name: string) => void seen.switches.push(name) },
  requestSingleInstanceLock: () => seen.hasLock,
  whenReady: async () => {
    seen.ready = true;
  },
  getLocale: () => seen.locale,
  getPath: (name: string) => `${seen.folder}/${name}`,
  exit: (code: number) => {
    seen.ended = code;
  },
  quit: () => {
    const event = electronEvent({});
    app.emit("will-quit", event);
    if (!event.defaultPrevented) seen.ended = 0;
  },
});

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof seen.schemes) => {
    if (seen.ready) throw new Error("schemes are declared before the app is ready");
    seen.schemes.push(...schemes);
  },
  handle: (scheme: string, answer: (request: Request) => Promise<Response>) => {
    seen.protocols.set(scheme, answer);
  },
};

const keep = (name: string) => (handler: Handler) => {
  seen.session[name] = handler;
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: keep("permission-request"),
    setPermissionCheckHandler: keep("permission-check"),
    setDevicePermissionHandler: keep("device-permission"),
    setSpellCheckerEnabled: (enabled: boolean) => keep("spelling")(() => enabled),
    webRequest: { onBeforeRequest: keep("before-request") },
    on: (name: string, handler: Handler) => keep(name)(handler),
  },
};

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler) => void seen.handlers.set(channel, handler),
});

export const Menu = {
  setApplicationMenu: (menu: MenuItem[] | null) => {
    seen.menu = menu;
  },
  buildFromTemplate: (template: MenuItem[]) => template,
};

export const shell = { openExternal: async (address: string) => void seen.outside.push(address) };

function ask(kind: string) {
  return async (...given: unknown[]) => {
    seen.dialogs.push({ kind, options: given.at(-1) as Record<string, unknown> });
    if (seen.answers.length === 0) throw new Error(`nobody expected the dialogue ${kind}`);
    return seen.answers.shift();
  };
}

export const dialog = {
  showSaveDialog: ask("save"),
  showOpenDialog: ask("open"),
  showMessageBox: ask("message"),
  showErrorBox: (title: string, content: string) => {
    seen.dialogs.push({ kind: "error", options: { title, content } });
  },
};

/** A frame that shows an address; what is posted to it is heard by its page. */
export type FrameDouble = {
  url: string;
  parent: FrameDouble | null;
  heard: EventEmitter;
  postMessage: (channel: string, message: unknown, ports: PortDouble[]) => void;
};

/** Gives a frame on an address, within another when there is one. */
export function frameDouble(url: string, parent: FrameDouble | null = null): FrameDouble {
  const heard = new EventEmitter();
  return {
    url,
    parent,
    heard,
    postMessage: (channel, message, ports) => {
      heard.emit(channel, { ports: ports.map(pagePort) }, message);
    },
  };
}

/** The stand-in of a window: it notes how it was made and loads its page from our protocol. */
export type BrowserWindow = EventEmitter & {
  options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  webContents: EventEmitter & {
    mainFrame: FrameDouble;
    openHandler: (details: { url: string }) => { action: string };
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) => void;
    send: (channel: string, ...given: unknown[]) => void;
  };
  shown: boolean;
  focused: number;
  reloads: number;
  loadURL: (url: string) => Promise<void>;
  show: () => void;
  focus: () => void;
  restore: () => void;
  isMinimized: () => boolean;
  reload: () => void;
};

export function BrowserWindow(options: BrowserWindow["options"]): BrowserWindow {
  const mainFrame = frameDouble("about:blank");
  const webContents = Object.assign(new EventEmitter(), {
    mainFrame,
    openHandler: (): { action: string } => ({ action: "allow" }),
    setWindowOpenHandler: (handler: BrowserWindow["webContents"]["openHandler"]) => {
      webContents.openHandler = handler as () => { action: string };
    },
    send: (channel: string, ...given: unknown[]) =>
      void mainFrame.heard.emit(channel, {}, ...given),
  });
  const window: BrowserWindow = Object.assign(new EventEmitter(), {
    options,
    webContents,
    shown: false,
    focused: 0,
    reloads: 0,
    loadURL: async (url: string) => {
      mainFrame.url = url;
      const answer = await seen.protocols.get(new URL(url).protocol.slice(0, -1))?.(
        new Request(url),
      );
      if (answer?.status === 200) window.emit("ready-to-show");
    },
    show: () => {
      window.shown = true;
    },
    focus: () => {
      window.focused += 1;
    },
    restore: () => undefined,
    isMinimized: () => true,
    reload: () => {
      window.reloads += 1;
    },
  });
  seen.windows.push(window);
  app.emit("web-contents-created", {}, webContents);
  return window;
}
