/** judge from the shell: verdict, reasons and clauses for a person given in any of the ways the help describes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, runShell } from './run-shell';

const folder = mkdtempSync(path.join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const file = path.join(folder, 'person.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const judge = (content: unknown, ...words: string[]) => runShell('judge', fileOf(content), '--edition', '8', '--today', '2022-11-03', '--json', ...words);
interface Answer {
  verdict: string;
  issues: { code: string; clause: string; severity: string; detail: string }[];
}

const expert = {
  body: '2201', award: 'technical-expert', name: '傅立新', sex: '男', birthMonth: '1982-10', idNumber: '220195198210023219', employerName: '长春松江食品有限公司（虚构）',
  occupation: '钳工', frontline: true, skillLevel: '高级工', yearsInOccupation: 5, head: false, employment: 'employed', cleanRecord: true, conditions: [2], priorHonours: [], channel: '2201',
};
const master = { ...expert, award: 'grand-prize', skillLevel: '高级技师', yearsInOccupation: 8, priorHonours: [{ award: 'technical-expert', edition: 6 }] };

describe('one person', () => {
  test.each<[string, object, string, string[]]>([
    ['who meets every condition', {}, 'pass', []],
    ['in the words of an office', { frontline: '是', skillLevel: '三级/高级工', yearsInOccupation: '五年', head: '否', employment: '在职', cleanRecord: '无', conditions: '条件2', award: '省技术能手' }, 'pass', []],
    ['a year short', { yearsInOccupation: 4 }, 'fail', ['R7.years']],
    ['retired, and a head: both reasons', { employment: 'retired', head: true }, 'fail', ['R5.head', 'R5.retired']],
    ['who holds the award already, by its label', { priorHonours: [{ award: '吉林省技术能手', edition: 6 }] }, 'fail', ['R3']],
    ['who stands for two awards', { otherNominations: [{ award: '吉林技能大奖', body: '吉林市' }] }, 'fail', ['R4']],
    ['with a record', { cleanRecord: false }, 'fail', ['R8']],
    ['with a record, in words', { cleanRecord: '2019年受警告处分' }, 'fail', ['R8']],
    ['with a dated measure that still counts', { discipline: [{ measure: '诫勉', date: '2022-06-01', influenceUntil: '2022-12-01' }], underInvestigation: false }, 'fail', ['R8', 'R8.influence']],
    ['under investigation', { underInvestigation: true }, 'fail', ['R8.influence']],
    ['by another title', { skillLevel: '中级工', professionalTitle: { field: 'new-occupation', grade: 'middle' } }, 'pass', []],
    ['with a note to the record', { cleanRecord: false, cleanRecordNote: '2015年被约谈' }, 'unknown', ['R8']],
    ['through the wrong channel', { channel: 'GZW' }, 'fail', ['R9']],
    ['of whom nobody said whether in the front line', { frontline: null }, 'unknown', ['R2.frontline']],
    ['whom nobody looked up', { priorHonours: undefined, channel: undefined }, 'unknown', ['R3', 'R9']],
    ['with a wrong number', { idNumber: '220195198210023218' }, 'fail', ['ID.check']],
  ])('%s', async (_, change, verdict, codes) => {
    const answer = jsonOf(await judge({ ...expert, ...change })) as Answer;
    expect([answer.verdict, answer.issues.map(({ code }) => code).sort()]).toEqual([verdict, codes]);
    for (const issue of answer.issues) {
      expect(Object.keys(issue)).toEqual(['code', 'clause', 'severity', 'detail']);
      expect(issue.detail).toMatch(/^\P{Lower}*\p{Script=Han}/u);
    }
  });

  test.each<[string, object, string, string[]]>([
    ['who meets every condition', {}, 'pass', []],
    ['a medal waives the years', { yearsInOccupation: 3, conditions: [1] }, 'pass', []],
    ['a level below what is asked in principle', { skillLevel: '技师' }, 'unknown', ['R6.level']],
    ['the same with its recorded exception', { skillLevel: '技师', exceptions: [{ rule: 'R6.level', reason: '独门绝技', approver: '省厅' }] }, 'pass', []],
  ])('for the higher award: %s', async (_, change, verdict, codes) => {
    const answer = jsonOf(await judge({ ...master, ...change })) as Answer;
    expect([answer.verdict, answer.issues.map(({ code }) => code)]).toEqual([verdict, codes]);
  });
});

describe('other ways to ask', () => {
  const demo = path.resolve(import.meta.dirname, '../../../scripts/demo');

  test('in the form the import prints, with its registers', async () => {
    const { idNumber, employerName, skillLevel, yearsInOccupation, conditions, priorHonours, channel, ...rest } = master;
    const short = { ...rest, file: '2201.xlsx', row: 4, rank: 1, id: idNumber, employer: employerName, level: skillLevel, years: yearsInOccupation, condition: conditions[0] };
    expect([priorHonours.length, channel]).toEqual([1, '2201']);
    const answer = await judge(short, '--prior', `${demo}/prior-honours.csv`, '--employers', `${demo}/employers.csv`);
    expect([answer.err, jsonOf(answer)]).toEqual(['', { verdict: 'pass', issues: [] }]);
  });

  test('in the names the domain itself uses', async () => {
    const { body, employerName, channel, ...rest } = master;
    const facts = { ...rest, bodyCode: body, employer: { name: employerName, channel }, priorHonours: [{ award: 'technical-expert', editionNumber: 6 }] };
    const answer = await judge([facts, { ...facts, bodyCode: 'GZW', otherNominations: [{ award: 'grand-prize', bodyName: '吉林市' }] }]);
    expect([answer.err, (jsonOf(answer) as Answer[]).map(({ verdict, issues }) => [verdict, issues.map(({ code }) => code)])]).toEqual([
      '', [['pass', []], ['fail', ['R4', 'R9']]],
    ]);
  });

  test('a judgement is an answer, whatever it says: the exit code is for input that cannot be used', async () => {
    expect((await judge({ ...expert, head: true })).code).toBe(0);
  });

  test('several people at once; headings of the list as keys; a key nobody knows is told', async () => {
    const { name, frontline, ...rest } = expert;
    const answer = await judge([expert, { ...rest, 姓名: name, 一线岗位: frontline, 星座: '天秤' }]);
    expect(jsonOf(answer)).toEqual([{ verdict: 'pass', issues: [] }, { verdict: 'pass', issues: [] }]);
    expect(answer.err).toBe('不认识的项目，未采用：星座。\n');
  });

  test('without --json it tells every rule asked', async () => {
    const { out } = await runShell('judge', fileOf({ ...master, yearsInOccupation: 3, conditions: [1], head: true }));
    expect(out).toContain('不符合\n  是现任企事业单位负责人（通知三（二）2）。');
    expect(out).toContain('    R6.years（通知二（一））可免：通知二（一）1\n');
  });

  test('help lists every field, made from the rules', async () => {
    const { out } = await runShell('judge', '--help');
    expect(out).toContain('yearsInOccupation  从事本职业年限');
  });

  test.each<[string, unknown, string[], string]>([
    ['a thing where a word should be', { ...expert, name: {} }, [], '「name」应为文字、数字、是否或列表。'],
    ['no JSON', '人选', [], '不是 JSON'],
    ['a wrong shape', { ...expert, priorHonours: '无' }, [], '不合要求'],
    ['no such edition', expert, ['--edition', '99'], '没有第「99」届的规则'],
    ['no such day', expert, ['--today', '2022-11-31'], '「2022-11-31」不是一个日期'],
    ['no such register', expert, ['--prior', 'nowhere.csv'], 'nowhere.csv：没有这个文件。'],
  ])('%s is one clear line', async (_, content, words, line) => {
    const answer = await judge(content, ...words);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err.trimEnd().split('\n')).toHaveLength(1);
    expect(answer.err).toContain(line);
  });
});
