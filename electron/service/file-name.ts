/** Gives a title as the name of a file: letters, digits, hyphens; without accents and blanks. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/[^\w ()-]/g, "")
    .trim()
    .replace(/\s+/g, "-");
  return `${plain.toLowerCase() || "leesspoor"}.${extension}`;
}
