import { isMac } from "../../platform.ts";
import { useWords } from "../../words/use-words.ts";
import { Button, Kbd } from "../button.tsx";
import { acceleratorText } from "../shortcut.ts";
import { useOfferedMenu } from "./app-menu.tsx";
import { Dialog } from "./dialog.tsx";

/** All shortcuts that work now: those of the menu, and those of lists and panels. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const menu = useOfferedMenu().flatMap((group) =>
    group.entries.flatMap(({ id, accelerator }) =>
      accelerator ? [{ keys: acceleratorText(accelerator, isMac()), text: words.menu[id] }] : [],
    ),
  );
  return (
    <Dialog label={words.frame.shortcuts} className="shortcuts" onClose={onClose}>
      <h2>{words.frame.shortcuts}</h2>
      <dl>
        {[...menu, ...words.frame.listShortcuts].map(({ keys, text }) => (
          <div key={keys + text}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Button data-autofocus onClick={onClose}>
        {words.parts.close}
      </Button>
    </Dialog>
  );
}
