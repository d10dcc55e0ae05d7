/** workdays, tally and propose: exact answers on good input, one clear line and exit code 2 on bad input. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, runShell, type Answer } from './run-shell';

const fixture = (name: string) => new URL(`../../fixtures/${name}`, import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(fixture(name), 'utf8'));
const panel = 'tests/fixtures/panel.json';

const runs = {
  holiday: ['workdays', '2022-09-30', '5', '--json'],
  civil: ['workdays', '2022-09-30', '5', '--exclude-first', '--json'],
  plain: ['workdays', '2022-10-28', '5'],
  unpublished: ['workdays', '2026-12-30', '5', '--json'],
  help: ['workdays', '--help'],
  wrongDay: ['workdays', '2022-09-31', '5'],
  wrongLength: ['workdays', '2022-09-30', '五'],
  missing: ['workdays', '2022-09-30'],
  tally: ['tally', panel, '--json'],
  tallyElsewhere: ['tally', panel, '--edition', '99'],
  noFile: ['tally', 'no-such.json'],
  noJson: ['tally', 'README.md'],
  propose: ['propose', 'tests/fixtures/slate-instances.json', '--json'],
  wrongShape: ['propose', 'tests/fixtures/expected-ranking.json', '--json'],
} satisfies Record<string, [string, ...string[]]>;
const answers = {} as Record<keyof typeof runs, Answer>;

beforeAll(async () => {
  for (const name of Object.keys(runs) as (keyof typeof runs)[]) answers[name] = await runShell(...(runs[name] as [string, ...string[]]));
});

test('npm passes words and answers through', () => {
  const out = execFileSync('npm', ['run', '--silent', 'workdays', '--', '2022-10-10', '1', '--json'], { encoding: 'utf8', stdio: 'pipe' });
  expect(JSON.parse(out)).toEqual({ first: '2022-10-10', last: '2022-10-10', days: ['2022-10-10'] });
});

describe('workdays', () => {
  test('counts the posting day, skips the holiday, works the make-up weekend', () => {
    expect(jsonOf(answers.holiday)).toEqual({
      first: '2022-09-30',
      last: '2022-10-11',
      days: ['2022-09-30', '2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11'],
    });
  });

  test('leaves the posting day out on request', () => {
    expect(jsonOf(answers.civil)).toMatchObject({ first: '2022-10-08', last: '2022-10-12' });
  });

  test('prints both ends and every day', () => {
    expect(answers.plain.out.split('\n')).toEqual([
      '首日 2022-10-28，末日 2022-11-03（至 24 时）', '2022-10-28', '2022-10-31', '2022-11-01', '2022-11-02', '2022-11-03', '',
    ]);
  });

  test('refuses a year without its order and names the order', () => {
    expect(answers.unpublished).toMatchObject({ code: 2, out: '' });
    expect(answers.unpublished.err).toContain('国务院办公厅关于2027年部分节假日安排的通知');
  });

  test('describes its input', () => {
    expect(answers.help.code).toBe(0);
    expect(answers.help.out).toContain('--exclude-first');
  });

  test.each([
    ['wrongDay', '2022-09-31'],
    ['wrongLength', '五'],
    ['missing', '--help'],
  ] as const)('%s is one clear line', (name, hint) => {
    expect(answers[name]).toMatchObject({ code: 2, out: '' });
    expect(answers[name].err.trimEnd().split('\n')).toHaveLength(1);
    expect(answers[name].err).toContain(hint);
  });
});

describe('tally', () => {
  test('gives exactly the expected ranking', () => {
    const expected = read('expected-ranking.json').ranking.map(({ id, award, score, rank }: Record<string, unknown>) => ({ id, award, score, rank }));
    expect(jsonOf(answers.tally)).toEqual({ ranking: expected });
  });

  test('names the counted sheet whose expert is in conflict, on the other channel', () => {
    expect(answers.tally.err).toContain('E3 给 N5');
  });

  test('names every sheet that does not count, and a tie that only a vote can break', async () => {
    const sheet = { expert: 'E', nominee: 'A', hand: 9 };
    const sheets = [sheet, sheet, { ...sheet, nominee: 'B' }, { ...sheet, nominee: 'C', hand: 11 }, { ...sheet, nominee: 'X' }, { ...sheet, expert: 'Y' }, { ...sheet, nominee: 'D' }];
    const nominees = ['A', 'B', 'C', 'D'].map((id) => ({ id, award: 'a', bodyRank: 1, employer: '甲' }));
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'panel-')), 'panel.json');
    writeFileSync(file, JSON.stringify({ dimensions: [['hand', 10]], experts: [{ id: 'E', employer: '乙' }], nominees, sheets, recusals: [{ expert: 'E', nominee: 'D' }] }));
    const answer = await runShell('tally', file);
    rmSync(path.dirname(file), { recursive: true });
    expect(answer.err.trimEnd().split('\n')).toEqual([
      'E 给 A：重复的打分表，未计入',
      'E 给 C：打分表有误，未计入',
      'E 给 X：不在推荐对象名单，未计入',
      'Y 给 A：不在专家名单，未计入',
      'E 给 D：已回避，未计入',
      'B 与前一名并列第 1，须提请投票',
    ]);
    expect(answer.out).toBe('a\t1\tA\t9.00\na\t1\tB\t9.00\na\t—\tC\t无有效打分\na\t—\tD\t无有效打分\n');
  });

  test.each([
    ['tallyElsewhere', '99'],
    ['noFile', 'no-such.json'],
    ['noJson', 'README.md'],
  ] as const)('%s is one clear line', (name, hint) => {
    expect(answers[name]).toMatchObject({ code: 2, out: '' });
    expect(answers[name].err.trimEnd().split('\n')).toHaveLength(1);
    expect(answers[name].err).toContain(hint);
  });
});

describe('propose', () => {
  test('finds the best of every instance, or the constraints that conflict', () => {
    const expected = read('slate-instances.json').instances.map(({ name, best }: { name: string; best: object | null }) => ({
      name,
      ...(best ?? { infeasible: expect.arrayContaining([expect.objectContaining({ dimension: expect.any(String) })]) }),
    }));
    expect(jsonOf(answers.propose)).toEqual(expected);
  });

  test('says what is wrong with the file', () => {
    expect(answers.wrongShape).toMatchObject({ code: 2, out: '' });
    expect(answers.wrongShape.err).toContain('expected-ranking.json');
  });
});
