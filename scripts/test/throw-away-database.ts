import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.ts';
import { choosePlace } from '../database/place.ts';
import type { Launch } from '../launch/bootstrap.js';
import { makeRunFolder, type RunFolder } from './run-folder.ts';

/**
 * One PostgreSQL for the whole run, without waiting for the disk; tests make databases of their own in it.
 * @returns its address, or the one the person named in TEST_DATABASE_URL
 */
export async function startThrowAwayDatabase(launch: Launch, folder: RunFolder = makeRunFolder(launch.shutdown)): Promise<string> {
  const { root, env, logs, progress, shutdown } = launch;
  if (env.TEST_DATABASE_URL) return env.TEST_DATABASE_URL;
  const place = choosePlace(root, folder.database, folder.id);
  shutdown.add(() => rmSync(path.dirname(place.cluster), { recursive: true, force: true }));
  const password = randomBytes(24).toString('hex');
  const log = path.join(logs, 'postgres.log');
  const database = await progress.step('启动临时 PostgreSQL', () =>
    startEmbedded(place, { password, log, database: 'tests', durable: false, shutdown }),
  );
  return database.url;
}
