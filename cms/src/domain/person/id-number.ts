/**
 * Citizen identity numbers, GB 11643-1999: six digits of region, eight of birth, three of sequence, a check character.
 * Regions are not looked up: old codes stay valid for the people who hold them.
 */

export type IdFault = 'length' | 'characters' | 'birth-date' | 'check-digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** What is wrong with a number, or null. Expects the normal form: no spaces, half-width, capital X. */
export function checkIdNumber(idNumber: string): IdFault | null {
  if (idNumber.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'characters';
  if (!isDate(idNumber.slice(6, 14))) return 'birth-date';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(idNumber[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === idNumber[17] ? null : 'check-digit';
}

/** The birth date in a valid number, 'YYYY-MM-DD'. */
export function birthOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** The sex in a valid number: the seventeenth digit is odd for men. */
export function sexOf(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
