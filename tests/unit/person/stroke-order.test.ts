import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareByStroke } from '@domain/person/stroke-order';

describe('«以姓氏笔画为序»', () => {
  test('fewer strokes first: 丁 2, 万 3, 王 4, 田 5, 阎 11, 魏 17', () => {
    const names = ['魏春梅', '王桂英', '田淑珍', '阎岩', '丁堃', '万岩'];
    expect(names.sort(compareByStroke)).toEqual(['丁堃', '万岩', '王桂英', '田淑珍', '阎岩', '魏春梅']);
  });

  test('rare characters have a place, and the same place each time', () => {
    const names = ['孔𬱖华', '沈㛃', '王䶮', '贺䶮', '𠅤文'];
    expect([...names].sort(compareByStroke)).toEqual([...names].reverse().sort(compareByStroke));
  });

  test('two ways to write one letter are still two names', () => {
    expect([compareByStroke('é', 'e\u0301'), compareByStroke('e\u0301', 'é')]).toEqual([1, -1]);
  });

  test('an order: only a name itself is equal to it', () => {
    const name = fc.string({ unit: fc.constantFrom(...'丁万王田阎魏堃䶮㛃𬱖𠅤'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareByStroke(a, b))).toBe(-Math.sign(compareByStroke(b, a)) || 0);
        expect(compareByStroke(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
