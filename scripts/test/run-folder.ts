import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Shutdown } from '../launch/shutdown.js';

/** The temporary files of one run, so that two runs on one machine never meet and nothing is left behind. */
export interface RunFolder {
  /** A name no other run has. */
  id: string;
  /** For the throw-away database. */
  database: string;
  /** What the tests see as TMPDIR. */
  temporary: string;
}

/** Made now, removed when everything that uses it has ended. */
export function makeRunFolder(shutdown: Shutdown): RunFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'skills-award-test-'));
  shutdown.add(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  // The account that runs a database must be able to pass through.
  for (const part of [folder, temporary]) chmodSync(part, 0o711);
  return { id: path.basename(folder).slice('skills-award-'.length), database: path.join(folder, 'postgres'), temporary };
}
