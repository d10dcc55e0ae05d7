/**
 * `npm run bench:races -- [--tries N]`: N tries of each kind at once through two processes on one PostgreSQL. Prints the
 * figures as JSON; exit code 1 when a place was given twice, a person stood twice, a stale save got through or a rank was missing.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, runCommandLine } from '../command-line';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TRIES = 10_000;

const help = `
并发核对：两个服务进程、一个 PostgreSQL，同时提交与退回、同时保存、同时排序，各若干次。

用法  npm run --silent bench:races -- [--tries 次数]

  --tries  每一类的次数，十的倍数；默认 ${TRIES}

输出  一行 JSON：submissions（overfills、duplicatePersons 应为 0）、staleSaves（answered409 应等于 stale）、reorders（gaps 应为 0）。
退出码  0 都成立，1 有不成立的，2 用法不对。
`;

await runCommandLine({ help, options: { tries: { type: 'string' } }, positionals: { min: 0, max: 0 } }, async ({ values }) => {
  const tries = Number(values.tries ?? TRIES);
  if (!Number.isInteger(tries) || tries < 10 || tries % 10 !== 0) throw new InputError('--tries 应为十的倍数。');
  const folder = mkdtempSync(path.join(tmpdir(), 'skills-award-races-'));
  const report = path.join(folder, 'figures.json');
  try {
    const child = spawn(process.execPath, [path.join(ROOT, 'scripts/test.js'), '--project', 'integration', 'commands/at-once'], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RACE_TRIES: String(tries), RACE_REPORT: report },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    const code = await new Promise<number>((done) => child.once('exit', (exitCode) => done(exitCode ?? 1)));
    if (existsSync(report)) process.stdout.write(`${readFileSync(report, 'utf8')}\n`);
    else process.stderr.write(said);
    if (code !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
