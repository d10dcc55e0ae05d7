import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalNumbers } from '@domain/publication/find-personal-numbers';

const id = { kind: 'id-number', masked: '110*************2X' };
const phone = { kind: 'phone', masked: '138******78' };

describe('personal numbers', () => {
  test.each<[string, string, object[]]>([
    ['as typed', '身份证11010519491231002X，电话13812345678。', [id, phone]],
    ['a small x', '11010519491231002x', [{ ...id, masked: '110*************2x' }]],
    ['full-width', '１１０１０５１９４９１２３１００２Ｘ １３８１２３４５６７８', [id, phone]],
    ['with spaces', '110105 19491231 002X', [id]],
    ['broken over lines', '110105\n1949\r\n1231002X', [id]],
    ['with zero-width characters', '110105\u200b19491231\u200d002X', [id]],
    ['two numbers apart by a space only', '110105194912310021 13812345678', [{ ...id, masked: '110*************21' }, phone]],
    ['the phone first', '13812345678 11010519491231002X', [id, phone]],
    ['a row number before it', '12 11010519491231002X', [id]],
    ['with the country before it', '+86 138 1234 5678；8613812345678', [phone, phone]],
    ['twice', '11010519491231002X、11010519491231002X', [id, id]],
    ['with dashes', '138-1234-5678', [phone]],
    ['fifteen digits, the old form', '110105491231002', [{ kind: 'id-number', masked: '110**********02' }]],
    ['a number with a wrong check character is a leak as well', '110105194912310021', [{ kind: 'id-number', masked: '110*************21' }]],
    ['no date inside: a certificate', '证书编号 220100001399990012', []],
    ['a year too early', '110105189912310021', []],
    ['longer than an identity number', '1101051949123100211', []],
    ['an office phone', '0431-88690627', []],
    ['a document number and a date', '吉人社函〔2022〕140号 2022年10月12日', []],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(findPersonalNumbers(text)).toEqual(expected);
  });

  test('however it is broken up, it is found; and the report never contains it', () => {
    const breaks = fc.array(fc.constantFrom('', '', ' ', '\n', '\u3000', '\u200b', '-'), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(breaks, fc.boolean(), (gaps, wide) => {
        const digits = [...'11010519491231002X'].map((digit) => (wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit));
        const text = digits.map((digit, index) => digit + (gaps[index] ?? '')).join('');
        expect(findPersonalNumbers(`某某${text}某某`)).toEqual([id]);
      }),
    );
  });
});
