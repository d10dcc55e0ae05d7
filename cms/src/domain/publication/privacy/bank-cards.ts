/** Bank card numbers: 16 to 19 digits of a known kind whose check digit is right (GB/T 14916, Luhn), grouped or not. */
import type { Stretch } from './find-personal-data';

const CARD = /(?<!\d)(?:62|4\d|5[1-5]|3[57]|9[0-9]|60|81)(?:[ \-\u00a0\u3000]?\d){14,17}(?!\d)/gu;

/** Stretches that read as a card number. */
export function bankCards(text: string): Stretch[] {
  return [...text.matchAll(CARD)]
    .filter(([written]) => passesLuhn(written.replace(/\D/g, '')))
    .map((match) => ({ kind: 'bank-card', start: match.index, end: match.index + match[0].length }));
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
