/** Offices type the same list in endless ways; whatever the way, the same people come out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedNominee } from '@domain/slate/imported-nominee';
import { readSlateSheet } from '@domain/slate/read-slate-sheet';
import type { Cell } from '@domain/slate/sheet';
import { rules } from '../edition';
import { bodyLine, cellsOf, footer, labels, people, reading, sheetOf, title } from './sample-sheet';

const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const grouped = (id: string): string => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
const spaced = (name: string): string => [...name].join('　');

/** Ways to type one cell, by label; each gives the same value. */
const typings: Record<string, (cell: Cell) => Cell[]> = {
  '序号（推荐排序）': (cell) => [cell, String(cell), wide(String(cell)), `第${String(cell)}名`, `${String(cell)}.`],
  申报奖项: (cell) => rules.awards.find((award) => award.spellings.includes(String(cell)))?.spellings.flatMap((spelling) => [spelling, ` ${spelling} `, spaced(spelling)]) ?? [],
  姓名: (cell) => [cell, spaced(String(cell)), ` ${String(cell)}\n`],
  性别: (cell) => [cell, `${String(cell)}性`, ` ${String(cell)}`],
  出生年月: (cell) => {
    const [year, month] = /^(\d{4})\D?(\d{1,2})/.exec(String(cell))!.slice(1).map(Number) as [number, number];
    const two = String(month).padStart(2, '0');
    return [`${year}${two}`, `${year}.${two}`, `${year}年${month}月`, `${year}-${month}-3`, `${year}/${two}`, wide(`${year}.${two}`), Number(`${year}${two}`), new Date(Date.UTC(year, month - 1, 1))];
  },
  身份证号码: (cell) => [cell, wide(String(cell)), grouped(String(cell)), String(cell).toLowerCase(), `${String(cell)}\u200B`],
  是否一线: () => ['是', '√', '在一线', true],
  是否单位负责人: () => ['否', '×', '不是', false],
  技能等级: (cell) => (cell === '高级工' ? ['高级工', '高级工（三级）', '三级/高级工', '高级工(三级)', '国家职业资格三级（高级工）'] : ['高级技师', '高级技师（一级）', '一级/高级技师', '高 级 技 师']),
  从事本职业年限: (cell) => [cell, String(cell), `${String(cell)}年`, wide(String(cell)), '十一年'],
  '2017年以来有无违法违纪等情况': () => ['无', '没有', '否', '无违法违纪情况'],
  符合条件: () => ['4', 4, '条件4', '（四）', '④', '第四条', wide('4')],
};

/** Ways to head a column. */
const headings = new Map(rules.forms.slate.columns.map(({ label, headings: written }) => [label, [label, ...written.filter((heading) => !/退休|是否在职/.test(heading)), spaced(label), wide(label)]]));

const dialect = fc.record({
  order: fc.shuffledSubarray([...labels, '邮箱', '从业时间'], { minLength: labels.length + 2, maxLength: labels.length + 2 }),
  before: fc.subarray<Cell[]>([title, [], bodyLine, ['（以下按推荐顺序填写）']]),
  after: fc.subarray<Cell[]>([[], footer, ['合计', null, 2], [null, null, null, '负责人签字：']]),
  blanks: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  choice: fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
});

const facts = (nominees: ImportedNominee[]): object[] => nominees.map(({ row: _row, ...nominee }) => nominee);

describe('dialects', () => {
  test('order, headings, widths, spaces, forms of dates and numbers change nothing', () => {
    const plain = facts(readSlateSheet(sheetOf(), reading).nominees);
    fc.assert(
      fc.property(dialect, ({ order, before, after, blanks, choice }) => {
        let next = 0;
        const pick = <T>(options: readonly T[]): T => options[(choice[next++ % choice.length] as number) % options.length] as T;
        const head = order.map((label) => pick(headings.get(label) ?? [label]));
        const body = people.flatMap((person, at) => {
          const typed = Object.fromEntries(Object.entries(person).map(([label, cell]) => [label, pick(typings[label]?.(cell) ?? [cell])]));
          return [...(blanks[at] ? [[]] : []), cellsOf({ ...typed, 邮箱: 'nobody@example.invalid', 从业时间: '2001' }, order)];
        });
        const { nominees, issues } = readSlateSheet([...before, head, ...body, ...after], reading);
        expect([issues, facts(nominees)]).toEqual([[], plain]);
      }),
      { numRuns: 300 },
    );
  });
});
