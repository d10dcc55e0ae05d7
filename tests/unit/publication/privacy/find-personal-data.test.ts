import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '@domain/publication/privacy/find-personal-data';

const kinds = (text: string, known?: readonly string[]) => findPersonalData(text, known).map(({ kind, masked }) => `${kind} ${masked}`);
const ID = 'id-number 110*************2X';
const PHONE = 'phone 138******78';

describe('identity numbers and phones', () => {
  test.each<[string, string, string[]]>([
    ['as typed', '身份证11010519491231002X，电话13812345678。', [ID, PHONE]],
    ['a small x', '11010519491231002x', ['id-number 110*************2x']],
    ['a Cyrillic and a multiplication sign for X', '11010519491231002Х 11010519491231002×', ['id-number 110************02', 'id-number 110************02']],
    ['full-width', '１１０１０５１９４９１２３１００２Ｘ １３８１２３４５６７８', [ID, PHONE]],
    ['Arabic-Indic and Bengali digits', '١٣٨١٢٣٤٥٦٧٨；১৩৮১২৩৪৫৬৭৮', [PHONE, PHONE]],
    ['circled digits', '①③⑧①②③④⑤⑥⑦⑧', [PHONE]],
    ['digits written as characters', '电话一三八一二三四五六七八', [PHONE]],
    ['spoken digits with spaces', '幺三八 一二三四 五六七八', [PHONE]],
    ['with spaces', '110105 19491231 002X', [ID]],
    ['broken over lines', '110105\n1949\r\n1231002X', [ID]],
    ['with zero-width characters', '110105\u200b19491231\u200d002X', [ID]],
    ['with slashes, commas and bars', '110105/19491231/002X；138,1234,5678；138|1234|5678', [ID, PHONE, PHONE]],
    ['two numbers apart by a space only', '110105194912310021 13812345678', ['id-number 110*************21', PHONE]],
    ['the phone first', '13812345678 11010519491231002X', [PHONE, ID]],
    ['a row number before it', '12 11010519491231002X', [ID]],
    ['with the country before it', '+86 138 1234 5678；8613812345678；(+86)13812345678', [PHONE, PHONE, PHONE]],
    ['with brackets and dashes', '(138)1234-5678', [PHONE]],
    ['twice', '11010519491231002X、11010519491231002X', [ID, ID]],
    ['fifteen digits, the old form', '110105491231002', ['id-number 110**********02']],
    ['a number with a wrong check character is a leak as well', '110105194912310021', ['id-number 110*************21']],
    ['unbroken with a strange region', '990105194912310021', ['id-number 990*************21']],
    ['figures near each other that begin as no region does', '99 0105 1949 1231 0021', []],
    ['no date inside: a certificate', '证书编号 220100001399990012', []],
    ['a year too early', '110105189912310021', []],
    ['a month too late', '110105199913310021', []],
    ['longer than an identity number', '1101051949123100211', []],
    ['an office phone', '0431-88690627', []],
    ['somebody’s home', '宅电：0431-88690627；家庭电话 88690627', ['phone 431******27', 'phone 886***27']],
    ['a document number and a date', '吉人社函〔2022〕140号 2022年10月12日', []],
    ['few characters for digits', '二十九人，一百四十号，二〇二二年十月十二日', []],
    ['a row of ranks', '序号 1\t3\t5\t4\t6\t6\t7\t8\t11\t10\t11\t13；3 2 2 2 0 3 1 9 8 5 0 1 0 1 1 23', []],
    ['a digit in each cell', '1 3 8 1 2 3 4 5 6 7 8', [PHONE]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('bank cards', () => {
  test.each<[string, string[]]>([
    ['卡号 6222021001116245702', ['bank-card 622**************02']],
    ['4111 1111 1111 1111', ['bank-card 411***********11']],
    ['6222021001116245703', []],
    ['订单 1234567890123456', []],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe('addresses deeper than 乡镇', () => {
  test.each<[string, number]>([
    ['四平市梨树县某某镇大房村三组12号', 1],
    ['新华村4组', 1],
    ['某某小区3号楼2单元501室', 1],
    ['住2单元501室', 1],
    ['家庭住址：长春市朝阳区人民大街1号', 1],
    ['通讯地址：吉林市龙潭区某某社区', 1],
    ['长春市亚泰大街3336号', 0],
    ['吉林省四平市梨树县', 0],
    ['某某镇农业技术推广站', 0],
    ['第3组评审专家', 0],
    ['第二车间一班班组长', 0],
    ['一单元课程', 0],
  ])('%s', (text, count) => expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(Array(count).fill('address')));
});

test('public contact data that are known are left alone, and only they', () => {
  const text = '联系电话 13900000000；来信寄长春市亚泰大街3336号2单元501室；另有 13812345678';
  expect(kinds(text, ['13900000000', '长春市亚泰大街3336号2单元501室', ''])).toEqual([PHONE]);
});

test('the place found is the place in the text as it was given', () => {
  const text = '𬱖先生（电话：１３８１２３４５６７８）';
  const [found] = findPersonalData(text);
  expect(text.slice(found!.start, found!.end)).toBe('１３８１２３４５６７８');
});

test('however it is broken up, it is found; and the report never contains it', () => {
  const breaks = fc.array(fc.constantFrom('', '', ' ', '\n', '\u3000', '\u200b', '-'), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(breaks, fc.boolean(), (gaps, wide) => {
      const digits = [...'11010519491231002X'].map((digit) => (wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit));
      const text = digits.map((digit, index) => digit + (gaps[index] ?? '')).join('');
      const found = findPersonalData(`某某${text}某某`);
      expect(found.map(({ kind }) => kind)).toEqual(['id-number']);
      expect(found[0]!.masked.replaceAll('-', '')).not.toContain('0105');
    }),
  );
});
