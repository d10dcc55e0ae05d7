import { expect, test } from 'vitest';
import { shapePhrase, type ShapeFault } from '@domain/rules/wording/shape-phrases';

test.each<[Partial<ShapeFault>, string]>([
  [{ code: 'invalid_type', expected: 'string' }, '没有这一项'],
  [{ code: 'invalid_type', expected: 'number', input: null }, '还没有填写'],
  [{ code: 'too_small', input: '', origin: 'string', minimum: 1, inclusive: true }, '还没有填写'],
  [{ code: 'invalid_type', expected: 'int', input: 1.5 }, '应为整数'],
  [{ code: 'invalid_type', expected: 'date', input: 1 }, '应为date'],
  [{ code: 'invalid_type', input: 1 }, '应为'],
  [{ code: 'too_small', input: [], origin: 'array', minimum: 1 }, '至少要有 1 项'],
  [{ code: 'too_small', input: 0, origin: 'number', minimum: 0, inclusive: false }, '应大于 0'],
  [{ code: 'too_small', input: -1, origin: 'number', minimum: 0, inclusive: true }, '不得小于 0'],
  [{ code: 'too_big', input: 2, maximum: 1, inclusive: true }, '不得大于 1'],
  [{ code: 'too_big', input: 2, maximum: 2, inclusive: false }, '应小于 2'],
  [{ code: 'unrecognized_keys', input: {}, keys: ['x', 'y'] }, '不认识的项目「x」「y」'],
  [{ code: 'unrecognized_keys', input: {} }, '不认识的项目「」'],
  [{ code: 'invalid_value', input: 'z', values: ['a', true] }, '应为a、true之一'],
  [{ code: 'invalid_value', input: 'z' }, '应为之一'],
  [{ code: 'invalid_format', input: 'x', message: '应为 YYYY-MM-DD' }, '应为 YYYY-MM-DD'],
  [{ message: '别的' , input: 1 }, '别的'],
])('%o', (fault, words) => {
  expect(shapePhrase({ message: '', ...fault })).toBe(words);
});
