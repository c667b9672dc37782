/** A layer of the product: its folder and what its files may import. */
export type Layer = { folder: string; may: readonly string[]; packages: readonly string[] };

const node = "node:*";

/**
 * The diagram of the architecture as a table. A file belongs to the first layer whose folder holds
 * it and may import its own folder, the folders in `may` and the packages in `packages` ("*" is
 * any package but Electron). What is not listed is refused.
 */
export const layers: readonly Layer[] = [
  { folder: "db/model", may: [], packages: ["zod"] },
  { folder: "db", may: [], packages: ["better-sqlite3", "hucre", "pdfkit", "zod", node] },
  { folder: "electron/contract", may: ["db/model"], packages: ["@orpc/contract", "zod"] },
  {
    folder: "electron/service",
    may: ["electron/contract", "db"],
    packages: ["@orpc/server", "@orpc/client", "@orpc/contract", "better-sqlite3", "zod", node],
  },
  {
    folder: "electron/browser",
    may: ["electron/service", "electron/contract", "db"],
    packages: ["@orpc/server", "@orpc/client", "@orpc/contract", "zod", node],
  },
  {
    folder: "electron/cli",
    may: ["electron/service", "electron/contract", "electron/browser", "db"],
    packages: ["@orpc/server", "@orpc/client", "@orpc/contract", "zod", node],
  },
  {
    folder: "electron/main",
    may: ["electron/service", "electron/contract", "db"],
    packages: ["electron", "zod", node],
  },
  { folder: "electron/preload", may: [], packages: ["electron"] },
  {
    folder: "renderer",
    may: ["electron/contract", "db/model"],
    packages: [
      "@fontsource-variable/inter",
      "@mantine/*",
      "@orpc/client",
      "@orpc/contract",
      "@orpc/tanstack-query",
      "@tanstack/*",
      "dayjs",
      "get-nonce",
      "react",
      "react-dom",
      "zustand",
    ],
  },
  {
    folder: "build",
    may: ["electron/browser", "electron/main", "electron/service"],
    packages: ["*"],
  },
  {
    folder: "test",
    may: ["db", "electron", "renderer", "build"],
    packages: ["*"],
  },
];
