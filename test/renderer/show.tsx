import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { type RenderResult, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "dayjs/locale/nl";
import type { ReactNode } from "react";
import { cssVariables, theme } from "../../renderer/src/theme.ts";

/** Draws parts as the window does, without transitions, and gives hands to use them with. */
export function show(
  content: ReactNode,
): RenderResult & { user: ReturnType<typeof userEvent.setup> } {
  const inWindow = (inside: ReactNode) => (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <DatesProvider settings={{ locale: "nl" }}>
        {inside}
        <section id="overlays" aria-label="Keuzelijsten en meldingen" />
      </DatesProvider>
    </MantineProvider>
  );
  const user = userEvent.setup();
  const drawn = render(inWindow(content));
  return { ...drawn, user, rerender: (next) => drawn.rerender(inWindow(next)) };
}
