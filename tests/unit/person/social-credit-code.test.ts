import { describe, expect, test } from 'vitest';
import { readCsvRecords } from '@cms/adapters/csv';
import { checkSocialCreditCode } from '@domain/person/social-credit-code';

describe('unified social credit codes (GB 32100-2015)', () => {
  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y430', false],
    // I, O, S, V, Z are not in the alphabet
    ['91350100I000100Y43', false],
    ['91350100m000100Y43', false],
    ['', false],
  ])('%s: %s', (code, valid) => {
    expect(checkSocialCreditCode(code)).toBe(valid);
  });

  test('a remainder of 0 makes the check character 0', () => {
    const codes = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => `91350100M00010${last}Y40`);
    expect(codes.filter(checkSocialCreditCode)).toHaveLength(1);
  });

  test('every employer of the demo has one', () => {
    const codes = readCsvRecords('scripts/demo/employers.csv').map(({ uscc }) => uscc ?? '');
    expect(codes).toHaveLength(51);
    expect(codes.filter((code) => !checkSocialCreditCode(code))).toEqual([]);
  });
});
