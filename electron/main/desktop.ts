import { join } from "node:path";
import { app, type BrowserWindow, dialog, session } from "electron";
import { faultOf } from "../service/faults.ts";
import { type Service, startService } from "../service/start-worker.ts";
import { faultLog } from "./fault-log.ts";
import { offerDialogs } from "./file-dialogs.ts";
import { lockSession, lockWindows } from "./locks.ts";
import { followMenu } from "./menu.ts";
import { offerLine } from "./relay.ts";
import { declareScheme, serveScreens } from "./screens-protocol.ts";
import { openWindow } from "./window.ts";
import { shellWords } from "./words.ts";

/** What the desktop shell works with: the database file, the built screens, the built preload. */
export type DesktopOptions = { file: string; webRoot: string; preload: string };

/** Starts the desktop shell, or gives way to the one that already runs. */
export async function startDesktop(options: DesktopOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  declareScheme();
  lockWindows();
  // The product fetches nothing from the network, and neither does what it runs in.
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  await app.whenReady();
  lockSession(session.defaultSession);
  serveScreens(options.webRoot);
  const service = await keepService(options.file, () => window.reload());
  const window: BrowserWindow = openWindow(options.preload);
  offerLine(service.current);
  offerDialogs(() => window);
  followMenu((id) => window.webContents.send("leesspoor:command", id));
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());
  quitAfter(service.stop);
}

type KeptService = { current: () => Service; stop: () => Promise<void> };

/** Keeps a service running: when one breaks, it is logged and the person goes on or leaves. */
async function keepService(file: string, renewed: () => void): Promise<KeptService> {
  const report = faultLog(join(app.getPath("logs"), "leesspoor.log"));
  let service = await startService({ file }, report);
  const watch = async () => {
    const error = await service.ended;
    if (!error) return;
    const fault = faultOf(error, "service");
    report(fault);
    const words = shellWords(app.getLocale());
    const message = words.broken(fault.reference);
    const buttons = [words.again, words.leave];
    const { response } = await dialog.showMessageBox({ type: "error", message, buttons });
    if (response !== 0) return app.quit();
    service = await startService({ file }, report);
    void watch();
    renewed();
  };
  void watch();
  return { current: () => service, stop: () => service.stop() };
}

/** Lets the application end only after the database has been put away. */
function quitAfter(stop: () => Promise<void>): void {
  let stopped = false;
  app.on("will-quit", (event) => {
    if (stopped) return;
    event.preventDefault();
    void stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
}
