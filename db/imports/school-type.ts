/** The types of school that DUO's registers hold. */
export type RegisteredSchoolType = "bo" | "sbo" | "so" | "vso" | "vo" | "pro";

/**
 * Gives the type of a primary or special school from DUO's name for it (`BO`, `SBO`, `SO`, `VSO`,
 * `SO/VSO`), null when it is none. A location with several has the first of so, sbo, vso, bo: the
 * library works with its younger pupils, and national figures count it under primary education.
 */
export function readSchoolType(text: string): "bo" | "sbo" | "so" | "vso" | null {
  const parts = text.toUpperCase().split(/[\s/,+]+/);
  const known: readonly string[] = ["BO", "SBO", "SO", "VSO"];
  if (!parts.every((part) => known.includes(part))) return null;
  return (
    (["so", "sbo", "vso", "bo"] as const).find((type) => parts.includes(type.toUpperCase())) ?? null
  );
}
