/** `npm run --silent verify-site -- FOLDER|FILE.zip`: is this copy of the public site whole, unaltered and the department's? */
import { InputError, printJson, runCommandLine } from './command-line.ts';
import { checkCopy, type SiteProblem } from './verify-site/check-copy.ts';
import { readCopy } from './verify-site/read-copy.ts';

const HELP = `
用法：npm run --silent verify-site -- 文件夹或压缩包 [--key 公钥.pem] [--json]

离线核对一份公开网站的副本：清单的签名、每个文件的散列、有没有缺少或多出的文件。不需要数据库和网络。

  --key 公钥.pem   以这个公钥核对签名。不给时用副本里自带的公钥，只能说明副本前后一致；
                   请把打印的公钥指纹与发布机关公布的比对。
  --json           在标准输出打印 {"ok","key","madeAt","files","problems":[{"name","code","detail"}]}

退出码：0 完好，1 有问题，2 参数不对或读不了。
`;

const WORDS: Record<SiteProblem['code'], string> = {
  'no-manifest': '没有清单 manifest.json',
  'no-signature': '没有签名 manifest.sig',
  'no-key': '没有公钥',
  signature: '清单的签名不对：清单被改动，或不是这个公钥签的',
  manifest: '清单的内容读不懂',
  missing: '缺少',
  altered: '内容与清单不符',
  extra: '清单里没有',
};

void runCommandLine({ help: HELP, options: { key: { type: 'string' } }, positionals: { min: 1, max: 1 } }, async ({ values, positionals }) => {
  const [place = ''] = positionals;
  const copy = await readCopy(place).catch((error: Error) => {
    throw new InputError(`${place}：${error.message}。`);
  });
  const key = values.key === undefined ? undefined : (await readCopy.file(values.key).catch(() => {
    throw new InputError(`${values.key}：读不了。`);
  }));
  const report = checkCopy(copy, key);
  if (report.problems.length > 0) process.exitCode = 1;
  const problems = report.problems.map(({ name, code }) => ({ name, code, detail: WORDS[code] }));
  if (values.json) return printJson({ ...report, problems });
  process.stdout.write(report.ok ? `完好：${report.files} 个文件，清单制于 ${report.madeAt}。\n` : `有问题：\n${problems.map(({ name, detail }) => `  ${detail}：${name}`).join('\n')}\n`);
  if (report.key) process.stdout.write(`公钥指纹（SHA-256）：${report.key}${key ? '' : '，请与发布机关公布的比对'}\n`);
});
