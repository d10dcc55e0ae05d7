import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Puts a finished folder where another one is; whoever reads there sees the old or the new one, never a half. */
export function swapFolder(finished: string, place: string): void {
  const old = `${finished}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(path.dirname(place), { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(finished, place);
  rmSync(old, { recursive: true, force: true });
}
