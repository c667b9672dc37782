import { protocol } from "electron";
import { readScreenFile } from "../service/screen-files.ts";
import { isOurPage, pageScheme } from "./page-address.ts";

/** Declares our scheme as one with an origin of its own; must be called before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }]);
}

/** Serves the built screens in a folder under our scheme; all else there is refused. */
export function serveScreens(webRoot: string): void {
  protocol.handle(pageScheme, (request) => answer(request, webRoot));
}

async function answer(request: Request, webRoot: string): Promise<Response> {
  if (!isOurPage(request.url)) return new Response(null, { status: 404 });
  if (request.method !== "GET") return new Response(null, { status: 405 });
  const { status, headers, body } = await readScreenFile(webRoot, new URL(request.url).pathname);
  return new Response(body, { status, headers });
}
