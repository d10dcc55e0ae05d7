/** Questions about other processes that `kill(pid, 0)` answers wrongly: it calls a zombie alive and a reused number the same. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whether a process lives and is not a zombie.
 * @param {number} pid
 */
export function isRunning(pid) {
  return commandOf(pid) !== '';
}

/**
 * The command line of a process with spaces between the words; empty for one that is gone or a zombie.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return ps(pid, 'command=');
}

/**
 * When a process started, as a text to compare with an earlier answer for the same number.
 * @param {number} pid
 */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      // The name in field 2 may hold spaces and brackets; counted from the last bracket, field 22 is the 20th.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    } catch {
      return '';
    }
  }
  return ps(pid, 'lstart=');
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
