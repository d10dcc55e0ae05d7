/** Makes the files of an embedded PostgreSQL, all or nothing. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launch/failure.js';
import { endGroup, type Shutdown } from '../launch/shutdown.js';
import type { Place } from './place.ts';

/** The one role of an embedded database; it is reached only from this machine and with a random password. */
export const DATABASE_ROLE = 'skills_award';

/** PostgreSQL reads language and zone from here; those of the machine do not matter. */
export const DATABASE_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export interface ClusterOptions {
  password: string;
  /** False where the data are thrown away after the run: then nothing waits for the disk. */
  durable: boolean;
  shutdown: Shutdown;
}

/**
 * Does nothing where a cluster is.
 * @throws Failure with what initdb said last
 */
export async function ensureCluster(place: Place, options: ClusterOptions): Promise<void> {
  if (existsSync(path.join(place.cluster, 'PG_VERSION'))) return;
  const aside = `${place.cluster}.new`;
  const passwordFile = path.join(path.dirname(place.cluster), `password-${randomUUID()}`);
  rmSync(aside, { recursive: true, force: true });
  writeFileSync(passwordFile, options.password, { mode: 0o600, flag: 'wx' });
  try {
    if (place.account.uid !== undefined) chownSync(passwordFile, place.account.uid, place.account.gid ?? 0);
    await initdb(place, aside, passwordFile, options);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(aside, place.cluster);
}

function initdb(place: Place, folder: string, passwordFile: string, options: ClusterOptions): Promise<void> {
  const words = [
    `--pgdata=${folder}`,
    `--username=${DATABASE_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(place.native, 'bin/initdb'), words, {
      uid: place.account.uid,
      gid: place.account.gid,
      cwd: path.dirname(folder),
      env: DATABASE_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const forget = options.shutdown.add(() => endGroup(child, 'SIGTERM', 2000));
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text));
    child.once('error', (error) => reject(new Failure(`内置 PostgreSQL 无法在本机运行（${error.message}）：请自备数据库并设 DATABASE_URL。`)));
    child.once('close', (code) => {
      forget();
      if (code === 0) resolve();
      else reject(new Failure(`数据库文件无法建立：${said.trim().split('\n').at(-1) ?? '没有说明原因'}`));
    });
  });
}
