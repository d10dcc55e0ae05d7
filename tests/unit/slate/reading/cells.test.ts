import { describe, expect, test } from 'vitest';
import { readChineseNumber } from '@domain/slate/reading/chinese-number';
import { compact, headingOf, textOf } from '@domain/slate/reading/plain-text';
import { readBirthMonth } from '@domain/slate/reading/read-birth-month';
import { readCleanRecord } from '@domain/slate/reading/read-clean-record';
import { readCoded } from '@domain/slate/reading/read-coded';
import { readConditions } from '@domain/slate/reading/read-conditions';
import { readEmployment } from '@domain/slate/reading/read-employment';
import { readIdNumber } from '@domain/slate/reading/read-id-number';
import { readName, readUnitName, unitNameKey } from '@domain/slate/reading/read-name';
import { readProfessionalTitle } from '@domain/slate/reading/read-professional-title';
import { readRank } from '@domain/slate/reading/read-rank';
import { readSex } from '@domain/slate/reading/read-sex';
import { readYears } from '@domain/slate/reading/read-years';
import { readYesNo } from '@domain/slate/reading/read-yes-no';
import type { Cell } from '@domain/slate/sheet';

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`);

/** One row for each way a cell has been typed. */
function reads<T>(what: string, read: (cell: Cell) => T, rows: [Cell, T][]): void {
  describe(what, () => {
    test.each(rows)('%o is %o', (cell, expected) => {
      expect(read(cell)).toEqual(expected);
    });
  });
}

reads('text', textOf, [
  [null, ''],
  [' 操作工　', '操作工'],
  ['车间\r\n技术员', '车间 技术员'],
  ['张\u200B三\uFEFF', '张三'],
  [3, '3'],
  [14000005114, '14000005114'],
  [true, '是'],
  [false, '否'],
  [day('1980-07-01'), '1980-07-01'],
  [new Date(Number.NaN), ''],
  ['#N/A', ''],
  ['#REF!', ''],
  ['#1车间', '#1车间'],
]);

test('a cell beyond the row is empty', () => {
  expect(textOf(undefined)).toBe('');
});

reads('compact text', compact, [
  ['２２０１９４ 1979 0808 1014', '220194197908081014'],
  ['序号（推荐 排序）', '序号(推荐排序)'],
  ['④', '4'],
]);

reads('headings', (cell) => headingOf(cell, { 別: '别', 證: '证' }), [
  ['性　別', '性别'],
  ['身份證\n号码', '身份证号码'],
]);

describe('small Chinese numbers', () => {
  test.each([
    ['一', 1], ['九', 9], ['十', 10], ['十二', 12], ['二十', 20], ['九十九', 99], ['两', 2],
    ['', null], ['一二', null], ['百', null], ['十十', null], ['几', null],
  ])('%s is %s', (text, number) => {
    expect(readChineseNumber(text)).toBe(number);
  });
});

reads('rank', readRank, [
  [1, 1],
  ['3', 3],
  ['３', 3],
  ['第2名', 2],
  ['No.4', 4],
  ['5.', 5],
  ['6、', 6],
  ['②', 2],
  ['7.0', 7],
  ['第十二', 12],
  ['五', 5],
  ['能手-3', 3],
  [0, null],
  ['0', null],
  [1.5, null],
  [-1, null],
  ['1/5', null],
  ['候补', null],
  [null, null],
]);

reads('names', readName, [
  ['陈　岩', '陈岩'],
  [' 孟 龑 ', '孟龑'],
  ['孔𬱖华', '孔𬱖华'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['迪丽努尔 · 艾合买提', '迪丽努尔·艾合买提'],
  ['Anna  Maria', 'Anna Maria'],
  ['王桂英（女）', '王桂英'],
  ['朴成武(朝鲜族)', '朴成武'],
  ['李\n泽民', '李泽民'],
  [null, ''],
]);

reads('names of organisations', readUnitName, [
  ['长春松江食品有限公司 (虚构)', '长春松江食品有限公司（虚构）'],
  ['北原轨道装备集团（中直，虚构）', '北原轨道装备集团（中直，虚构）'],
  [null, ''],
]);

test('organisations are compared without widths and brackets', () => {
  expect(new Set(['北原轨道装备集团（中直，虚构）', '北原轨道装备集团(中直,虚构)', '北原 轨道装备集团〔中直、虚构〕'].map(unitNameKey)).size).toBe(1);
});

reads('ID numbers', readIdNumber, [
  ['220195198210023219', { idNumber: '220195198210023219', lost: false }],
  ['２２０１９４１９７９０８０８１０１４', { idNumber: '220194197908081014', lost: false }],
  ['220197 19930706 7987', { idNumber: '220197199307067987', lost: false }],
  ['220197-19930706-7987', { idNumber: '220197199307067987', lost: false }],
  ["'22019319901022267x", { idNumber: '22019319901022267X', lost: false }],
  ['２２０１９４１９７８０６２４８７５Ｘ', { idNumber: '22019419780624875X', lost: false }],
  // the Cyrillic letter and the sign of multiplication look the same
  ['22019319901022267Х', { idNumber: '22019319901022267X', lost: false }],
  ['22019319901022267×', { idNumber: '22019319901022267X', lost: false }],
  [220199197305152960, { idNumber: null, lost: true }],
  ['2.20199E+17', { idNumber: null, lost: true }],
  [220199730515296, { idNumber: '220199730515296', lost: false }],
  ['无', { idNumber: '无', lost: false }],
  [null, { idNumber: null, lost: false }],
  ['  ', { idNumber: null, lost: false }],
]);

reads('birth months', (cell) => readBirthMonth(cell, null), [
  ['198210', '1982-10'],
  ['19821023', '1982-10'],
  ['1991.04', '1991-04'],
  ['1991.4', '1991-04'],
  ['1970年9月', '1970-09'],
  ['1970年9月3日', '1970-09'],
  ['1970 年 09 月', '1970-09'],
  ['1970-9-3', '1970-09'],
  ['1970/09/03', '1970-09'],
  ['１９７０．０９', '1970-09'],
  ['1970—09', '1970-09'],
  ['82.10', '1982-10'],
  ['82年10月', '1982-10'],
  ['04年5月', '2004-05'],
  ['一九七〇年九月', '1970-09'],
  ['一九七〇年十月', '1970-10'],
  ['一九七〇年十二月', '1970-12'],
  ['19829', '1982-09'],
  ['1982-10-23T00:00:00', '1982-10'],
  [198210, '1982-10'],
  [19821023, '1982-10'],
  [1982.11, '1982-11'],
  [1982.09, '1982-09'],
  [day('1990-08-01'), '1990-08'],
  // serial number of a date cell that lost its format
  [33086, '1990-08'],
  [new Date(Number.NaN), null],
  // 1982.10 in a number cell is 1982.1: January or October
  [1982.1, null],
  // 1981.1 as a serial or as a month
  [19811, null],
  ['1982', null],
  ['1982年', null],
  ['198213', null],
  ['198200', null],
  ['188010', null],
  ['210001', null],
  ['不详', null],
  [null, null],
  [true, null],
]);

test('where a cell fits two months the ID number decides', () => {
  expect([readBirthMonth(1982.1, '1982-10'), readBirthMonth(1982.1, '1982-01'), readBirthMonth(1982.1, '1982-05')]).toEqual(['1982-10', '1982-01', null]);
  // but it never overrules what is plainly written
  expect(readBirthMonth('1982.09', '1982-10')).toBe('1982-09');
});

reads('years', readYears, [
  [16, 16],
  ['１６', 16],
  ['30年', 30],
  ['8 年', 8],
  ['8周年', 8],
  ['8年整', 8],
  ['满8年', 8],
  ['8年半', 8],
  ['8年6个月', 8],
  ['8年零6个月', 8],
  ['12.5', 12],
  [12.9, 12],
  ['十二年', 12],
  ['二十', 20],
  [0, 0],
  ['10余年', null],
  ['10多年', null],
  ['近10年', null],
  ['约10年', null],
  ['8年以上', null],
  ['8+', null],
  ['2010年至今', null],
  [2010, null],
  [71, null],
  [-1, null],
  [day('1990-08-01'), null],
  ['很久', null],
  [null, null],
]);

reads('conditions', readConditions, [
  ['4', [4]],
  [4, [4]],
  ['条件4', [4]],
  ['（四）', [4]],
  ['④', [4]],
  ['㈣', [4]],
  ['第四条', [4]],
  ['第3项', [3]],
  ['二（一）3', [3]],
  ['通知二（二）4', [4]],
  ['2、4', [2, 4]],
  ['4,2,4', [2, 4]],
  ['一、三', [1, 3]],
  ['符合（二）、在生产服务一线', [2]],
  ['3.在技术创新、攻克技术难关等方面作出突出贡献，产生重大经济和社会效益', [3]],
  ['（五）在推广应用先进技术等方面作出了突出贡献，2019年获省级表彰', [5]],
  ['在推广应用先进技术等方面作出了突出贡献，2019年获省级表彰', []],
  ['无', []],
  ['具备条件之一', []],
  ['十十', []],
  [0, []],
  [1.5, []],
  [day('2022-01-03'), []],
  [null, []],
]);

reads('yes and no', readYesNo, [
  ['是', true], ['否', false], ['有', true], ['无', false], ['√', true], ['×', false], ['Y', true], ['n', false],
  ['1', true], ['0', false], [true, true], [false, false], ['在一线', true], ['非一线', false], ['不在一线', false],
  ['是（班组长）', true], ['一线', true], ['待核', null], [null, null],
]);

reads('sex', readSex, [
  ['男', 'male'], ['女', 'female'], ['男性', 'male'], [' 女 ', 'female'], ['1', 'male'], [2, 'female'], ['M', 'male'], ['f', 'female'], ['男女', null], [null, null],
]);

describe('employment', () => {
  test.each<[string, string, ReturnType<typeof readEmployment>]>([
    ['在职', '在职状态', 'employed'],
    ['在岗', '在职状态', 'employed'],
    ['在职在编', '在职状态', 'employed'],
    ['退休', '在职状态', 'retired'],
    ['退休返聘', '在职状态', 'retired'],
    ['未退休', '在职状态', 'employed'],
    ['没退休', '在职状态', 'employed'],
    ['内退', '在职状态', 'other'],
    ['不在岗', '在职状态', 'other'],
    ['是', '是否在职', 'employed'],
    ['否', '是否在职', 'other'],
    ['是', '是否退休', 'retired'],
    ['否', '是否退休', 'employed'],
    ['否（未退休）', '是否退休', 'employed'],
    ['？', '在职状态', null],
    ['', '在职状态', null],
  ])('%s under %s: %s', (cell, heading, state) => {
    expect(readEmployment(cell, heading)).toBe(state);
  });
});

reads('clean record', readCleanRecord, [
  ['无', { cleanRecord: true, note: null }],
  ['没有', { cleanRecord: true, note: null }],
  ['否', { cleanRecord: true, note: null }],
  ['无违法违纪行为，未受过党纪政务处分和组织处理', { cleanRecord: true, note: null }],
  ['2017年以来无违法违纪', { cleanRecord: true, note: null }],
  ['无，表现良好', { cleanRecord: true, note: null }],
  ['有：2020年受党内警告处分', { cleanRecord: false, note: '2020年受党内警告处分' }],
  ['有', { cleanRecord: false, note: null }],
  ['是', { cleanRecord: false, note: null }],
  ['2019年受诫勉', { cleanRecord: false, note: '2019年受诫勉' }],
  ['因无证操作被处罚', { cleanRecord: false, note: '因无证操作被处罚' }],
  ['无，2019年受诫勉', { cleanRecord: null, note: '无，2019年受诫勉' }],
  ['/', { cleanRecord: null, note: null }],
  ['', { cleanRecord: null, note: null }],
  [null, { cleanRecord: null, note: null }],
]);

const political = { standard: 'GB/T 4762', items: [{ code: '01', label: '中共党员', spellings: ['党员'] }, { code: '13', label: '群众', spellings: [] }] };

reads('coded values', (cell) => readCoded(cell, political), [
  ['党员', '中共党员'],
  ['中 共 党 员', '中共党员'],
  ['13', '群众'],
  ['某某党员', '某某党员'],
  ['', null],
]);

test('a field without a code list keeps its text', () => {
  expect(readCoded(' 本科 ', undefined)).toBe('本科');
});

describe('professional titles', () => {
  test.each([
    ['乡村振兴中级职称', { field: 'rural-revitalisation', grade: 'middle' }],
    ['乡村振兴高级', { field: 'rural-revitalisation', grade: 'senior' }],
    ['新职业（新业态）中级', { field: 'new-occupation', grade: 'middle' }],
    ['新业态助理级', { field: 'new-occupation', grade: 'junior' }],
    ['乡村振兴初级', { field: 'rural-revitalisation', grade: 'junior' }],
    ['新职业', null],
    ['中级职称', null],
  ])('%s', (text, title) => {
    expect(readProfessionalTitle(text)).toEqual(title);
  });
});
