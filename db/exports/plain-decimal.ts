/**
 * Gives a number in digits with a point, never with an exponent, moved `shift` places: to the right
 * when positive (0.191 by 2 is `19.1`), to the left when negative (948900 by -2 is `9489.00`). The
 * digits are those of the number as JavaScript prints it, so no noise comes in by multiplying.
 */
export function plainDecimal(value: number, shift = 0): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const point = whole.length + Number(exponent) + shift;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`;
  const place = Math.max(1, point);
  const padded = digits.padEnd(place, "0");
  const before = padded.slice(0, place).replace(/^0+(?=\d)/, "");
  const after = padded.slice(place);
  const text = after === "" ? before : `${before}.${after}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
