/** PostgreSQL refuses to run as root: then an ordinary account of the system runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Failure } from '../launch/failure.js';

/** Who runs PostgreSQL; without numbers it is whoever runs us. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** Ourselves, or the account `postgres`, else `nobody`, when we are root. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].flatMap((name) => lines.filter((line) => line[0] === name))[0];
  if (!entry) throw new Failure('以 root 运行时需要系统账号 postgres 或 nobody 来运行数据库：请改用普通用户运行 npm start。');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** Whether an account can run a program where it lies, each folder above it included. */
export function canRun(account: Account, program: string): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether an account can make files in a folder, each folder above it included. */
export function canWrite(account: Account, folder: string): boolean {
  const words = ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder];
  return spawnSync('/bin/sh', words, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
