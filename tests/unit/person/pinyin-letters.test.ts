import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FAMILY_LETTERS, FAMILY_NAMES, PINYIN_LETTERS } from '../../../cms/src/adapters/constraints/pinyin-letters.ts';

const { pinyin } = createRequire(path.resolve(import.meta.dirname, '../../../cms/package.json'))('pinyin-pro') as { pinyin(text: string, options: object): string };

function firstLetter(character: string, mode?: 'surname'): string {
  const letter = pinyin(character, { pattern: 'first', toneType: 'none', ...(mode ? { mode } : {}) }).normalize('NFD')[0]!;
  return /^[a-z]$/.test(letter) ? letter : '-';
}

test('the letters are those of pinyin-pro, character by character', () => {
  const characters = Array.from({ length: 0xa000 - 0x4e00 }, (_, place) => String.fromCodePoint(0x4e00 + place));
  expect(PINYIN_LETTERS).toBe(characters.map((character) => firstLetter(character)).join(''));
  expect([...FAMILY_NAMES].map((name) => firstLetter(name, 'surname')).join('')).toBe(FAMILY_LETTERS);
  const others = characters.filter((character, place) => {
    const letter = firstLetter(character, 'surname');
    return letter !== '-' && letter !== PINYIN_LETTERS[place];
  });
  expect(others.join('')).toBe(FAMILY_NAMES);
});
