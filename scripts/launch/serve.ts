/** What `npm start` and `npm run dev` share: everything a server process needs, and the process itself. */
import path from 'node:path';
import { buildServerStage } from '../build/stages.ts';
import { ensurePanelFolder } from '../build/panel.ts';
import type { Launch } from './bootstrap.js';
import { startDataFolderDatabase } from './embedded-database.ts';
import { Failure } from './failure.js';
import { startServer, type ServerProcess } from './server-process.ts';

/** Brings the database up: the one named by DATABASE_URL, or the embedded one. */
export async function databaseAddress(launch: Launch): Promise<string> {
  if (launch.settings.databaseUrl) return launch.settings.databaseUrl;
  const database = await launch.progress.step('启动内置 PostgreSQL', () => startDataFolderDatabase(launch));
  void database.ended.then(() => stopBecause(launch, `内置 PostgreSQL 意外退出（日志：${path.join(launch.logs, 'postgres.log')}）。`));
  return database.url;
}

/** Builds the server and starts it on a database; its end is not watched yet. */
export async function startBuiltServer(launch: Launch, databaseUrl: string, nodeOptions: string[] = []): Promise<ServerProcess> {
  await Promise.all([buildServerStage(launch), launch.installed.cms]);
  ensurePanelFolder(launch.root);
  const log = path.join(launch.logs, 'server.log');
  return await launch.progress.step('启动服务', () =>
    startServer({ ...launch, env: serverEnvironment(launch, databaseUrl), log, nodeOptions }),
  );
}

/** Ends everything with one line when a part of us has died that should live. */
export function stopBecause(launch: Launch, message: string): void {
  if (launch.shutdown.begun) return;
  process.exitCode = 1;
  launch.progress.plain(`✗  ${new Failure(message).message}`);
  void launch.shutdown.leave(1);
}

function serverEnvironment({ root, env, settings }: Launch, databaseUrl: string): Record<string, string | undefined> {
  return {
    ...env,
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DEMO: settings.demo ? '1' : '0',
    CLOCK: settings.clock,
    CONFIG_FOLDER: path.join(root, 'config'),
    DEMO_FOLDER: path.join(root, 'scripts/demo'),
    OFFICE_DIST: path.join(root, 'admin/dist'),
  };
}
