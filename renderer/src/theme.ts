import type { CSSVariablesResolver, MantineColorsTuple } from "@mantine/core";
import { createTheme, Popover, Portal } from "@mantine/core";

/** Ten steps of the accent; the product's own colours are the tokens of `tokens.css`. */
const accent: MantineColorsTuple = [
  "#e0efee",
  "#c5e0df",
  "#a3cdcc",
  "#7cb8b7",
  "#5aa4a5",
  "#37898d",
  "#1b7177",
  "#0a5f66",
  "#084c52",
  "#063b40",
];

/** Mantine with the product's type, sizes and corners. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 4 },
  colors: { accent },
  fontFamily: "var(--font)",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "14px", xl: "21px" },
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Lists and panels that float lie in a named region, or they would lie outside every landmark.
    Portal: Portal.extend({ defaultProps: { target: "#overlays" } }),
    Popover: Popover.extend({
      defaultProps: { shadow: "md", withinPortal: true, transitionProps: { duration: 80 } },
    }),
  },
});

/** Mantine's own variables, each set to the token that does that job. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-dimmed": "var(--muted)",
    "--mantine-color-placeholder": "var(--muted)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--field-line)",
    "--mantine-color-disabled": "var(--raised)",
    "--mantine-color-disabled-color": "var(--muted)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--accent)",
    "--mantine-primary-color-filled-hover": "var(--accent-strong)",
    "--mantine-primary-color-light": "var(--accent-soft)",
    "--mantine-primary-color-contrast": "var(--on-accent)",
    "--mantine-shadow-md": "var(--shadow)",
  };
  return { variables: {}, light: both, dark: both };
};
