import type { nl } from "./nl/index.ts";

/** Every word a person can read; the Dutch words are the shape that English must fill. */
export type Words = typeof nl;

/** The languages the product speaks. */
export type Language = "nl" | "en";
