import type { Configuration } from "electron-builder";

/**
 * What goes into the packaged application. Only this one list of files: with a second list per
 * platform electron-builder takes everything in again, and a positive pattern after a broad
 * negative one does not bring files back.
 */
export const builder: Configuration = {
  appId: "nl.leesspoor.leesspoor",
  productName: "Leesspoor",
  copyright: "EUPL-1.2",
  directories: { output: "build/dist", buildResources: "build/icons" },
  files: [
    "package.json",
    "LICENSE",
    "build/out/main/**",
    "build/out/preload/**",
    "build/out/renderer/**",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    "!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}.node)",
    "!node_modules/better-sqlite3/{src,deps,build,binding.gyp}",
    "!**/*.map",
  ],
  asar: true,
  // A binary cannot be loaded from inside the archive.
  asarUnpack: ["node_modules/better-sqlite3/**"],
  // The binary speaks Node-API, so it fits Electron as it is.
  npmRebuild: false,
  linux: { target: ["tar.gz", "deb"], icon: "build/icons", category: "Office" },
  win: { target: ["nsis"], icon: "build/icons/512x512.png" },
  mac: {
    target: ["dmg"],
    icon: "build/icons/512x512.png",
    category: "public.app-category.business",
  },
};

/** The switches in the real runtime's binary that a packaged application has no use for. */
export const fuses: NonNullable<Configuration["electronFuses"]> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
};
