/** The blocks of an announcement: nothing written is lost by a step, and what is saved is whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_TYPES, blocksReducer, firstEmpty, openBlocks, savedBlocks, withColumn, withoutColumn, withoutRow, withRow, type TableBlock } from '@admin/announcements/blocks';
import { instantOf } from '@admin/announcements/instant-of';

const said = (...texts: string[]) => openBlocks(texts.map((words) => ({ type: 'paragraph', text: words })));
const words = (blocks: ReturnType<typeof said>) => blocks.map(({ block }) => ('text' in block ? block.text : block.type));
const table: TableBlock = { type: 'table', caption: '名额', head: ['单位', '名额'], rows: [['长春市', '12']] };

describe('steps', () => {
  test.each([
    [{ type: 'move', key: 2, by: -1 } as const, ['一', '三', '二']],
    [{ type: 'move', key: 0, by: 1 } as const, ['二', '一', '三']],
    [{ type: 'move', key: 0, by: -1 } as const, ['一', '二', '三']],
    [{ type: 'move', key: 2, by: 1 } as const, ['一', '二', '三']],
    [{ type: 'remove', key: 1 } as const, ['一', '三']],
    [{ type: 'remove', key: 9 } as const, ['一', '二', '三']],
    [{ type: 'change', key: 1, block: { type: 'heading', text: '改' } } as const, ['一', '改', '三']],
    [{ type: 'add', block: 'list' } as const, ['一', '二', '三', 'list']],
  ])('%j', (act, expected) => {
    expect(words(blocksReducer(said('一', '二', '三'), act))).toEqual(expected);
  });

  test('moving loses nothing and keeps every key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 20 }), (moves) => {
        const end = moves.reduce((blocks, [key, by]) => blocksReducer(blocks, { type: 'move', key, by }), said('甲', '乙', '丙', '丁'));
        expect(words(end).sort()).toEqual(['丁', '丙', '乙', '甲']);
        expect(new Set(end.map(({ key }) => key)).size).toBe(4);
      }),
    );
  });
});

test('a table grows and shrinks, and never to nothing', () => {
  expect(withRow(table).rows).toEqual([['长春市', '12'], ['', '']]);
  expect(withoutRow(withRow(table), 0).rows).toEqual([['', '']]);
  expect(withoutRow(table, 0)).toBe(table);
  expect(withColumn(table)).toMatchObject({ head: ['单位', '名额', ''], rows: [['长春市', '12', '']] });
  expect(withoutColumn(table)).toMatchObject({ head: ['单位'], rows: [['长春市']] });
  expect(withoutColumn(withoutColumn(table)).head).toEqual(['单位']);
});

test('what is saved is trimmed, and a block that says nothing is named', () => {
  const blocks = openBlocks([{ type: 'paragraph', text: ' 一 ' }, { type: 'list', items: ['甲 ', '', ' 乙'] }, table]);
  expect(savedBlocks(blocks)).toEqual([{ type: 'paragraph', text: '一' }, { type: 'list', items: ['甲', '乙'] }, table]);
  expect(firstEmpty(savedBlocks(blocks))).toBeNull();
  for (const type of BLOCK_TYPES) expect(firstEmpty(savedBlocks(blocksReducer(blocks, { type: 'add', block: type })))).toBe(4);
});

test('an instant is read on a clock in Shanghai', () => {
  expect(instantOf('2022-11-03', '09:00')).toBe('2022-11-03T01:00:00.000Z');
  for (const [day, time] of [['2022-13-03', '09:00'], ['2022-11-03', '24:30'], ['', ''], ['2022-11-03', '9点']] as const) expect(instantOf(day, time)).toBeNull();
});
