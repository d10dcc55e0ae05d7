import { expect, test } from 'vitest';
import { countCharacters } from '@domain/person/count-characters';

test.each([
  ['', 0, 'nothing'],
  ['先进事迹', 4, 'one each'],
  ['𠅤䶮𬱖', 3, 'beyond the BMP as well'],
  ['Ａ1，。', 4, 'full width, digits and marks'],
  ['e\u0301', 1, 'composed or not'],
  ['一\r\n二\n三', 5, 'a line break is one, however it is written'],
  ['  事迹 \n', 2, 'blanks at both ends are none'],
] as const)('%j is %d: %s', (text, count, _why) => {
  expect(countCharacters(text)).toBe(count);
});
