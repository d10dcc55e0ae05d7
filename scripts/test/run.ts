/** `npm test`: brings up what the wanted tests need, runs vitest, tidies up, and prints the count as the last line. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildOfficeStage, buildServerStage } from '../build/stages.ts';
import type { Launch } from '../launch/bootstrap.js';
import { endGroup } from '../launch/shutdown.js';
import { ensureChromium } from './chromium.ts';
import { needsOf } from './needs.ts';
import { makeRunFolder } from './run-folder.ts';
import { startThrowAwayDatabase } from './throw-away-database.ts';

interface Count {
  passed: number;
  failed: number;
}

/** Never returns normally: ends the process with the exit code of the tests. */
export async function run(launch: Launch): Promise<void> {
  const needs = needsOf(launch.words);
  const folder = makeRunFolder(launch.shutdown);
  const [databaseUrl, chromium] = await Promise.all([
    needs.has('database') ? startThrowAwayDatabase(launch, folder) : undefined,
    needs.has('browser') ? ensureChromium(launch) : undefined,
    needs.has('server') ? buildServerStage(launch) : undefined,
    needs.has('office') ? buildOfficeStage(launch) : undefined,
    needs.has('server') ? launch.installed.cms : undefined,
    needs.has('office-packages') ? launch.installed.admin : undefined,
  ]);
  launch.progress.end();
  const found = { TEST_DATABASE_URL: databaseUrl, CHROMIUM: chromium, TMPDIR: folder.temporary };
  const count = await runVitest(launch, found);
  if (launch.shutdown.begun) return;
  process.exitCode = count.failed === 0 ? 0 : 1;
  await launch.shutdown.end();
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exit();
}

async function runVitest({ root, words, shutdown }: Launch, found: Record<string, string | undefined>): Promise<Count> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.ts', ...words], {
    cwd: root,
    env: { ...process.env, ...found, FORCE_COLOR: process.stdout.isTTY ? '1' : undefined },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  shutdown.add(() => endGroup(child, 'SIGTERM', 5000));
  let count: Count | undefined;
  child.on('message', (told: Count) => (count = told));
  const code = await new Promise<number>((resolve) => child.once('exit', (exitCode) => resolve(exitCode ?? 1)));
  if (!count) return { passed: 0, failed: 1 };
  // A run that ends badly although every test passed (a worker that died at the end) has not passed.
  return code === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };
}
