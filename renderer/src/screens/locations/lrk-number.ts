const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Whether a number of nine digits passes the eleven-proof of the national child-care register:
 * the digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven. All numbers that
 * the register publishes do; a number that does not is most likely a typing error.
 */
export function passesElevenProof(text: string): boolean {
  const digits = text.trim();
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0;
}
