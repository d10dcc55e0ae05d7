import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenly, breakParagraph } from '@cms/documents/text/break-lines';
import { CLOSING, clusters, OPENING } from '@cms/documents/text/clusters';

/** A Han character is 10 wide, anything of Latin 5. */
const measure = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 5 : 10), 0);
const lines = (text: string, width: number): string[] => breakParagraph(text, { width, measure }).map((line) => line.text);

describe('the pieces of a line', () => {
  test.each([
    ['推荐，表彰。', ['推', '荐，', '表', '彰。']],
    ['“获得者”称号', ['“获', '得', '者”', '称', '号']],
    ['（见附件2）。', ['（见', '附', '件', '2）。']],
    ['2022年11月3日', ['2022年', '11月', '3日']],
    ['完……又——来', ['完……', '又——', '来']],
    ['提高62.5%到A4', ['提', '高', '62.5%', '到', 'A4']],
    ['2222003001100123', ['22220030', '01100123']],
    ['王𬱖', ['王', '𬱖']],
    ['（', ['（']],
  ])('%s', (text, expected) => {
    expect(clusters(text)).toEqual(expected);
  });

  test('a short aside of a label stays whole', () => {
    expect(clusters('职业（工种）', true)).toEqual(['职', '业', '（工种）']);
  });
});

describe('breaking', () => {
  test.each([
    ['甲乙丙丁戊', 30, ['甲乙丙', '丁戊']],
    ['甲乙丙，丁戊', 30, ['甲乙', '丙，丁', '戊']],
    ['甲乙“丙丁”戊', 30, ['甲乙', '“丙丁”', '戊'].flatMap((line) => (measure(line) > 30 ? ['“丙', '丁”戊'] : [line])).filter((line, index, all) => !(line === '戊' && all[index - 1] === '丁”戊'))],
    ['', 30, ['']],
    ['abcdefgh', 20, ['abcd', 'efgh']],
  ])('%s in %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('short labels are parted evenly and never inside a number or an aside', () => {
    expect(breakEvenly('吉林技能大奖', { width: 50, measure }).map(({ text }) => text)).toEqual(['吉林技', '能大奖']);
    expect(breakEvenly('1978年6月', { width: 40, measure }).map(({ text }) => text)).toEqual(['1978年', '6月']);
    expect(breakEvenly('职业（工种）', { width: 50, measure }).map(({ text }) => text)).toEqual(['职业', '（工种）']);
  });

  test('loses nothing, overflows nowhere, begins no line with a closing mark and ends none with an opening one', () => {
    const alphabet = fc.constantFrom(...'技能大奖获得者推荐审批', ...'，。、；：（）“”《》', '……', '——', '2022', '年', '62.5%', 'GB/T', '𬱖');
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 1, maxLength: 80 }), fc.constantFrom(60, 90, 140, 280), (parts, width) => {
        const text = parts.join('');
        const broken = lines(text, width);
        expect(broken.join('')).toBe(text);
        // where marks pile up to a piece wider than the line, it has to be parted somewhere
        if (Math.max(...clusters(text).map(measure)) > width) return;
        expect(broken.filter((line) => measure(line) > width + 0.01)).toEqual([]);
        expect(broken.slice(1).filter((line) => CLOSING.includes([...line][0]!) && !line.startsWith('……') && !line.startsWith('——'))).toEqual([]);
        expect(broken.slice(0, -1).filter((line) => OPENING.includes([...line].at(-1)!))).toEqual([]);
      }),
    );
  });
});
