import { describe, expect, test } from 'vitest';
import { readSlateSheet } from '@domain/slate/read-slate-sheet';
import { readSlateWorkbook } from '@domain/slate/read-slate-workbook';
import type { Cell } from '@domain/slate/sheet';
import { rulesWith } from '../edition';
import { bodyLine, cellsOf, footer, labels, people, reading, sheetOf, title } from './sample-sheet';

const namesOf = (rows: Cell[][]): string[] => readSlateSheet(rows, reading).nominees.map((nominee) => `${nominee.row} ${nominee.name}`);
const [zhao, ma] = people as [Record<string, Cell>, Record<string, Cell>];

describe('a list as the form asks for it', () => {
  test('gives each person whole, in normal form', () => {
    const { bodyName, nominees, issues } = readSlateSheet(sheetOf(), reading, '汇总表');
    expect([bodyName, issues, nominees.length]).toEqual(['四平市人力资源和社会保障局', [], 2]);
    expect(nominees[0]).toEqual({
      sheet: '汇总表', row: 4, rank: 1, award: 'grand-prize', name: '赵长林', sex: 'male', ethnicity: '汉族', birthMonth: '1970-09',
      idNumber: '220196197009093591', idDigitsLost: false, politicalStatus: '中共党员', education: '中等专科',
      employerName: '四平长河医药有限公司（虚构）', employerCode: '91220199MA32WNP5X0', post: '操作工', ownership: '民营企业', frontline: true,
      occupation: '药物制剂工', skillLevel: '高级技师', professionalTitle: null, certificateNumber: '5700142437592149', yearsInOccupation: 11,
      head: false, employment: 'employed', cleanRecord: true, cleanRecordNote: null, conditions: [4], honours: '吉林省技术能手',
      achievements: '主持技术改造9项', phone: '14000001101', remarks: null, unread: {},
    });
  });

  test('what cannot be read is empty, with the words that stood there', () => {
    const strange = { ...zhao, 申报奖项: '金奖', 性别: '？', 出生年月: '不详', 是否一线: '待核', 技能等级: '八级', 从事本职业年限: '10余年', 是否单位负责人: '-', 在职状态: '-', '2017年以来有无违法违纪等情况': '/', 符合条件: '见附页' };
    const [nominee] = readSlateSheet(sheetOf(labels, [strange]), reading).nominees;
    expect(nominee).toMatchObject({
      award: null, sex: null, birthMonth: null, frontline: null, skillLevel: null, yearsInOccupation: null, head: null, employment: null, cleanRecord: null, conditions: [],
      unread: { award: '金奖', sex: '？', birthMonth: '不详', frontline: '待核', skillLevel: '八级', yearsInOccupation: '10余年', head: '-', employment: '-', cleanRecord: '/', conditions: '见附页' },
    });
  });

  test('a professional title where the level stands', () => {
    const [nominee] = readSlateSheet(sheetOf(labels, [{ ...zhao, 技能等级: '乡村振兴中级' }]), reading).nominees;
    expect(nominee).toMatchObject({ skillLevel: null, professionalTitle: { field: 'rural-revitalisation', grade: 'middle' } });
  });

  test('what is optional may be empty everywhere', () => {
    const optional = ['民族', '政治面貌', '学历', '统一社会信用代码', '岗位', '单位性质', '职业（工种）', '证书编号', '曾获主要荣誉', '主要业绩（100–200字）', '联系电话', '备注'];
    const columns = labels.filter((label) => !optional.includes(label));
    const [nominee] = readSlateSheet(sheetOf(columns, [{ ...zhao, 工作单位: null, 符合条件: '无' }]), reading).nominees;
    expect(nominee).toMatchObject({ ethnicity: null, phone: null, employerName: null, occupation: null, certificateNumber: null, remarks: null, conditions: [], unread: {} });
  });
});

