/** The address of the database a command may read: DATABASE_URL, else the embedded one of a data folder while its service runs. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../command-line';
import { DATABASE_ROLE } from './cluster';
import { placeOfCluster } from './place';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATABASE = 'skills_award';

/** @throws InputError when there is no such database, or it does not run */
export function databaseOf(dataDir: string | undefined): string {
  const given = process.env['DATABASE_URL'];
  if (dataDir === undefined && given) return given;
  const folder = path.resolve(ROOT, dataDir ?? (process.env['DATA_DIR'] || '.data'));
  const secret = path.join(folder, 'postgres-password');
  if (!existsSync(secret)) throw new InputError(`${folder} 中没有内置数据库。请用 --data-dir 指明数据目录，或设 DATABASE_URL。`);
  const password = readFileSync(secret, 'utf8');
  const cluster = placeOfCluster(path.join(folder, 'postgres'), createHash('sha256').update(password).digest('hex').slice(0, 12));
  const state = path.join(cluster, 'postmaster.pid');
  const lines = existsSync(state) ? readFileSync(state, 'utf8').split('\n') : [];
  if (lines[7]?.trim() !== 'ready') throw new InputError(`${folder} 的内置数据库没有运行。请先 npm start，再核对。`);
  return `postgresql://${DATABASE_ROLE}:${password}@127.0.0.1:${lines[3]}/${DATABASE}`;
}
