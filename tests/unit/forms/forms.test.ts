import { describe, expect, test } from 'vitest';
import { approvalForm } from '@domain/forms/approval-form';
import { archiveList } from '@domain/forms/archive-list';
import { bagCode, bagCover } from '@domain/forms/bag-cover';
import { certificate } from '@domain/forms/certificate';
import { DOCUMENT_KINDS, isDocumentKind, kindsOf } from '@domain/forms/document-kinds';
import { labelOfText } from '@domain/forms/field-labels';
import { textsOf } from '@domain/forms/form-model';
import { formPerson } from '@domain/forms/form-person';
import { formStory } from '@domain/forms/form-story';
import { memberList } from '@domain/forms/member-list';
import { opinionForm } from '@domain/forms/opinion-form';
import { quotaTable } from '@domain/forms/quota-table';
import { receiptSlip } from '@domain/forms/receipt-slip';
import { scoreSheetForm, scoreSummary } from '@domain/forms/review-sheets';
import { slateTable } from '@domain/forms/slate-table';
import { rules } from '../edition';

const [grand, expert] = rules.awards;
export const person = {
  name: '李䶮堃', sex: 'male', ethnicity: '朝鲜族', birthMonth: '1978-06', politicalStatus: '中共党员', education: '大学专科',
  employerName: '延边长白山精密制造有限公司', ownership: '国有企业', post: '班组长', occupation: '数控车工', skillLevel: '高级技师',
  certificateNumber: '2222003001100123', yearsInOccupation: 21, conditions: [1, 3], honours: '2016年吉林省技术能手', achievements: '革新12项。',
  phone: '13800000000', idNumber: '11010519491231002X', remarks: '无', award: grand!.id,
};

describe('a person on forms', () => {
  test('every value as words', () => {
    expect(formPerson(person, rules.awards)).toEqual({
      ...person, sex: '男', birthMonth: '1978年6月', award: grand!.label, conditions: '第1、3项', yearsInOccupation: '21年',
    });
  });

  test('nothing where nothing is known', () => {
    expect(new Set(Object.values(formPerson({ conditions: null }, rules.awards)))).toEqual(new Set(['']));
  });

  test('what is no code is printed as it stands', () => {
    expect(formPerson({ sex: '女', birthMonth: '约1978', award: '旧奖项' }, rules.awards)).toMatchObject({ sex: '女', birthMonth: '约1978', award: '旧奖项' });
  });
});

describe('推荐审批表 (附件6)', () => {
  test('the deeds are the list’s achievements until the form has its own', () => {
    expect(approvalForm(rules, { values: person, body: '延边' }).story.deeds).toBe('革新12项。');
    expect(approvalForm(rules, { values: person, body: '延边', story: { deeds: '另有事迹。' } }).story.deeds).toBe('另有事迹。');
  });

  test('opinions stand in the order of the procedure, given ones in their box', () => {
    const { opinions, title } = approvalForm(rules, { values: person, body: '延边', opinions: { 0: { text: '同意推荐。', date: '2022年10月27日' } } });
    expect(title).toBe(`${grand!.label}（${expert!.label}）推荐审批表`);
    expect(opinions.map(({ office }) => office.replaceAll('\n', ''))).toEqual([
      '所在单位意见', '县（市、区）人社部门意见', '市（州）人社部门、省直主管部门意见', '专家评审意见', '领导小组办公室意见', '省人力资源和社会保障厅意见',
    ]);
    expect(opinions.map(({ text, date }) => `${text}${date}`)).toEqual(['同意推荐。2022年10月27日', '', '', '', '', '']);
  });

  test('the blank form names nobody', () => {
    const blank = approvalForm(rules);
    expect([blank.body, ...Object.values(blank.person), ...Object.values(blank.story)].join('')).toBe('');
  });
});

