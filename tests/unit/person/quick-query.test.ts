import { expect, test } from 'vitest';
import { quickQuery } from '../../../cms/src/domain/person/quick-query.ts';

test.each([
  ['张 三', { text: '张三', initials: null, lastDigits: null }],
  ['ZS', { text: 'zs', initials: 'zs', lastDigits: null }],
  ['ｚ　ｓ', { text: 'zs', initials: 'zs', lastDigits: null }],
  ['１４０', { text: '140', initials: null, lastDigits: '140' }],
  ['1X', { text: '1x', initials: null, lastDigits: '1x' }],
  ['1', { text: '1', initials: null, lastDigits: null }],
  ['140号', { text: '140号', initials: null, lastDigits: null }],
  ['z3', { text: 'z3', initials: null, lastDigits: null }],
  ['𬱖', { text: '𬱖', initials: null, lastDigits: null }],
])('%j is %j', (typed, query) => {
  expect(quickQuery(typed)).toEqual(query);
});

test.each(['', '  ', '\u3000'])('%j finds nothing', (typed) => {
  expect(quickQuery(typed)).toBeNull();
});

test('of a long text the first 40 characters are read', () => {
  expect(quickQuery('𬱖'.repeat(60))!.text).toBe('𬱖'.repeat(40));
});
