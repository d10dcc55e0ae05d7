/** The code on the cover of a bag: read as written, and nothing else taken for one. */
import { describe, expect, test } from 'vitest';
import { bagCode, readBagCode } from '@domain/workflow/bag-code';

const id = 'h7k2m9q4w1x8z3v6b5n0c2a4';

describe('the code of a bag', () => {
  test('names edition and nominee, no name and no number', () => {
    expect(bagCode(8, id)).toBe(`SKA:8:${id}`);
  });

  test.each<[string, string, string | null]>([
    ['as printed', `SKA:8:${id}`, id],
    ['with what scanners add', ` SKA:8:${id}\r\n`, id],
    ['of another edition', `SKA:7:${id}`, null],
    ['of another kind', `ISBN:8:${id}`, null],
    ['cut off', 'SKA:8:', null],
    ['no id', 'SKA:8:张三', null],
    ['nothing', '', null],
  ])('%s', (_, text, found) => {
    expect(readBagCode(text, 8)).toBe(found);
  });
});
