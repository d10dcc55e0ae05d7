/** `npm run dev`: the service, built and started again on every change, and the office under Vite's own server. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import type { Launch } from '../launch/bootstrap.js';
import { claimPort } from '../launch/preflight.js';
import { databaseAddress, startBuiltServer } from '../launch/serve.ts';
import { endGroup } from '../launch/shutdown.js';
import { buildOfficeStage } from '../build/stages.ts';
import { welcome } from '../start/welcome.ts';

/** Several files are saved within one moment; the last one counts. */
const SETTLE_MS = 150;
const WATCHED = ['cms/src', 'cms/config', 'config'];

/** Lives until it is asked to stop; a server that does not start is told and waits for the next change. */
export async function run(launch: Launch): Promise<void> {
  const nextChange = watchSources(launch.root);
  const [databaseUrl] = await Promise.all([databaseAddress(launch), buildOfficeStage(launch)]);
  let running = await restart(launch, databaseUrl);
  launch.progress.plain(welcome(launch.settings, launch.settings.port, true));
  await startVite(launch);
  for (;;) {
    await nextChange();
    running = await restart(launch, databaseUrl, running);
  }
}

type Running = { stop: () => Promise<void> } | undefined;

async function restart(launch: Launch, databaseUrl: string, before?: Running): Promise<Running> {
  await before?.stop();
  try {
    return await startBuiltServer(launch, databaseUrl, ['--enable-source-maps']);
  } catch (error) {
    if (!launch.shutdown.begun) launch.progress.plain(`✗  ${(error as Error).message}`);
    return undefined;
  }
}

/** @returns waits for the next change; one that came since the last wait counts at once */
function watchSources(root: string): () => Promise<void> {
  let changed = false;
  let settled: NodeJS.Timeout | undefined;
  let tell: (() => void) | undefined;
  for (const folder of WATCHED) {
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(settled);
      settled = setTimeout(() => {
        changed = true;
        tell?.();
      }, SETTLE_MS);
    });
  }
  return async () => {
    if (!changed) await new Promise<void>((resolve) => (tell = resolve));
    changed = false;
  };
}

async function startVite({ root, progress, shutdown, settings }: Launch): Promise<void> {
  const port = await claimPort('127.0.0.1', 0);
  const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort'], {
    cwd: path.join(root, 'admin'),
    env: { ...process.env, OFFICE_SERVER: `http://127.0.0.1:${settings.port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  shutdown.add(() => endGroup(child, 'SIGTERM', 1000));
  progress.plain(`  办公端（随改动更新）  http://127.0.0.1:${port}/office/\n`);
}
