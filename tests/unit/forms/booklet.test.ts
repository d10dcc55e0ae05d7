import { describe, expect, test } from 'vitest';
import { booklet, bookletCode, bookletFrames, readBookletCode } from '@domain/forms/booklet';
import { rules } from '../edition';

const facts = { name: '王𬱖', award: 'grand-prize', body: '四平', employer: '某厂', code: 'k3v9-0123456789abcdef' };
const item = (id: string, pages: number) => ({ id, label: `材料${id}`, pages });

describe('the contents page', () => {
  test('is page 1; everything else stands behind it in order, what is not there has no page', () => {
    const { entries, head, title } = booklet(rules, { ...facts, items: [item('a', 4), item('b', 1), item('c', 0), item('d', 2)] });
    expect(entries).toEqual([{ label: '材料a', pages: '2—5' }, { label: '材料b', pages: '6' }, { label: '材料c', pages: '无' }, { label: '材料d', pages: '7—8' }]);
    expect(head).toEqual(['姓名：王𬱖', '申报奖项：吉林技能大奖', '工作单位：某厂', '推荐单位：四平']);
    expect(title).toBe(`${rules.edition.shortName}申报材料册`);
  });
  test('an award the edition does not know is called by its id', () => {
    expect(booklet(rules, { ...facts, award: 'x', items: [] }).head[1]).toBe('申报奖项：x');
  });
});

test('each page that is bound in has a sheet of its own under the name of its material', () => {
  expect(bookletFrames([item('a', 2), item('b', 0), item('c', 1)]).sheets).toEqual([{ label: '材料a' }, { label: '材料a' }, { label: '材料c' }]);
});

test.each<[string, ReturnType<typeof readBookletCode>]>([
  [bookletCode('k3v9x0', 'f'.repeat(64)), { nominee: 'k3v9x0', hash: 'f'.repeat(16) }],
  [' k3v9x0-0123456789abcdef\n', { nominee: 'k3v9x0', hash: '0123456789abcdef' }],
  ['k3v9x0-0123456789abcde', null],
  ['k3v9x0', null],
  ['', null],
  ["x'-0123456789abcdef", null],
])('the code %j', (text, expected) => {
  expect(readBookletCode(text)).toEqual(expected);
});
