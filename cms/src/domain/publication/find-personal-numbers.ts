/**
 * Looks for personal numbers in anything about to be made public, attachments included. Full-width digits, spaces
 * and line breaks inside a number do not hide it.
 */

export interface PersonalNumber {
  kind: 'id-number' | 'phone';
  /** The number with its middle hidden, so that a report does not leak it again. */
  masked: string;
}

/** What may stand between two digits of one number. */
const GAP = '[\\s\\p{Cf}\\-–—·.]{0,4}';
const ID_NUMBER = new RegExp(`(?<!\\d)[1-9](?:(?:${GAP}\\d){16}${GAP}[\\dXx]|(?:${GAP}\\d){14})(?![\\dXx])`, 'gu');
const PHONE = new RegExp(`(?<!\\d)(?:86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`, 'gu');

/** Numbers that look like an 18- or 15-digit identity number with a possible birth date, or like a mobile phone. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  let rest = text.normalize('NFKC');
  const found: PersonalNumber[] = [];
  ID_NUMBER.lastIndex = 0;
  for (let match = ID_NUMBER.exec(rest); match; match = ID_NUMBER.exec(rest)) {
    const number = match[0].replace(/[^\dXx]/g, '');
    if (hasBirthDate(number)) {
      found.push({ kind: 'id-number', masked: masked(number) });
      rest = `${rest.slice(0, match.index)} ${rest.slice(ID_NUMBER.lastIndex)}`;
    }
    // a number may begin inside what was no number
    ID_NUMBER.lastIndex = match.index + 1;
  }
  for (const [number] of rest.matchAll(PHONE)) found.push({ kind: 'phone', masked: masked(number.replace(/\D/g, '').slice(-11)) });
  return found;
}

function hasBirthDate(number: string): boolean {
  const digits = number.length === 18 ? number.slice(6, 14) : `19${number.slice(6, 12)}`;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [number, number, number];
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const masked = (number: string): string => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
