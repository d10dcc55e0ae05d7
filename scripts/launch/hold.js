/** A file that says which process has something for itself; taken over when that process is gone. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, reasonOf } from './failure.js';
import { isRunning, startOf } from './processes.js';

const WAIT_MS = 500;
/** How long a file without readable contents may be one that is just being written. */
const WRITING_MS = 500;

/**
 * @param {string} file
 * @returns {{release: () => void} | {holder: number}} the number of the process that has it
 */
export function tryHold(file) {
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = readHolder(file);
      if (holder && holder.start === startOf(holder.pid) && isRunning(holder.pid)) return { holder: holder.pid };
      if (!holder && ageOf(file) < WRITING_MS) continue;
      rmSync(file, { force: true });
    }
  }
}

/**
 * Does the work while holding a file of the checkout; waits for whoever has it.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileHolding(file, work) {
  for (;;) {
    const hold = holdInCheckout(file);
    if ('release' in hold) {
      try {
        return await work();
      } finally {
        hold.release();
      }
    }
    await pause(WAIT_MS);
  }
}

/** @param {string} file */
function holdInCheckout(file) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return tryHold(file);
  } catch (error) {
    throw new Failure(`有内容需要安装或构建，但项目文件夹不可写（${reasonOf(error)}）：请用有权限的用户先运行一次 npm run build。`);
  }
}

/**
 * @param {string} file
 * @returns {{pid: number, start: string} | undefined} undefined when a crash cut the file short
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @returns {number} milliseconds since it was written
 */
function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
