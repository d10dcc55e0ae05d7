/** The embedded database that belongs to a data folder. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded, type EmbeddedDatabase } from '../database/embedded.ts';
import { choosePlace } from '../database/place.ts';
import type { Launch } from './bootstrap.js';

const DATABASE = 'skills_award';

/** Starts the database of DATA_DIR, made at the first start, and ends it with us. */
export async function startDataFolderDatabase({ root, settings, logs, progress, shutdown }: Launch): Promise<EmbeddedDatabase> {
  const password = ensurePassword(path.join(settings.dataDir, 'postgres-password'));
  const id = createHash('sha256').update(password).digest('hex').slice(0, 12);
  const place = choosePlace(root, path.join(settings.dataDir, 'postgres'), id);
  if (place.elsewhere) progress.line(`   数据库文件放在 ${place.cluster}：运行数据库的系统账号进不了 ${settings.dataDir}`);
  const log = path.join(logs, 'postgres.log');
  return await startEmbedded(place, { password, log, database: DATABASE, durable: true, shutdown });
}

function ensurePassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}
