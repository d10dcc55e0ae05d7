import { existsSync, renameSync } from 'node:fs';

/**
 * Puts the log of the run before aside, so that the new one begins empty and one old one can still be read.
 * @param {string} log
 */
export function keepPreviousLog(log) {
  if (existsSync(log)) renameSync(log, `${log}.previous`);
}
