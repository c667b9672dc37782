import { bundle } from "./bundle.ts";

// Makes the screens when their sources changed; `leesspoor serve` needs them before it starts.

await bundle(["renderer"]);
