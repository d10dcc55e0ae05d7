/** The one database connection of start-up: it holds the start-up lock, so that processes sharing a database prepare it one after another. */
import { Client } from 'pg';
import { SettingsError } from './settings';

const LOCK = 'select pg_advisory_lock(2022, 140)';
const UNLOCK = 'select pg_advisory_unlock(2022, 140)';

/** Names the database of an address without its password. */
export function describeDatabase(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.hostname || 'localhost'}:${url.port || '5432'}${url.pathname}`;
  } catch {
    return '（地址无法识别）';
  }
}

/** Connects and checks that the server can serve us; throws SettingsError with one Chinese line. */
export async function openBootSession(databaseUrl: string): Promise<Client> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new SettingsError('未设置 DATABASE_URL，或它不是 postgresql:// 开头的地址，服务无法启动。');
  }
  const place = describeDatabase(databaseUrl);
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'skills-award boot',
    options: '-c timezone=UTC -c client_min_messages=warning',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = {
      ECONNREFUSED: '没有数据库在该地址监听',
      ENOTFOUND: '找不到这台主机',
      EAI_AGAIN: '主机名暂时无法解析',
      '28P01': '用户名或密码不对',
      '28000': '该用户不允许登录',
      '3D000': '数据库不存在',
      '57P03': '数据库正在启动或关闭',
      '53300': '数据库连接数已满',
    };
    throw new SettingsError(`连不上数据库 ${place}：${why[code ?? ''] ?? code ?? message}。请检查 DATABASE_URL 和数据库是否已启动。`);
  }
  const { rows } = await client.query<{ version: number; encoding: string; may: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
            has_schema_privilege(current_schema(), 'CREATE') as may`,
  );
  const found = rows[0];
  const refuse = async (line: string): Promise<never> => {
    await client.end();
    throw new SettingsError(line);
  };
  if (!found || found.version < 150000) return refuse(`数据库 ${place} 的版本低于 PostgreSQL 15，请升级。`);
  if (found.encoding !== 'UTF8') return refuse(`数据库 ${place} 的编码是 ${found.encoding}，须为 UTF8。`);
  if (!found.may) return refuse(`数据库 ${place} 的用户无权建表，请授予当前模式的 CREATE 权限。`);
  return client;
}

let current: Promise<Client> | null = null;

/** The boot session of this process, opened at the first call (server.ts calls early, so that a missing database is told at once). */
export function bootSession(databaseUrl: string): Promise<Client> {
  return (current ??= openBootSession(databaseUrl));
}

/** Waits for its turn to prepare the database; released by `endBootSession` or by the end of the process. */
export async function takeBootLock(client: Client): Promise<void> {
  await client.query(LOCK);
}

/** Lets the next process prepare the database and closes the connection. */
export async function endBootSession(client: Client): Promise<void> {
  await client.query(UNLOCK);
  await client.end();
}
