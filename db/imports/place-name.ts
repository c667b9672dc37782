const small = new Set(
  "aan bij de den der des en gem het in of onder op over te ten ter tot van voor 's 't".split(" "),
);
const articles = new Set(["de", "den", "het"]);
const abbreviations = new Set(["nb", "nh", "zh"]);

function capital(word: string): string {
  if (abbreviations.has(word.replace(/[().]/g, ""))) return word.toUpperCase();
  const start = /^(\(?)(ij|\p{L})/u.exec(word);
  if (!start) return word;
  const [whole, before = "", letters = ""] = start;
  return before + letters.toUpperCase() + word.slice(whole.length);
}

/**
 * Gives the name of a place or municipality as it is written (`Capelle aan den IJssel`,
 * `'s-Hertogenbosch`) from the capitals in which registers have it. A name that holds a small
 * letter is written by a person and stays as it is; accents that a register left out stay out.
 */
export function placeName(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const words = text.toLowerCase().split(/(?<=[\s-])/u);
  let before = "";
  const written = words.map((piece, index) => {
    const word = piece.replace(/[\s-]$/, "");
    const isOwnName = (index === 0 || before === "gem") && articles.has(word);
    before = word;
    if (small.has(word) && !isOwnName) return piece;
    return capital(word) + piece.slice(word.length);
  });
  return written.join("");
}
