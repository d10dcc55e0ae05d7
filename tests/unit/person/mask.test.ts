import { describe, expect, test } from 'vitest';
import { maskIdNumber, maskPhone } from '@domain/person/mask';

describe('masked forms', () => {
  test.each([
    ['22019819820913852X', '2201************2X'],
    ['22019819', '2201**19'],
    ['2201981', '*******'],
    ['', ''],
  ])('ID number %s: %s', (idNumber, masked) => {
    expect(maskIdNumber(idNumber)).toBe(masked);
  });

  test.each([
    ['14000005114', '140****5114'],
    ['0431-88690627', '043******0627'],
    ['88690627', '********'],
  ])('phone %s: %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
