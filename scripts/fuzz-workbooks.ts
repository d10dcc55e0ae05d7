/** Shell: hands spoilt workbooks to the reader of lists; every one must be read whole or refused by name, in time. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCodeLists } from '../cms/src/adapters/code-lists';
import { readEditionRules } from '../cms/src/adapters/rules-files';
import { InputError, printJson, runCommandLine } from './command-line';
import { fuzz, fuzzCase, originalsOf } from './fuzz/run';

const ROOT = path.resolve(import.meta.dirname, '..');

const help = `
把真实的汇总表改坏（字节、XML、压缩结构、数量、压缩炸弹），逐个交给系统的读取程序，看有没有崩溃、卡住、只读一半。

用法  npm run --silent fuzz:workbooks -- [--count 份数] [--seed 种子] [--from 起] [--folder 文件夹] [--json]
      npm run --silent fuzz:workbooks -- --seed 种子 --write 序号 --to 文件.xlsx    把某一份写出来看

缺省  1,000 份，种子 1，样本是 scripts/demo/slates。同一种子总是同样的文件。
输出（--json）  {"count","seed","outcomes":{结果:份数},"crashes":[],"hangs":[],"partial":[],"longestMilliseconds"}
有崩溃、超过 10 秒的、既读出人又报文件有错的，退出码 1。
`;

const whole = (text: string | undefined, fallback: number, what: string): number => {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new InputError(`--${what} 应为整数。`);
  return Number(text);
};

await runCommandLine(
  {
    help,
    options: { count: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' }, folder: { type: 'string' }, write: { type: 'string' }, to: { type: 'string' } },
    positionals: { min: 0, max: 0 },
  },
  async ({ values }) => {
    const originals = await originalsOf(path.resolve(values.folder ?? path.join(ROOT, 'scripts/demo/slates')));
    if (originals.length === 0) throw new InputError('文件夹里没有 .xlsx。');
    const seed = whole(values.seed, 1, 'seed');
    if (values.write !== undefined) {
      writeFileSync(values.to ?? 'case.xlsx', fuzzCase(originals, seed, whole(values.write, 0, 'write')).bytes);
      return;
    }
    const { rules } = readEditionRules(path.join(ROOT, 'config'), 8);
    const reading = { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(path.join(ROOT, 'config')) };
    const count = whole(values.count, 1_000, 'count');
    const began = performance.now();
    const report = await fuzz(originals, reading, { count, seed, from: whole(values.from, 0, 'from') }, (done) => {
      if (done % 1_000 === 0) process.stderr.write(`${done} / ${count}\n`);
    });
    const seconds = Math.round((performance.now() - began) / 1000);
    if (values.json) printJson({ ...report, seconds });
    else {
      const outcomes = Object.entries(report.outcomes).sort(([, a], [, b]) => b - a).map(([outcome, files]) => `${outcome} ${files}`).join('，');
      process.stdout.write(`${count} 份，${seconds} 秒：${outcomes}\n崩溃 ${report.crashes.length}，超过 10 秒 ${report.hangs.length}，只读一半 ${report.partial.length}，最长 ${report.longestMilliseconds} 毫秒\n`);
      for (const { index, mutation, original, error } of report.crashes) process.stdout.write(`第 ${index} 份（${mutation}，${original}）：${error}\n`);
    }
    if (report.crashes.length + report.hangs.length + report.partial.length > 0) process.exitCode = 1;
  },
);
