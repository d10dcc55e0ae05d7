/** Where the programs and the files of the embedded database lie, for the account that runs it. */
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../launch/failure.js';
import { canRun, canWrite, databaseAccount, type Account } from './account.ts';
import { copyBinaries, findBinaries } from './binaries.ts';

/** For what an account other than ours must reach and cannot: this folder is open to all and survives a restart. */
const OPEN_FOLDER = '/var/tmp';

export interface Place {
  account: Account;
  /** Folder with bin/ lib/ share/. */
  native: string;
  /** The folder of the cluster, inside one that belongs to the account. */
  cluster: string;
  /** True when the files could not lie where they were wished, which the person should know. */
  elsewhere: boolean;
}

/**
 * The wished folder, unless the account cannot reach it (a checkout below /root is closed to everybody else): then one
 * below /var/tmp named after `id`, which belongs to this data folder alone and ends with it.
 */
export function choosePlace(root: string, wished: string, id: string): Place {
  const account = databaseAccount();
  const native = reachablePrograms(account, findBinaries(root));
  const outside = path.join(OPEN_FOLDER, `skills-award-${id}`);
  if (!existsSync(path.join(outside, 'cluster'))) {
    const isOld = existsSync(path.join(wished, 'cluster'));
    giveTo(account, wished);
    if (canWrite(account, wished)) return { account, native, cluster: path.join(wished, 'cluster'), elsewhere: false };
    if (isOld || account.uid === undefined) {
      throw new Failure(`数据库文件夹 ${wished} 属于别的用户或无法进入：请用原来的用户运行，或换 DATA_DIR。`);
    }
  }
  ensureOurs(account, outside);
  giveTo(account, outside);
  return { account, native, cluster: path.join(outside, 'cluster'), elsewhere: true };
}

/** Where `choosePlace` has put the cluster of a data folder before; looks only. */
export function placeOfCluster(wished: string, id: string): string {
  const outside = path.join(OPEN_FOLDER, `skills-award-${id}`, 'cluster');
  return existsSync(outside) ? outside : path.join(wished, 'cluster');
}

function reachablePrograms(account: Account, native: string): string {
  if (account.uid === undefined || canRun(account, path.join(native, 'bin/postgres'))) return native;
  const manifest = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string };
  const place = path.join(OPEN_FOLDER, `skills-award-postgresql-${manifest.version}`);
  ensureOurs(account, place);
  return copyBinaries(native, place);
}

function giveTo({ uid, gid }: Account, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid === undefined || gid === undefined) return;
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}

/** Everybody may write to /var/tmp: a folder that somebody else prepared under our name is refused. */
function ensureOurs(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== account.uid)) {
    throw new Failure(`${folder} 属于别的用户，不能用来放数据库：请删除它，或设 DATABASE_URL。`);
  }
}