describe('the story of a record', () => {
  test('months as words, parts joined, nothing where nothing is known', () => {
    expect(formStory({ workStart: '1999-08', school: '某校', major: '数控', certificateIssuer: '某中心', certificateDate: '2015-06-01', degree: '学士', awardsAndPenalties: '无' })).toMatchObject({
      workingSince: '1999年8月', school: '某校 数控', certificateIssuer: '某中心\n2015年6月', degree: '学士', rewards: '无', resume: '',
    });
    expect(new Set(Object.values(formStory({ workStart: null })))).toEqual(new Set(['']));
    expect(formStory({ workStart: '九十年代' }).workingSince).toBe('九十年代');
  });
});

describe('征求意见表 (附件2)', () => {
  test('one row for each agency of the edition; choices to tick until there is an answer', () => {
    const { agencies } = opinionForm(rules, { values: person, body: '延边', given: { discipline: { answer: 'agree', remarks: '无问题。', byName: '金某', answeredOn: '2022-10-28' } } });
    expect(agencies.map(({ agency }) => agency)).toEqual(rules.materials.opinions.map(({ label }) => label));
    expect(agencies[1]).toEqual({ agency: '纪检监察机关', answer: '同意', remarks: '无问题。', byName: '金某', date: '2022年10月28日' });
    expect(agencies[0]).toEqual({ agency: '组织人事部门', answer: '□同意　□不同意　□有问题说明', remarks: '', byName: '', date: '' });
    expect(Object.values(opinionForm(rules).person).join('')).toBe('');
  });
});

describe('档案袋封面 (附件4)', () => {
  test('carries the code the counter scans; the blank one carries none', () => {
    const cover = bagCover(rules, { id: 'k3v9', values: person, body: '延边', rank: 2, contact: '金某' });
    expect([cover.code, cover.rank, cover.contact]).toEqual(['SKA:8:k3v9', '第2名', '金某']);
    expect(cover.code).toBe(bagCode(8, 'k3v9'));
    expect(cover.contents).toHaveLength(rules.materials.booklet.length);
    expect(bagCover(rules, { id: 'k3v9', values: person, body: '延边', rank: null })).toMatchObject({ rank: '', contact: '' });
    expect(bagCover(rules)).toMatchObject({ code: null, body: '', rank: '' });
  });
});

describe('汇总表 (附件5)', () => {
  const filled = slateTable(rules, {
    body: '延边', reporter: '金某', phone: '0433', date: '2022年11月3日',
    people: [{ rank: 1, award: grand!.id, values: person }, { rank: 1, award: expert!.id, values: { ...person, post: null } }],
  });
  test('every person in a row, the award of the list', () => {
    expect(filled.rows.map((row) => row.slice(0, 3))).toEqual([['1', grand!.label, '李䶮堃'], ['1', expert!.label, '李䶮堃']]);
    expect(filled.rows[0]).toContain('延边长白山精密制造有限公司　班组长');
    expect(filled.rows[1]).toContain('延边长白山精密制造有限公司');
    expect(filled.rows.every((row) => row.length === filled.columns.length)).toBe(true);
    expect(filled.head).toEqual([['推荐单位（盖章）：延边', '填报人：金某', '联系电话：0433', '填报日期：2022年11月3日']]);
  });

  test('the ID number has no column', () => {
    expect(JSON.stringify(filled)).not.toContain(person.idNumber);
  });

  test('the blank form has rows to write in', () => {
    const blank = slateTable(rules);
    expect(blank.rows).toHaveLength(8);
    expect(blank.rows.flat().join('')).toBe('');
    expect(blank.head[0]).toEqual(['推荐单位（盖章）：', '填报人：', '联系电话：', '填报日期：　　年　月　日']);
  });
});

test('推荐名额分配表 (附件3): a row a unit, sums below', () => {
  const table = quotaTable(rules, { places: [{ unit: '甲', award: grand!.id, places: 4 }, { unit: '甲', award: expert!.id, places: 16 }, { unit: '乙', award: expert!.id, places: 3 }] });
  expect(table.rows).toEqual([['1', '甲', '4', '16', '20', ''], ['2', '乙', '0', '3', '3', ''], ['', '合计', '4', '19', '23', '']]);
});

