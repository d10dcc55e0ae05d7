import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.ts';
import { choosePlace } from '../database/place.ts';
import type { Launch } from '../launch/bootstrap.js';

/**
 * One PostgreSQL for the whole run, in a temporary folder, without waiting for the disk; tests make databases of their
 * own in it.
 * @returns its address, or the one the person named in TEST_DATABASE_URL
 */
export async function startThrowAwayDatabase({ root, env, logs, progress, shutdown }: Launch): Promise<string> {
  if (env.TEST_DATABASE_URL) return env.TEST_DATABASE_URL;
  const folder = mkdtempSync(path.join(tmpdir(), 'skills-award-test-'));
  // The account that runs the database must be able to pass through.
  chmodSync(folder, 0o711);
  const id = path.basename(folder).slice('skills-award-'.length);
  const place = choosePlace(root, path.join(folder, 'postgres'), id);
  shutdown.add(() => {
    for (const used of [folder, path.dirname(place.cluster)]) rmSync(used, { recursive: true, force: true });
  });
  const password = randomBytes(24).toString('hex');
  const log = path.join(logs, 'postgres.log');
  const database = await progress.step('启动临时 PostgreSQL', () =>
    startEmbedded(place, { password, log, database: 'tests', durable: false, shutdown }),
  );
  return database.url;
}
