/**
 * Gives the headers of a page of the screens, the same in both windows. The nonce is of one load:
 * it lets the page's own style sheets in and nothing else that is written into it.
 */
export function pageHeaders(nonce: string): Record<string, string> {
  return { ...fileHeaders, "content-security-policy": contentPolicy(nonce) };
}

/** The headers of everything that is served; no other site may load, frame or guess at it. */
export const fileHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
