/** Judging while typing: the domain's judgement, without inventing what only the server can know. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleFileNames, type EditionRules } from '@domain/rules/schema';
import { expect, test } from 'vitest';
import { judgeDraft } from '@admin/nominees/judge-draft';
import type { Nominee } from '@admin/providers/records';

const folder = path.resolve(import.meta.dirname, '../../config/editions/8');
const rules = Object.fromEntries(
  ruleFileNames.map((name) => [name, JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown]),
) as EditionRules;

const good = {
  award: 'technical-expert',
  name: '苏堃',
  sex: 'female',
  birthMonth: '1949-12',
  idNumber: '11010519491231002X',
  ethnicity: '汉族',
  politicalStatus: '群众',
  education: '大学专科',
  employerName: '四平德盛信息技术有限公司（虚构）',
  employerCode: '91350100M000100Y43',
  post: '班组长',
  ownership: '民营企业',
  occupation: '焊工',
  skillLevel: '高级工',
  certificateNumber: '1',
  yearsInOccupation: 5,
  frontline: true,
  head: false,
  employment: 'employed',
  cleanRecord: true,
  conditions: [2],
  achievements: '完成技术改造三项。',
  phone: '13900000000',
} as const;
const judge = (change: object = {}, saved?: Nominee) =>
  judgeDraft(
    { ...good, conditions: [2], ...change } as Partial<Nominee>,
    saved,
    { code: '2203', name: '四平市人力资源和社会保障局' },
    rules,
    '2022-11-03',
  );
const codes = (judged: ReturnType<typeof judge>) => judged.issues.map((issue) => issue.code);

test('a complete form passes, and nothing the browser cannot know is held against it', () => {
  expect(judge()).toEqual({ verdict: 'pass', issues: [], fromServer: 0 });
});

test.each([
  ['4 years where 5 are asked (通知二（二）)', { yearsInOccupation: 4 }, ['R7.years']],
  ['中级工 where 高级工 is asked', { skillLevel: '中级工' }, ['R7.level']],
  ['no condition claimed', { conditions: [] }, ['R7.condition']],
  ['head of the unit (通知三（二）2)', { head: true }, ['R5.head']],
  ['a wrong check digit', { idNumber: '110105194912310021' }, ['ID.check']],
  ['the other sex in the number', { sex: 'male' }, ['ID.sex']],
])('%s', (_, change, expected) => {
  expect(codes(judge(change))).toEqual(expected);
});

const saved = {
  id: 'n',
  bodyCode: '2203',
  award: 'technical-expert',
  idNumberMasked: '1101************2X',
  issues: [
    { code: 'R4', kind: 'single-nomination', clause: '通知一（一）', severity: 'error', params: {} },
    { code: 'ID.check', clause: 'GB 11643', severity: 'error', field: 'idNumber', params: {} },
    { code: 'R7.years', kind: 'years-in-occupation', clause: '通知二（二）', severity: 'error', params: {} },
  ],
} as unknown as Nominee;

test('a number that is not sent back keeps what the server found in it; the rest is judged anew', () => {
  expect(codes(judge({ idNumber: undefined }, saved))).toEqual(['R4', 'ID.check']);
});

test('a number typed anew is judged here', () => {
  expect(codes(judge({}, saved))).toEqual(['R4']);
});

test('a reason on record lets a soft rule pass («原则上», 通知二（一）); an empty one does not', () => {
  const prize = { award: 'grand-prize', yearsInOccupation: 8, skillLevel: '技师' };
  expect(codes(judge({ ...prize, exceptionReason: '' }))).toEqual(['R6.level']);
  expect(judge({ ...prize, exceptionReason: '集体研究同意' })).toEqual({ verdict: 'pass', issues: [], fromServer: 0 });
});

test('another award drops what was found for the one before', () => {
  expect(codes(judge({ award: 'grand-prize', yearsInOccupation: 8, skillLevel: '高级技师' }, saved))).toEqual([]);
});
