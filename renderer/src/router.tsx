import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { useMemo, useSyncExternalStore } from "react";

/** Where the window is: `/locaties/scholen/ID?periode=2024`. */
export type Address = {
  path: string;
  /** The parts of the path, decoded: `["locaties", "scholen", "ID"]`. */
  segments: readonly string[];
  query: URLSearchParams;
};

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

function here(): string {
  return window.location.pathname + window.location.search;
}

/** Reads an address text; undecodable parts are kept as they are. */
export function readAddress(text: string): Address {
  const [path = "/", query = ""] = text.split("?", 2);
  const segments = path.split("/").filter(Boolean).map(decoded);
  return { path, segments, query: new URLSearchParams(query) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The current address; the screen redraws when it changes. */
export function useAddress(): Address {
  const text = useSyncExternalStore(subscribe, here);
  return useMemo(() => readAddress(text), [text]);
}

/** Goes to an address. `replace` leaves no step to come back to. */
export function go(to: string, options: { replace?: boolean } = {}): void {
  if (to === here()) return;
  if (options.replace) window.history.replaceState(null, "", to);
  else window.history.pushState(null, "", to);
  for (const listener of [...listeners]) listener();
}

/** The address with some of its query changed; null removes a name. */
export function withQuery(address: Address, changes: Record<string, string | null>): string {
  const query = new URLSearchParams(address.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `${address.path}?${text}` : address.path;
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string };

/** A link inside the window; with a modifier key the browser does what it does with any link. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || event.button !== 0 || !plain) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
