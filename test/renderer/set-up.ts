import "./answering.ts";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { useSettings } from "../../renderer/src/store/settings.ts";

const atFirst = useSettings.getState();

/** The window without layout does not know these; no test depends on what they would say. */
class NoObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoObserver;

beforeEach(() => {
  localStorage.clear();
  useSettings.setState({ ...atFirst, language: "nl", theme: "light" }, true);
  window.history.replaceState(null, "", "/");
});
afterEach(cleanup);
