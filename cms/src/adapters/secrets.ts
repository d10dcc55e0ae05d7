/** Keys of this installation: made on the first run into DATA_DIR/secrets.json (0600), shared by every process that shares DATA_DIR. */
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from './settings';

/** All values are base64. The identity keys must never be lost: without them no ID number can be read again. */
export interface Secrets {
  appKeys: [string, string];
  adminJwt: string;
  apiTokenSalt: string;
  transferTokenSalt: string;
  usersJwt: string;
  encryptionKey: string;
  /** 32 bytes, AES-256-GCM of ID numbers and phones, by key version. */
  identityKeys: Record<string, string>;
  /** Version of `identityKeys` that new values are encrypted with. */
  identityKeyVersion: number;
  /** 32 bytes, HMAC-SHA-256 of the blind index. */
  identityIndexKey: string;
}

const NAME = 'secrets.json';
const key = (): string => randomBytes(32).toString('base64');

function freshSecrets(): Secrets {
  return {
    appKeys: [key(), key()],
    adminJwt: key(),
    apiTokenSalt: key(),
    transferTokenSalt: key(),
    usersJwt: key(),
    encryptionKey: key(),
    identityKeys: { '1': key() },
    identityKeyVersion: 1,
    identityIndexKey: key(),
  };
}

function parse(text: string, path: string): Secrets {
  let found: Partial<Secrets>;
  try {
    found = JSON.parse(text) as Partial<Secrets>;
  } catch {
    throw new SettingsError(`密钥文件 ${path} 已损坏，无法读取；请从备份恢复，不要删除它：删除后已存的身份证号将无法解密。`);
  }
  const wanted = freshSecrets();
  for (const name of Object.keys(wanted) as (keyof Secrets)[]) {
    if (typeof found[name] !== typeof wanted[name]) throw new SettingsError(`密钥文件 ${path} 缺少「${name}」，请从备份恢复。`);
  }
  const secrets = found as Secrets;
  const encryption = secrets.identityKeys[String(secrets.identityKeyVersion)];
  if (!encryption || Buffer.from(encryption, 'base64').length !== 32 || Buffer.from(secrets.identityIndexKey, 'base64').length !== 32) {
    throw new SettingsError(`密钥文件 ${path} 中的身份信息密钥不完整，请从备份恢复。`);
  }
  return secrets;
}

function readIfPresent(path: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return null;
    throw new SettingsError(`密钥文件 ${path} 无法读取（${code}），请检查它的属主和权限。`);
  }
  return parse(text, path);
}

/**
 * Reads the keys, making them when there are none. Several processes may do so at once: the file appears
 * whole or not at all (written aside, then linked), and all read the one that won.
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, NAME);
  const present = readIfPresent(path);
  if (present) return present;
  const draft = join(dataDir, `.${NAME}.${process.pid}.${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(freshSecrets(), null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw new SettingsError(`数据目录 ${dataDir} 不可写（${(error as NodeJS.ErrnoException).code}），请换一个 DATA_DIR 或改正权限。`);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new SettingsError(`密钥文件 ${path} 无法建立（${(error as NodeJS.ErrnoException).code}）。`);
    }
  } finally {
    unlinkSync(draft);
  }
  const agreed = readIfPresent(path);
  if (!agreed) throw new SettingsError(`密钥文件 ${path} 在启动时消失了，请检查数据目录。`);
  return agreed;
}

let current: Secrets | null = null;

/** The keys of this process, read at the first call. */
export function secrets(dataDir: string): Secrets {
  return (current ??= loadSecrets(dataDir));
}
