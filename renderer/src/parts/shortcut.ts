type Keys = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Whether a key press is an accelerator in Electron's notation, such as `CmdOrCtrl+K`. */
export function isAccelerator(event: Keys, accelerator: string, mac: boolean): boolean {
  const parts = accelerator.split("+");
  const key = parts.at(-1) ?? "";
  const command = parts.includes("CmdOrCtrl");
  if (event.altKey !== parts.includes("Alt")) return false;
  if (event.shiftKey !== parts.includes("Shift")) return false;
  if (event.ctrlKey !== (command && !mac)) return false;
  if (event.metaKey !== (command && mac)) return false;
  return isKey(event, key);
}

// By code for letters and digits: with Alt a Mac keyboard gives other characters in `key`.
function isKey(event: Keys, key: string): boolean {
  if (/^[A-Z]$/.test(key)) return event.code === `Key${key}` || event.key.toUpperCase() === key;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (key === "Left" || key === "Right") return event.key === `Arrow${key}`;
  return event.key === key;
}

/** An accelerator as it is written beside a menu entry: `Ctrl K`, `⌘ K`. */
export function acceleratorText(accelerator: string, mac: boolean): string {
  const arrows: Record<string, string> = { Left: "←", Right: "→" };
  return accelerator
    .split("+")
    .map((part) => (part === "CmdOrCtrl" ? (mac ? "⌘" : "Ctrl") : (arrows[part] ?? part)))
    .join(" ");
}
