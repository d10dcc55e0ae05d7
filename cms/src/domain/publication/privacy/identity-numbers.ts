/** Citizen identity numbers of 18 and 15 characters (GB 11643), right or mistyped. */
import type { Stretch } from './find-personal-data';
import { checkIdNumber } from '../../person/id-number';
import { GAP, isRowOfFigures } from './gap';

/** First two digits: a province or its like (GB/T 2260). */
const PROVINCES = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '));
const NUMBER = new RegExp(`[1-9](?:(?:${GAP}\\d){16}${GAP}[\\dXx\u0425\u0445\u00d7]|(?:${GAP}\\d){14})(?![\\dXx])`, 'dgu');

/** Stretches that read as such a number with a possible birth date. */
export function identityNumbers(text: string): Stretch[] {
  const found: Stretch[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const [written] = match;
    const stretch: Stretch = { kind: 'id-number', start: match.index, end: match.index + written.length };
    // A number may begin inside what was no number.
    NUMBER.lastIndex = match.index + 1;
    if (/\d/.test(text[match.index - 1] ?? '')) continue;
    if (!isIdentityNumber(written)) continue;
    found.push(stretch);
    NUMBER.lastIndex = stretch.end;
  }
  return found;
}

function isIdentityNumber(written: string): boolean {
  const number = written.replace(/[^\dXx\u0425\u0445\u00d7]/g, '');
  if (!hasBirthDate(number)) return false;
  if (isRowOfFigures(written)) return checkIdNumber(number) === null;
  // Eighteen unbroken ones need no more; fewer, or figures that merely stand near each other, must begin as a region does.
  return (number.length === 18 && number.length === written.length) || PROVINCES.has(number.slice(0, 2));
}

function hasBirthDate(number: string): boolean {
  const digits = number.length === 18 ? number.slice(6, 14) : `19${number.slice(6, 12)}`;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [number, number, number];
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
