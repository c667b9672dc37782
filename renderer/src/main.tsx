import "@fontsource-variable/inter/opsz.css";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { StrictMode, useEffect, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import "dayjs/locale/nl";
import "./tokens.css";
import "./base.css";
import "./mantine.css";
import { queryClient } from "./api.ts";
import { App } from "./app.tsx";
import { BrokenScreen } from "./parts/frame/broken-screen.tsx";
import { useSettings } from "./store/settings.ts";
import { cssVariables, theme } from "./theme.ts";

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
setNonce(nonce);

const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function onSystemTheme(listener: () => void): () => void {
  systemDark.addEventListener("change", listener);
  return () => systemDark.removeEventListener("change", listener);
}

function Appearance({ children }: { children: ReactNode }) {
  const chosen = useSettings((settings) => settings.theme);
  const language = useSettings((settings) => settings.language);
  const dark = useSyncExternalStore(onSystemTheme, () => systemDark.matches);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const scheme = chosen === "system" ? (dark ? "dark" : "light") : chosen;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  );
}

function Product({ children }: { children: ReactNode }) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Appearance>{children}</Appearance>
      </QueryClientProvider>
    </StrictMode>
  );
}

const place = document.getElementById("root");
if (place) {
  // A mistake while drawing takes the whole window down; the person must be told, and go on.
  const root = createRoot(place, {
    onUncaughtError: (error) => {
      console.error(error);
      root.render(
        <Product>
          <BrokenScreen error={error} />
        </Product>,
      );
    },
  });
  root.render(
    <Product>
      <App />
    </Product>,
  );
}
