const weights = [9, 8, 7, 6, 5, 4, 3, 2];

/** Gives the digit that makes eight digits an LRK number (eleven-proof), or null if none does. */
function checkDigit(eight: string): number | null {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(eight[place]), 0);
  return sum % 11 === 10 ? null : sum % 11;
}

/** Gives a source of invented LRK numbers that pass the eleven-proof, all beginning with 9990. */
export function lrkNumbers(): () => string {
  let eight = 99_900_000;
  return () => {
    for (;;) {
      eight += 1;
      const digit = checkDigit(String(eight));
      if (digit !== null) return `${eight}${digit}`;
    }
  };
}

const letters = "ABCDEFGHJKLMNPRSTUVWXZ";

/** Gives an invented school code, such as 99AB00: DUO's own codes do not begin with 99. */
export function schoolCode(place: number): string {
  const first = letters[Math.floor(place / letters.length)];
  return `99${first}${letters[place % letters.length]}00`;
}
