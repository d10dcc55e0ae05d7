/** What can be refused before anything is installed: the address, the data folder, a second start on the same folder. */
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Failure, reasonOf } from './failure.js';
import { tryHold } from './hold.js';

const DATABASE_PATIENCE_MS = 5000;

/**
 * The port to listen on: the one asked for when it is free, or a free one for 0.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
export function claimPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(new Failure(explain(host, port, error))));
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      const free = address && typeof address === 'object' ? address.port : port;
      probe.close(() => resolve(free));
    });
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @param {Error & {code?: string}} error
 */
function explain(host, port, error) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被别的程序占用：请关掉它，或换一个端口，例如 PORT=${port < 65535 ? port + 1 : 1337} npm start。`;
    case 'EACCES':
      return `没有权限使用端口 ${port}：请换一个 1024 以上的端口，例如 PORT=1337 npm start。`;
    default:
      return `HOST=${host} 不是本机可用的地址（${reasonOf(error)}）：通常用 127.0.0.1，或用 0.0.0.0 让局域网访问。`;
  }
}

/**
 * Knocks at the database before minutes are spent on installing; what lies behind the door the server checks itself.
 * @param {string} databaseUrl
 * @returns {Promise<void>}
 */
export function reachDatabase(databaseUrl) {
  const { hostname, port } = new URL(databaseUrl);
  const host = decodeURIComponent(hostname).replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    /** @param {string} reason */
    const refuse = (reason) => {
      socket.destroy();
      reject(new Failure(`连不上数据库 ${hostname}:${port || 5432}（${reason}）：请检查 DATABASE_URL，并确认数据库已启动。`));
    };
    const socket = net.connect({ host, port: Number(port || 5432), timeout: DATABASE_PATIENCE_MS });
    socket.once('timeout', () => refuse(`${DATABASE_PATIENCE_MS / 1000} 秒内没有回应`));
    socket.once('error', (error) => refuse(reasonOf(error)));
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}

/**
 * Makes the data folder and proves that files can be written in it.
 * @param {string} dataDir
 */
export function claimDataFolder(dataDir) {
  const probe = path.join(dataDir, `.write-test-${process.pid}`);
  try {
    mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Failure(`数据文件夹 ${dataDir} 无法写入（${reasonOf(error)}）：请改权限，或用 DATA_DIR 指定别的文件夹。`);
  }
}

/**
 * Holds the data folder for this process; two servers on one embedded database would ruin it.
 * @param {string} dataDir
 * @returns {() => void} gives the folder back
 */
export function holdDataFolder(dataDir) {
  const hold = tryHold(path.join(dataDir, 'running.json'));
  if ('release' in hold) return hold.release;
  throw new Failure(
    `数据文件夹 ${dataDir} 正由进程 ${hold.holder} 使用，平台已在运行：要另开一份，请同时换 PORT 和 DATA_DIR。`,
  );
}
