import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sheetOf, labels } from '../slate/sample-sheet';
import { oleFile, workbookOf, type Value } from '../workbook/make-workbook';
import { jsonOf, runShell } from './run-shell';

const demo = path.resolve(import.meta.dirname, '../../../scripts/demo');
const registers = ['--prior', `${demo}/prior-honours.csv`, '--employers', `${demo}/employers.csv`, '--quotas', `${demo}/quotas.csv`];
const folder = mkdtempSync(path.join(tmpdir(), 'lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Found {
  nominees: Record<string, unknown>[];
  issues: { body: string; award: string; rank: number | null; name: string | null; code: string; detail: string }[];
}

describe('the eighteen lists of the demo', { timeout: 30_000 }, () => {
  test('give exactly the people and the problems planted in them', async () => {
    const answer = await runShell('import', `${demo}/slates`, '--dry-run', '--json', ...registers);
    const expected = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/expected-import.json'), 'utf8')) as Found;
    const { nominees, issues } = jsonOf(answer) as Found;
    const keys = (found: Found['issues']): string[] => found.map(({ body, award, rank, name, code }) => JSON.stringify([body, award, rank, name, code])).sort();
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(nominees).toEqual(expected.nominees);
    expect(keys(issues)).toEqual(keys(expected.issues));
    expect(issues.filter(({ detail }) => !/^[^a-z]*\p{Script=Han}/u.test(detail))).toEqual([]);
  });

  test('without --json a list is told in sentences; places come from the edition', async () => {
    const one = path.join(folder, 'one');
    cpSync(`${demo}/slates/2203.xlsx`, path.join(one, '2203.xlsx'));
    const { out } = await runShell('import', one, '--dry-run', '--prior', `${demo}/prior-honours.csv`);
    expect(out).toBe(
      '2203.xlsx：四平市人力资源和社会保障局，7 人，1 个问题\n' +
        '  技术能手 名单：吉林省技术能手推荐 6 人，名额 5 人（通知三（一）2、附件3）。请删去 1 人，或由省厅调剂名额。\n' +
        '共 1 份名单，7 人，1 个问题。没有保存任何内容。\n',
    );
  });

  test('a register that is not given is not asked', async () => {
    const one = path.join(folder, 'two');
    cpSync(`${demo}/slates/YQ2.xlsx`, path.join(one, 'YQ2.xlsx'));
    cpSync(`${demo}/slates/2205.xlsx`, path.join(one, '2205.xlsx'));
    const codes = async (...words: string[]): Promise<string[]> => (jsonOf(await runShell('import', one, '--dry-run', '--json', ...words)) as Found).issues.map(({ code }) => code);
    expect(await codes()).toEqual(['R11.rank']);
    expect(await codes(...registers.slice(0, 2))).toEqual(['R11.rank', 'R3']);
    expect(await codes(...registers.slice(2, 4))).toEqual(['R9', 'R11.rank']);
  });
});

describe('a folder with files that cannot be used', { timeout: 30_000 }, () => {
  test('one line for each, with file and reason; the others are read', async () => {
    const bad = path.join(folder, 'bad');
    mkdirSync(path.join(bad, 'folder.xlsx'), { recursive: true });
    const write = (name: string, bytes: Buffer): void => writeFileSync(path.join(bad, name), bytes);
    const list = (columns: readonly string[], change: (rows: Value[][]) => Value[][] = (rows) => rows): Buffer => workbookOf({ 汇总表: change(sheetOf(columns) as Value[][]) });
    cpSync(`${demo}/slates/JG2.xlsx`, path.join(bad, '技工学校.XLSX'));
    write('2203.xlsx', list(labels));
    write('a-second.xlsx', list(labels));
    write('2206.xlsx', list(labels, (rows) => rows.slice(2)));
    write('columns.xlsx', list(labels.filter((label) => label !== '身份证号码')));
    write('nobody.xlsx', list(labels, (rows) => rows.slice(0, 3)));
    write('other.xlsx', list(labels, (rows) => [['推荐单位：大连市人社局'], ...rows.slice(2)]));
    write('password.xlsx', oleFile('EncryptedPackage'));
    write('text.xlsx', Buffer.from('姓名'));
    write('~$2203.xlsx', Buffer.from('lock'));
    write('large.xlsx', Buffer.from('PK'));
    truncateSync(path.join(bad, 'large.xlsx'), 200 * 1024 * 1024);
    const answer = await runShell('import', bad, '--dry-run', '--json');
    const { nominees } = jsonOf(answer) as Found;
    expect(answer.code).toBe(1);
    expect(nominees.map(({ body, file, name }) => [body, file, name])).toEqual([
      ['2203', '2203.xlsx', '赵长林'], ['2203', '2203.xlsx', '马光辉'], ['2206', '2206.xlsx', '赵长林'], ['2206', '2206.xlsx', '马光辉'], ['JG2', '技工学校.XLSX', '熊𬱖华'],
    ]);
    expect(answer.err.split('\n')).toEqual([
      'a-second.xlsx：与 2203.xlsx 是同一推荐单位的名单。一个推荐单位只报一份汇总表，请合并。',
      'columns.xlsx：缺少列：身份证号码。请按附件5补齐后重新提交。',
      'folder.xlsx：文件打不开：是文件夹。请检查文件是否存在、是否有读取权限。',
      'large.xlsx：文件超过 20 MB。请去掉图片等内容后重新提交。',
      'nobody.xlsx：汇总表中没有推荐对象。请填写后重新提交。',
      'other.xlsx：认不出推荐单位「大连市人社局」。请在表头「推荐单位」处填写单位全称。',
      'password.xlsx：文件设有打开密码。请取消密码后另存，再提交。',
      'text.xlsx：文件不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中另存为 .xlsx 后重新提交。',
      '',
    ]);
  });
});

describe('wrong use gets one line and exit code 2', { timeout: 30_000 }, () => {
  test.each<[string, string[], RegExp]>([
    ['no folder', [path.join(folder, 'none'), '--dry-run'], /none：没有这个文件夹。\n$/],
    ['a file', [`${demo}/quotas.csv`, '--dry-run'], /quotas\.csv：不是文件夹。\n$/],
    ['a folder without lists', [demo, '--dry-run'], /demo：没有 \.xlsx 文件。\n$/],
    ['no such register', [`${demo}/slates`, '--dry-run', '--prior', 'none.csv'], /^none\.csv：没有这个文件。\n$/],
    ['a register of another kind', [`${demo}/slates`, '--dry-run', '--prior', `${demo}/quotas.csv`], /quotas\.csv：缺少列 award、edition、id_number。\n$/],
    ['an edition that is not there', [`${demo}/slates`, '--dry-run', '--edition', '99'], /^没有第 99 届的规则，现有：.*\n$/],
    ['nobody to sign in', [`${demo}/slates`], /^请用 --user 指明登录账号，或加 --dry-run 只核对。\n$/],
    ['two folders', ['a', 'b'], /^参数个数不对/],
    ['an unknown option', ['a', '--force'], /--force/],
  ])('%s', async (_case, words, line) => {
    const answer = await runShell('import', ...words);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toMatch(line);
  });

  test('--help tells the whole of it', async () => {
    const { code, out } = await runShell('import', '--help');
    expect([code, ['--dry-run', '--json', '--prior', '--employers', '--quotas', '--server', 'IMPORT_PASSWORD'].filter((word) => !out.includes(word))]).toEqual([0, []]);
  });
});
