import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeSession, openSession, type Session } from "../../../electron/service/context.ts";
import { App } from "../../../renderer/src/app.tsx";
import { answerWith } from "../answering.ts";
import { serveScreen, sessionWith, showScreen } from "./real-service.tsx";

let folder = "";
let session: Session | null = null;

function start(opened: Session): Session {
  session = opened;
  serveScreen(opened);
  return opened;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leesspoor-first-"));
});
afterEach(() => {
  answerWith(null);
  if (session) closeSession(session);
  session = null;
  rmSync(folder, { recursive: true, force: true });
});

describe("the first start", () => {
  it("goes by Enter from the code to the figures of the example", async () => {
    const opened = start(sessionWith(folder, "none"));
    const { user } = showScreen(<App />);
    const code = await screen.findByLabelText("Uw code");
    expect(document.activeElement).toBe(code);
    await user.keyboard("em-07{Enter}");
    expect((document.activeElement as HTMLInputElement).value).toBe("example");
    await user.keyboard("{Enter}");
    await screen.findByText("2.129", {}, { timeout: 20_000 });
    expect(opened.person).toBe("EM-07");
    expect(window.location.pathname).toBe("/");
  });

  it("makes an empty administration by number key, which teaches its first steps", async () => {
    start(sessionWith(folder, "none"));
    const { user } = showScreen(<App />);
    await screen.findByLabelText("Uw code");
    await user.keyboard("EM-07{Enter}2{Enter}");
    await screen.findByText("1. Lees de scholen in", {}, { timeout: 20_000 });
  });

  it("asks for a code that is none again, at the field", async () => {
    const opened = start(sessionWith(folder, "none"));
    const { user } = showScreen(<App />);
    const code = await screen.findByLabelText("Uw code");
    await user.keyboard("E{Enter}");
    await screen.findByText(/Typ 2 tot 12 letters/);
    expect(document.activeElement).toBe(code);
    expect(opened.administration).toBeNull();
  });

  it("only asks who works here when the administration is there already", async () => {
    const opened = start(sessionWith(folder, "empty"));
    opened.person = null;
    const { user } = showScreen(<App />);
    await screen.findByRole("heading", { name: "Welkom in Proef" });
    expect(screen.queryByText("Waarmee begint u?")).toBeNull();
    await user.keyboard("EM-04{Enter}");
    await screen.findByText(/U werkt als EM-04, manager/);
  });
});

describe("a file that is refused", () => {
  it("says why, and puts the newest good copy back in its place", async () => {
    const own = sessionWith(folder, "empty");
    own.administration?.db.exec(`vacuum into '${join(folder, "kopie.leesspoor")}'`);
    closeSession(own);
    const file = join(folder, "stuk.leesspoor");
    writeFileSync(file, "geen database");
    start(openSession(file, { backupFolder: folder }));
    const { user } = showScreen(<App />);
    await screen.findByText(/is geen administratie van Leesspoor/);
    const [sure] = await screen.findAllByRole("checkbox");
    const [restore] = screen.getAllByRole("button", { name: "Zet deze kopie terug" });
    expect((restore as HTMLButtonElement).disabled).toBe(true);
    await user.click(sure as HTMLElement);
    await user.click(restore as HTMLElement);
    await screen.findByRole("heading", { name: "Welkom in Proef" });
  });
});
