import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * Starts a shell that waits for our end, however it comes, and then asks the database to stop. It reads from a pipe
 * that only we hold open; it runs as the database's account, so a number used again by a stranger is out of its reach.
 * @returns dismisses the shell
 */
export function watchOver(pid: number, account: Account): () => void {
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(pid)], {
    ...account,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => shell.kill('SIGKILL');
}