describe('what stands around the people', () => {
  test('titles, notes, blank rows, totals, signatures and printed numbers are nobody', () => {
    const rows = [
      [], title, bodyLine, ['（以下按推荐顺序填写）'], [...labels], labels.map((_, index) => index + 1), cellsOf({ '序号（推荐排序）': '例', 姓名: '张三', 性别: '男', 申报奖项: '大奖' }),
      cellsOf(zhao), [], cellsOf(ma), [3], [4], ['合计', null, '2人'], ['单位负责人（签字）：', null, null, null, '经办人：'], footer,
    ];
    expect(namesOf(rows)).toEqual(['8 赵长林', '10 马光辉']);
  });

  test('a total that falls into the column of names is nobody', () => {
    const columns = ['姓名', ...labels.filter((label) => label !== '姓名')];
    expect(namesOf([columns, cellsOf(zhao, columns), ['合 计', 2], ['（以上共2人）', 2]])).toEqual(['2 赵长林']);
  });

  test('a person with little filled in is still a person', () => {
    expect(namesOf(sheetOf(labels, [{ '序号（推荐排序）': 1, 姓名: '赵长林' }, { 姓名: '马光辉', 性别: '女', 申报奖项: '大奖', 工作单位: '甲公司' }, { '序号（推荐排序）': 3, 身份证号码: '220196197009093591' }]))).toEqual([
      '4 赵长林', '5 马光辉', '6 ',
    ]);
  });

  test('a header repeated on each printed page, even with other columns', () => {
    const turned = [...labels].reverse();
    expect(namesOf([title, bodyLine, [...labels], cellsOf(zhao), [...labels], cellsOf(ma), turned, cellsOf(zhao, turned)])).toEqual(['4 赵长林', '6 马光辉', '8 赵长林']);
  });

  test('a second table that lacks columns is not read by the columns of the first', () => {
    const short = labels.filter((label) => label !== '技能等级');
    expect(readSlateSheet([[...labels], cellsOf(zhao), short, cellsOf(ma, short)], reading)).toMatchObject({
      nominees: [], issues: [{ code: 'sheet.missing-column', params: { columns: '技能等级' } }],
    });
  });

  test('no header within reach', () => {
    const rows = [...Array.from({ length: 20 }, () => [] as Cell[]), ...sheetOf()];
    expect(readSlateSheet(rows, reading).issues.map((issue) => issue.code)).toEqual(['sheet.no-header']);
    expect(readSlateSheet([['姓名', '性别', '民族', '学历']], reading).issues.map((issue) => issue.code)).toEqual(['sheet.no-header']);
    expect(readSlateSheet([], reading)).toMatchObject({ bodyName: null, nominees: [] });
  });

  test('a header and nobody below it', () => {
    expect(readSlateSheet(sheetOf(labels, []), reading)).toMatchObject({ bodyName: '四平市人力资源和社会保障局', issues: [{ code: 'sheet.empty' }] });
  });

  test('required columns that are not there are named, all of them', () => {
    const columns = labels.filter((label) => !['身份证号码', '技能等级', '联系电话'].includes(label));
    expect(readSlateSheet(sheetOf(columns), reading).issues).toEqual([
      { code: 'sheet.missing-column', clause: '通知三（三）2、附件5', severity: 'error', params: { columns: '身份证号码、技能等级' } },
    ]);
    // also when the header is all there is
    expect(readSlateSheet([columns], reading).issues).toMatchObject([{ code: 'sheet.missing-column', params: { columns: '身份证号码、技能等级' } }]);
  });
});

describe('headings', () => {
  const heading = (from: string, to: Cell): Cell[][] => [title, labels.map((label) => (label === from ? to : label)), ...people.map((person) => cellsOf(person))];
  test.each<[string, Cell]>([
    ['性别', '性　别'],
    ['性别', '性別'],
    ['身份证号码', '身份证号'],
    ['身份证号码', '公民身份\n号码'],
    ['身份证号码', '身份證號碼'],
    ['职业（工种）', '职业(工种)'],
    ['职业（工种）', '工种'],
    ['序号（推荐排序）', '序号'],
    ['姓名', '姓名*'],
    ['姓名', '姓名：'],
    ['从事本职业年限', '从事本职业年限（年）'],
    ['从事本职业年限', '从事本职业（工种）年限（截至2022年10月）'],
    ['技能等级', '职业资格（职业技能等级）'],
    ['2017年以来有无违法违纪等情况', '有无违法违纪'],
    ['工作单位', '所在单位'],
  ])('%s may be written %o', (from, to) => {
    const { nominees, issues } = readSlateSheet(heading(from, to), reading);
    expect([issues, nominees.map((nominee) => nominee.name)]).toEqual([[], ['赵长林', '马光辉']]);
    expect(nominees.map(({ row: _row, ...nominee }) => nominee)).toEqual(readSlateSheet(sheetOf(), reading).nominees.map(({ row: _row, ...nominee }) => nominee));
  });

  test('of two columns that fit, the preferred heading wins, wherever it stands', () => {
    const both = (columns: string[]): (number | null)[] =>
      readSlateSheet([columns, ...people.map((person, at) => cellsOf({ ...person, 序号: at + 10, 推荐排序: at + 1 }, columns))], reading).nominees.map((nominee) => nominee.rank);
    const rest = labels.slice(1);
    expect([both(['序号', '推荐排序', ...rest]), both(['推荐排序', '序号', ...rest])]).toEqual([[1, 2], [1, 2]]);
    // a plain heading beats one with a remark
    const remarked = ['姓名（曾用名）', ...labels];
    expect(readSlateSheet([remarked, cellsOf({ ...zhao, '姓名（曾用名）': '赵二' }, remarked)], reading).nominees.map((nominee) => nominee.name)).toEqual(['赵长林']);
  });

  test('headings over two rows', () => {
    const upper = labels.map((label) => (label === '姓名' ? '推荐人选情况' : ['性别', '民族', '身份证号码'].includes(label) ? null : label));
    const lower = labels.map((label) => (['姓名', '性别', '民族', '身份证号码'].includes(label) ? label : null));
    expect(namesOf([title, upper, lower, ...people.map((person) => cellsOf(person))])).toEqual(['4 赵长林', '5 马光辉']);
    // longer below than above
    expect(namesOf([upper.slice(0, 20), [...lower.slice(0, 20), ...labels.slice(20)], cellsOf(zhao)])).toEqual(['3 赵长林']);
  });
});

