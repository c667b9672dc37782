/**
 * Whether nine digits pass the eleven-proof with the last digit counted negatively: the digits
 * times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven. Every LRK number passes, and
 * so does every citizen's number (BSN): the proof finds slips of the keyboard and says nothing
 * about which of the two a number is.
 */
export function passesElevenProof(nineDigits: string): boolean {
  if (!/^\d{9}$/.test(nineDigits)) return false;
  const sum = [...nineDigits].reduce((total, digit, place) => {
    const weight = place === 8 ? -1 : 9 - place;
    return total + Number(digit) * weight;
  }, 0);
  return sum % 11 === 0;
}
