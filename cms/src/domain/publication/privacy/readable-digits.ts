/**
 * A text as a person would read its figures: full-width, circled and foreign digits, and digits written as Chinese
 * characters in a row, become 0–9. Every character keeps the place it came from, so that a finding can be marked.
 */

export interface ReadableText {
  /** One UTF-16 unit for each place in `from`. */
  text: string;
  /** Offset in the original of each unit of `text`. */
  from: number[];
}

const CHINESE_DIGITS = new Map([...'〇一二三四五六七八九'].map((character, digit) => [character, String(digit)] as const));
for (const [character, digit] of [['零', '0'], ['幺', '1'], ['两', '2']] as const) CHINESE_DIGITS.set(character, digit);

/** Chinese digits are read as a number only in a row this long; 二十九 and 一百四十 never are. */
const ROW = 9;
const CHINESE_ROW = new RegExp(`[${[...CHINESE_DIGITS.keys()].join('')}\\s]{${ROW},}`, 'gu');

/** Reads the text; the original is not changed. */
export function readableDigits(original: string): ReadableText {
  const rows = [...original.matchAll(CHINESE_ROW)].filter(([row]) => row.replace(/\s/g, '').length >= ROW).map((row) => [row.index, row.index + row[0].length] as const);
  let text = '';
  const from: number[] = [];
  let place = 0;
  for (const character of original) {
    const inRow = rows.some(([start, end]) => place >= start && place < end);
    const read = (inRow && CHINESE_DIGITS.get(character)) || plain(character);
    text += read;
    for (let unit = 0; unit < read.length; unit += 1) from.push(place);
    place += character.length;
  }
  return { text, from };
}

/** The digit a character of any script stands for, else its compatibility form. */
function plain(character: string): string {
  const compatible = character.normalize('NFKC');
  return isDigit(compatible) ? String(digitOf(compatible.codePointAt(0)!)) : compatible;
}

const isDigit = (character: string): boolean => /^\p{Nd}$/u.test(character);

/** Unicode lays the ten digits of a script from the first or the seventh place of a row of sixteen. */
function digitOf(codePoint: number): number {
  const row = codePoint & ~0xf;
  return (codePoint & 0xf) - (isDigit(String.fromCodePoint(row)) ? 0 : 6);
}
