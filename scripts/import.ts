/** Shell: reads the lists (汇总表) of a folder, checks them, and imports them into a running server. */
import { join } from 'node:path';
import { readCodeLists } from '@cms/adapters/code-lists';
import { listEditionFolders, readEditionRules } from '@cms/adapters/rules-files';
import type { EditionRules } from '@domain/rules/schema';
import { InputError, printJson, runCommandLine } from './command-line';
import { askPassword } from './import/ask-password';
import { judgeLists, type DryRun } from './import/dry-run';
import { readFolder, type Folder, type SlateFile } from './import/read-folder';
import { readEmployers, readPlaces, readPriorHonours } from './import/registers';
import { signIn } from './import/upload';

const help = `
导入汇总表：读取文件夹中的每个 .xlsx，逐人逐条核对，或导入正在运行的服务。

用法  npm run --silent import -- 文件夹 --dry-run [--json] [--prior 历届.csv] [--employers 单位.csv] [--quotas 名额.csv]
      npm run --silent import -- 文件夹 --user 账号 [--server http://127.0.0.1:1337]

  --dry-run    只核对，不保存；不需要数据库和服务
  --json       在标准输出打印一个 JSON 对象：
               {"nominees":[{body,file,row,rank,award,name,id,sex,employer,level,years,condition}],
                "issues":[{body,award,rank,name,code,detail}]}；null 表示表中看不出来
  --prior      历届获奖名单，列 award,edition,name,id_number；不给则不核对历届（R3、R6.prior-expert）
  --employers  单位名册，列 uscc,name,nature,channel；不给则不核对推荐渠道（R9）
  --quotas     推荐单位与名额，列 code,name,kind 和各奖项；不给则用本届 quotas.json
  --edition    第几届，不给则用最新一届
  --server     服务地址；--user 登录账号；密码取自环境变量 IMPORT_PASSWORD，否则在终端询问

名单按表头「推荐单位」归属，没有则看文件名。读不了的文件各说明一行原因，其余照常；有这样的文件时退出码为 1。
不带 --dry-run 时每个文件要么整份保存、要么不保存。
`;

const options = {
  'dry-run': { type: 'boolean' },
  prior: { type: 'string' },
  employers: { type: 'string' },
  quotas: { type: 'string' },
  edition: { type: 'string' },
  server: { type: 'string', default: 'http://127.0.0.1:1337' },
  user: { type: 'string' },
} as const;

await runCommandLine({ help, options, positionals: { min: 1, max: 1 } }, async ({ values, positionals }) => {
  const config = join(import.meta.dirname, '..', 'config');
  const rules = readEditionRules(config, editionNumber(values.edition, config)).rules;
  const places = readPlaces(values.quotas, rules);
  // a word that is wrong is told before a hundred workbooks are read
  if (!values['dry-run'] && values.user === undefined) throw new InputError('请用 --user 指明登录账号，或加 --dry-run 只核对。');
  const priorHonours = values.prior === undefined ? null : readPriorHonours(values.prior, rules);
  const employers = values.employers === undefined ? null : readEmployers(values.employers);
  const folder = await readFolder(positionals[0] as string, places.bodies, {
    form: rules.forms.slate,
    awards: rules.awards,
    codes: readCodeLists(config),
  });
  for (const line of folder.refusals) process.stderr.write(`${line}\n`);
  if (folder.refusals.length > 0) process.exitCode = 1;
  if (values.user === undefined || values['dry-run']) {
    const result = judgeLists(folder.lists, { priorHonours, employers, places }, rules, new Date());
    if (values.json) printJson(result);
    else printReport(result, folder, rules);
    return;
  }
  const upload = await signIn({ server: values.server, user: values.user, password: await askPassword(values.user) });
  for (const list of folder.lists) await importList(list, upload);
});

function editionNumber(wanted: string | undefined, config: string): number {
  const known = listEditionFolders(config);
  const number = wanted === undefined ? known.at(-1) : Number(wanted);
  if (number === undefined || !known.includes(number)) throw new InputError(`没有第 ${wanted ?? ''} 届的规则，现有：${known.join('、')}。`);
  return number;
}

async function importList(list: SlateFile, upload: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const { file, saved, lines } = await upload(list);
  if (saved === null) {
    process.exitCode = 1;
    process.stderr.write(`${file}：没有保存。${lines.join(' ')}\n`);
    return;
  }
  process.stdout.write(`${file}：${list.body.name}，已保存 ${saved} 人，${lines.length} 个问题\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}

function printReport({ nominees, issues }: DryRun, { lists }: Folder, rules: EditionRules): void {
  const label = (award: string | null): string => rules.awards.find(({ id }) => id === award)?.shortLabel ?? '奖项不明';
  const lines = lists.flatMap(({ file, body }) => {
    const people = nominees.filter((nominee) => nominee.body === body.code);
    const found = issues.filter((issue) => issue.body === body.code);
    return [
      `${file}：${body.name}，${people.length} 人，${found.length} 个问题`,
      ...found.map(({ award, rank, name, detail }) => `  ${label(award)} ${name === null ? '名单' : `第 ${rank ?? '?'} 名 ${name}`}：${detail}`),
    ];
  });
  lines.push(`共 ${lists.length} 份名单，${nominees.length} 人，${issues.length} 个问题。没有保存任何内容。`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
