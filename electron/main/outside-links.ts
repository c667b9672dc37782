import { shell } from "electron";

/** Opens an address in the person's own browser. Only `https:` is let out; anything else is not. */
export function openOutside(address: string): void {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") return;
  void shell.openExternal(url.href);
}
