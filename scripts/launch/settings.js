/** The environment a person sets, read once and checked; `.env.example` explains every variable. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { Failure } from './failure.js';

/**
 * @typedef {object} Settings
 * @property {number} port 0 means any free port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl
 * @property {boolean} demo
 * @property {string | undefined} clock an instant, ISO 8601 with its zone
 * @property {boolean} production only when the person said so
 */

/**
 * The variables of the process over those of the file `.env`, as usual.
 * @param {string} root
 * @returns {Record<string, string | undefined>}
 */
export function readEnvironment(root) {
  const file = path.join(root, '.env');
  const own = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  if (!existsSync(file)) return own;
  return { ...parseEnv(readFileSync(file, 'utf8')), ...own };
}

/**
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @returns {Settings}
 * @throws {Failure} naming the variable, what was found and what is accepted
 */
export function readSettings(root, env) {
  const production = readMode(env.NODE_ENV);
  const demo = readSwitch('DEMO', env.DEMO, !production);
  const clock = readClock(env.CLOCK);
  if (production && clock) {
    throw new Failure('NODE_ENV=production 时不能设 CLOCK：正式环境只用真实时间，请去掉 CLOCK。');
  }
  if (production && demo) {
    throw new Failure('NODE_ENV=production 时不能使用演示数据和演示口令：请去掉 DEMO=1。');
  }
  return {
    port: readPort(env.PORT),
    host: env.HOST?.trim() || '127.0.0.1',
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    demo,
    clock,
    production,
  };
}

/** @param {string | undefined} text */
function readMode(text) {
  if (text === undefined || text === 'development' || text === 'test') return false;
  if (text === 'production') return true;
  throw new Failure(`NODE_ENV=${text} 无法识别：只能是 production、development 或 test。`);
}

/** @param {string | undefined} text */
function readPort(text = '1337') {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65535) return port;
  throw new Failure(`PORT=${text} 不是端口号：请填 0 至 65535 的整数，0 表示任选空闲端口。`);
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {boolean} otherwise
 */
function readSwitch(name, text, otherwise) {
  if (text === undefined) return otherwise;
  if (text === '0' || text === '1') return text === '1';
  throw new Failure(`${name}=${text} 无法识别：只能是 1 或 0。`);
}

/** @param {string | undefined} text */
function readClock(text) {
  if (text === undefined) return undefined;
  const parts = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  const daysOfMonth = parts ? new Date(Date.UTC(Number(parts[1]), Number(parts[2]), 0)).getUTCDate() : 0;
  if (parts && Number(parts[3]) <= daysOfMonth && !Number.isNaN(Date.parse(text))) return text;
  throw new Failure(`CLOCK=${text} 不是一个时刻：请写成 2022-11-03T09:00:00+08:00。`);
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return text;
  throw new Failure('DATABASE_URL 写法不对：应为 postgres://用户:口令@主机:5432/数据库名。');
}