test('成员名单 (附件1) and 卷内目录: rows of what is known, else rows to write in', () => {
  expect(memberList(rules, [{ group: '领导小组', role: '组长', name: '某某', position: '厅长' }]).rows).toEqual([['领导小组', '组长', '某某', '厅长']]);
  expect(memberList(rules).rows).toHaveLength(16);
  const paper = { documentNumber: '吉人社函〔2022〕140号', responsible: '省厅', title: '通知', date: '20221012', page: '1', remarks: '' };
  expect(archiveList({ title: '某卷', number: '1' }, [paper]).rows).toEqual([['1', ...Object.values(paper)]]);
  expect(archiveList({ title: '某卷', number: '1' }).rows).toHaveLength(18);
});

test('接收回执 (通知五（三）): what lacks is said', () => {
  const slip = receiptSlip(rules, {
    number: '2022-003', body: '延边', handedBy: '金某', receivedBy: '李某', at: '2022年11月3日9时30分',
    items: [{ label: '推荐报告', expected: 1, received: 1 }, { label: '汇总表', expected: 2, received: 1 }],
  });
  expect(slip.rows).toEqual([['推荐报告', '1', '1', '齐'], ['汇总表', '2', '1', '缺1份']]);
  expect(receiptSlip(rules).rows.map(([label]) => label)).toEqual(['推荐报告', '汇总表', '申报材料册（每人一袋）']);
});

test('评分表 and 汇总 (通知三（一）3): the edition’s dimensions, weights to 100', () => {
  const blank = scoreSheetForm(rules);
  expect(blank.rows.at(-1)).toEqual(['合计', '100', '', '']);
  const sheet = scoreSheetForm(rules, { nominee: '李某', employer: '某厂', award: '技术能手', expert: '03', points: { skill: '24' }, total: '91', date: '2022年11月10日' });
  expect(sheet.rows[1]).toEqual(['技能水平', '25', '24', '']);
  const summary = scoreSummary(rules, { award: '技术能手', experts: ['01', '02'], people: [{ place: '1', name: '李某', employer: '某厂', totals: ['90', '92'], mean: '91.00', remarks: '' }] });
  expect(summary.rows).toEqual([['1', '李某', '某厂', '90', '92', '91.00', '']]);
  expect(summary.columns).toHaveLength(7);
});

test('荣誉证书 (通知四): the title in the words of the notice', () => {
  const facts = { name: '李䶮堃', award: grand!.id, certificateNumber: '001号', conferredOn: '2022-12-20', verification: 'https://example.gov.cn/v/001' };
  expect(certificate(rules, facts)).toMatchObject({ text: `在${rules.edition.name}中，被授予“吉林技能大奖获得者”称号。`, date: '2022年12月20日', code: facts.verification });
  expect(certificate(rules, { ...facts, award: '旧称号' }).text).toContain('“旧称号”');
});

test('the kinds of document by their record; a word that names none', () => {
  expect(kindsOf('commendations')).toEqual(['certificate', 'revocation-decision']);
  expect([isDocumentKind('bag-cover'), isDocumentKind('toString')]).toEqual([true, false]);
  expect(DOCUMENT_KINDS.certificate).toMatchObject({ label: '荣誉证书', official: true, blank: false });
});

test('the texts of a model, each with the key it stands under; keys without a label are 文书内容', () => {
  const texts = textsOf(bagCover(rules, { id: 'k3v9', values: person, body: '延边', rank: 2 }));
  expect(texts).toContainEqual({ key: 'name', text: '李䶮堃' });
  expect(texts.some(({ text }) => text === 'bag-cover' || text === '')).toBe(false);
  expect([labelOfText('name'), labelOfText('closing')]).toEqual(['姓名', '文书内容']);
});
