/** The scheme and host under which the screens are served to the window; no network is involved. */
export const pageScheme = "app";
const pageHost = "bundle";

/** The address that the window opens. */
export const startPage: string = `${pageScheme}://${pageHost}/`;

/**
 * Whether an address is one of our own. By protocol and host: the `origin` of such an address is
 * the text "null" outside a browser, and the beginning of a text proves nothing.
 */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost;
}