describe('a workbook', () => {
  const sheet = (name: string, rows: Cell[][]) => ({ name, rows });
  test('sheets with instructions or examples are passed over', () => {
    const reading1 = readSlateWorkbook([sheet('填表说明', sheetOf()), sheet('Sheet1', sheetOf()), sheet('示例', sheetOf())], reading);
    expect(reading1.nominees.map((nominee) => nominee.sheet)).toEqual(['Sheet1', 'Sheet1']);
  });

  test('a list on two sheets is one list', () => {
    const { bodyName, nominees } = readSlateWorkbook([sheet('大奖', [[...labels], cellsOf(zhao)]), sheet('能手', sheetOf(labels, [ma]))], reading);
    expect([bodyName, nominees.map(({ sheet: name, row, name: person }) => [name, row, person])]).toEqual(['四平市人力资源和社会保障局', [['大奖', 2, '赵长林'], ['能手', 4, '马光辉']]]);
  });

  test('blank sheets beside the list do not matter', () => {
    expect(readSlateWorkbook([sheet('Sheet1', []), sheet('Sheet2', sheetOf()), sheet('Sheet3', sheetOf(labels, []))], reading).nominees).toHaveLength(2);
  });

  test('a faulty list is not dropped because another can be read', () => {
    expect(readSlateWorkbook([sheet('大奖', sheetOf()), sheet('能手', sheetOf(labels.filter((label) => label !== '姓名')))], reading)).toMatchObject({
      nominees: [], issues: [{ code: 'sheet.missing-column', params: { columns: '姓名' } }], bodyName: '四平市人力资源和社会保障局',
    });
  });

  test.each<[string, [string, Cell][], string]>([
    ['no sheet at all', [], 'sheet.no-header'],
    ['no list', [['Sheet1', 'x']], 'sheet.no-header'],
  ])('%s', (_case, cells, code) => {
    expect(readSlateWorkbook(cells.map(([name, cell]) => sheet(name, [[cell]])), reading).issues).toMatchObject([{ code }]);
  });

  test('an empty list is more than no list', () => {
    expect(readSlateWorkbook([sheet('Sheet1', [['x']]), sheet('Sheet2', sheetOf(labels, []))], reading)).toMatchObject({ bodyName: '四平市人力资源和社会保障局', issues: [{ code: 'sheet.empty' }] });
  });
});

test('another edition has other columns and awards', () => {
  const other = rulesWith((copy) => {
    copy.awards = copy.awards.map((award) => ({ ...award, spellings: [`甲${award.id === 'grand-prize' ? '一' : '二'}`] }));
    for (const column of copy.forms.slate.columns) column.required = column.field === 'award';
  });
  const { nominees } = readSlateSheet(sheetOf(labels, [{ ...zhao, 申报奖项: '《甲二》' }]), { ...reading, form: other.forms.slate, awards: other.awards });
  expect(nominees.map((nominee) => nominee.award)).toEqual(['technical-expert']);
  // an edition may do without names, numbers or employment; then only an ID number or a name makes a person
  const few = labels.filter((label) => !['姓名', '在职状态'].includes(label));
  const read = (columns: string[]): unknown[] => readSlateSheet(sheetOf(columns), { ...reading, form: other.forms.slate, awards: other.awards }).nominees.map(({ name, idNumber, employment }) => [name, idNumber, employment]);
  expect(read(few)).toEqual([['', '220196197009093591', null], ['', '220199197710138523', null]]);
  expect(read(labels.filter((label) => label !== '身份证号码'))).toEqual([['赵长林', null, 'employed'], ['马光辉', null, 'employed']]);
});
