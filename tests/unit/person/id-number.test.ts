import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthOf, checkIdNumber, sexOf } from '@domain/person/id-number';
import { anyIdNumber } from './any-id-number';

describe('ID numbers (GB 11643-1999)', () => {
  test.each([
    // the example of the standard
    ['11010519491231002X', null],
    ['220193197607196213', 'check-digit'],
    ['110105194912310021', 'check-digit'],
    ['11010519491231002x', 'characters'],
    ['1101O519491231002X', 'characters'],
    ['X10105194912310021', 'characters'],
    ['11010519491231002', 'length'],
    ['110105194912310021X', 'length'],
    ['', 'length'],
    ['110105194913310022', 'birth-date'],
    ['110105194902290029', 'birth-date'],
    ['110105189912310025', 'birth-date'],
    ['110105194900310025', 'birth-date'],
  ])('%s: %s', (idNumber, fault) => {
    expect(checkIdNumber(idNumber)).toBe(fault);
  });

  test('a leap day is a date', () => {
    expect(checkIdNumber('110105200002290021')).not.toBe('birth-date');
    expect(checkIdNumber('110105190002290021')).toBe('birth-date');
  });

  test('birth and sex are in the number', () => {
    expect([birthOf('11010519491231002X'), sexOf('11010519491231002X')]).toEqual(['1949-12-31', 'female']);
    expect(sexOf('220195198210023219')).toBe('male');
  });

  test('a made number holds, and any other check character does not', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.constantFrom(...'0123456789X'), (idNumber, last) => {
        expect(checkIdNumber(idNumber)).toBeNull();
        expect(checkIdNumber(idNumber.slice(0, 17) + last)).toBe(last === idNumber[17] ? null : 'check-digit');
      }),
    );
  });

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (idNumber, place, step) => {
        const digit = (Number(idNumber[place]) + step) % 10;
        expect(checkIdNumber(idNumber.slice(0, place) + digit + idNumber.slice(place + 1))).not.toBeNull();
      }),
    );
  });
});
