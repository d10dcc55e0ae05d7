/** edition:check and edition:new, on a copy of the rules that may be spoilt. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listEditionFolders, readEditionRules } from '@cms/adapters/rules-files';
import { configFolder } from '../edition';
import { jsonOf, runShell } from './run-shell';

const home = mkdtempSync(path.join(tmpdir(), 'editions-'));
const folder = path.join(home, 'config');
const fileOf = (edition: number, name: string) => path.join(folder, 'editions', String(edition), `${name}.json`);
const read = (edition: number, name: string) => JSON.parse(readFileSync(fileOf(edition, name), 'utf8'));
const write = (edition: number, name: string, value: unknown) => writeFileSync(fileOf(edition, name), JSON.stringify(value));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(configFolder, folder, { recursive: true });
  vi.stubEnv('CONFIG_FOLDER', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

interface Checked {
  edition: number;
  problems: string[];
  official?: number;
  defaults?: number;
  sections?: { title: string; lines: object[] }[];
}

describe('edition:check', () => {
  test('prints the rules with clause and mark, and finds nothing wrong', async () => {
    const answer = await runShell('edition-check', '8');
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(answer.out).toContain('\n  【官方】报送 2022-11-03 至 2022-11-04，长春市亚泰大街3336号金业大厦一楼电子政务大厅；提前、逾期均不受理（通知五（三））\n');
    expect(answer.out).toContain('\n  【缺省】表决：到会不少于 2/3，同意不少于到会 2/3（通知三（一）5）\n');
    expect(answer.out).toContain('\n  \u3000\u3000\u3000\u3000推算：推荐单位最迟 2022-10-28 张贴（2022-10-28 至 2022-11-03）\n');
    expect(answer.out.endsWith('第 8 届的规则完整，没有矛盾。\n')).toBe(true);
  });

  test('the same as JSON, for the newest edition when none is named', async () => {
    const checked = jsonOf(await runShell('edition-check', '--json')) as Checked;
    expect([checked.edition, checked.problems, checked.sections?.length]).toEqual([8, [], 18]);
    expect(checked.official! + checked.defaults!).toBeGreaterThan(100);
  });

  test('every contradiction, one a line, and exit code 1', async () => {
    const awards = read(8, 'awards');
    awards[0].ceiling = 24;
    write(8, 'awards', awards);
    write(8, 'quotas', [...read(8, 'quotas'), { unit: '9999', award: 'gold', places: 1, clause: '附件3', official: false }]);
    const answer = await runShell('edition-check', '8', '--problems');
    expect(answer).toEqual({
      code: 1,
      err: '',
      out: '第 8 届的规则有 3 处问题：\n  quotas 9999：没有奖项「gold」\n  quotas：吉林技能大奖名额共 24，不多于表彰上限 24，不成差额\n  quotas：没有单位「9999」\n',
    });
  });

  test('a window that no chain of periods can meet, a folder of another number', async () => {
    write(8, 'edition', { ...read(8, 'edition'), number: 7, noticeDate: '2022-10-25' });
    const answer = await runShell('edition-check', '8', '--json');
    expect([answer.code, (jsonOf(answer) as Checked).problems]).toEqual([1, ['calendar.publicityDays.employer：所在单位最迟要在 2022-10-21 张贴，早于通知日期 2022-10-25', 'edition.number：写的是 7，文件夹是 8']]);
  });

  test('files that are missing or no JSON are named', async () => {
    rmSync(fileOf(8, 'roles'));
    writeFileSync(fileOf(8, 'units'), '[');
    expect(jsonOf(await runShell('edition-check', '8', '--json'))).toEqual({ edition: 8, problems: ['units.json：不是 JSON', 'roles.json：没有这个文件'] });
  });

  test.each<[string, string[], string]>([
    ['an edition without a folder', ['99'], '没有第「99」届的规则，现有：8。'],
    ['no number', ['八'], '没有第「八」届的规则，现有：8。'],
  ])('%s is one clear line', async (_, words, line) => {
    expect(await runShell('edition-check', ...words)).toEqual({ code: 2, out: '', err: `${line}\n` });
  });

  test('a folder without editions', async () => {
    rmSync(path.join(folder, 'editions'), { recursive: true });
    expect(await runShell('edition-check')).toMatchObject({ code: 2, err: expect.stringContaining('找不到规则目录') });
  });
});

describe('edition:new', () => {
  test('copies, empties what belongs to one notice, lists it, and keeps the new folder out of everything else', async () => {
    const answer = await runShell('edition-new', '9', '--json');
    expect([answer.code, answer.err]).toEqual([0, '']);
    const made = jsonOf(answer) as { edition: number; from: number; cleared: { place: string; label: string; was: string }[]; doubtful: { place: string; found: string }[] };
    expect([made.edition, made.from, made.cleared.length]).toEqual([9, 8, 13]);
    expect(made.cleared.every(({ label }) => label !== '')).toBe(true);
    expect(made.doubtful).toContainEqual({ place: 'eligibility[12].text', found: '2017年' });
    expect([read(9, 'edition').number, read(9, 'edition').noticeDate, read(9, 'quotas'), read(9, 'awards')[0].ceiling]).toEqual([9, '', [], null]);
    for (const name of readdirSync(path.join(folder, 'editions/8')).filter((file) => !['edition.json', 'awards.json', 'quotas.json'].includes(file))) {
      expect(readFileSync(path.join(folder, 'editions/9', name), 'utf8')).toBe(readFileSync(path.join(folder, 'editions/8', name), 'utf8'));
    }
    expect(listEditionFolders(folder)).toEqual([8]);
    expect((jsonOf(await runShell('edition-check', '--json')) as Checked).edition).toBe(9);
  });

  test('the check names everything still to be filled, and is content when it is', async () => {
    await runShell('edition-new', '9');
    const first = jsonOf(await runShell('edition-check', '9', '--json')) as Checked;
    expect(first.problems).toContain('edition.documentNumber：还没有填写');
    expect(first.problems).toHaveLength(12);
    write(9, 'awards', read(8, 'awards'));
    write(9, 'quotas', read(8, 'quotas'));
    const edition = { ...read(8, 'edition'), number: 9, preparing: true };
    write(9, 'edition', edition);
    expect((jsonOf(await runShell('edition-check', '9', '--json')) as Checked).problems).toEqual(['edition.preparing：尚在筹备，定稿后删去此项']);
    write(9, 'edition', { ...edition, preparing: undefined });
    expect(await runShell('edition-check', '9', '--problems')).toMatchObject({ code: 0, out: '第 9 届的规则完整，没有矛盾。\n' });
    expect([listEditionFolders(folder), readEditionRules(folder, 9).number]).toEqual([[8, 9], 9]);
  });

  test('tells people what to do next', async () => {
    const { out } = await runShell('edition-new', '9', '--from', '8');
    expect(out).toContain('  edition.window.from（报送开始日）\u3000上届：2022-11-03\n');
    expect(out).toContain('  awards[1].ceiling（表彰上限）\u3000上届：吉林省技术能手 50\n');
    expect(out.trimEnd().endsWith('运行 npm run edition:check 9。')).toBe(true);
  });

  test.each<[string, string[], string]>([
    ['an edition that is there', ['8'], '已经有了，没有改动。'],
    ['no number', ['九'], '届次「九」不对，请写数字，如 9。'],
    ['from nowhere', ['9', '--from', '7'], '没有第「7」届的规则，现有：8。'],
    ['nothing', [], '参数个数不对'],
  ])('%s is one clear line', async (_, words, line) => {
    const answer = await runShell('edition-new', ...words);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toContain(line);
  });
});
