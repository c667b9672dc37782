/** The name of a column as the contract writes it: `held_on` becomes `heldOn`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
