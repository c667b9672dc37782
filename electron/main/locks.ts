import { app, type Session, type WebContents } from "electron";
import { openOutside } from "./outside-links.ts";
import { isOurPage } from "./page-address.ts";

/** What the page may do besides drawing and calling the service; all that is not here is denied. */
const permissions: readonly { permission: string; reason: string }[] = [
  { permission: "clipboard-sanitized-write", reason: "copying rows of a table to a spreadsheet" },
];

/** What may be fetched, by protocol; the host of our own is checked besides. */
const requests: readonly { protocol: string; reason: string }[] = [
  { protocol: "app:", reason: "the screens themselves" },
  { protocol: "data:", reason: "images that are part of a style sheet" },
];

/** Locks every window and frame of the application, those that come later too. */
export function lockWindows(): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
}

/** Locks what a session may fetch, store or ask for. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isPermitted(permission) && isOurPage(requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return isPermitted(permission) && isOurPage(origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isFetchable(url) }));
  // Files are saved by our own dialogue. The spelling checker fetches its lists from the network.
  session.on("will-download", (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents): void {
  contents.on("will-frame-navigate", (details) => {
    if (!details.isMainFrame || !isOurPage(details.url)) details.preventDefault();
  });
  contents.on("will-redirect", (details) => {
    if (!isOurPage(details.url)) details.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: "deny" };
  });
}

function isPermitted(permission: string): boolean {
  return permissions.some((line) => line.permission === permission);
}

function isFetchable(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  if (!requests.some((line) => line.protocol === protocol)) return false;
  return protocol !== "app:" || isOurPage(address);
}
