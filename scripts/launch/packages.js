/** Installs the packages of one folder with `npm ci` when what lies in its node_modules is not what its lock says. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.js';

const ATTEMPTS = 3;
/** npm's codes for trouble that may pass. */
const PASSING = /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_SOCKET_TIMEOUT|EINTEGRITY|E5\d\d|E429)\b/;

/**
 * @typedef {{version?: string, optional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>}} LockEntry
 */

/**
 * Whether node_modules holds exactly what the lock names, on this platform. npm leaves its own record of what it
 * installed in node_modules and writes it last, so an interrupted installation has none.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const lock = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!lock || !installed || !lockFitsManifest(folder, lock)) return false;
  return Object.entries(lock).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    if (found) return found.version === entry.version;
    return entry.extraneous === true || (entry.optional === true && !isForThisPlatform(entry));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * A manifest edited without its lock is for `npm ci` to refuse, in its own words.
 * @param {string} folder
 * @param {Record<string, LockEntry>} lock
 */
function lockFitsManifest(folder, lock) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = lock[''] ?? {};
  /** @param {Record<string, string> | undefined} packages */
  const sorted = (packages) => JSON.stringify(Object.entries(packages ?? {}).sort());
  return (
    sorted(manifest.dependencies) === sorted(own.dependencies) &&
    sorted(manifest.devDependencies) === sorted(own.devDependencies)
  );
}

/**
 * Variants for one C library are never insisted on: which one this machine has takes seconds to find out.
 * @param {LockEntry} entry
 */
function isForThisPlatform(entry) {
  if (entry.libc || (!entry.os && !entry.cpu)) return false;
  return names(entry.os, process.platform) && names(entry.cpu, process.arch);
}

/**
 * @param {string[] | undefined} accepted npm's notation: names, or names with `!` for all but these
 * @param {string} own
 */
function names(accepted, own) {
  if (!accepted) return true;
  if (accepted.includes(`!${own}`)) return false;
  return accepted.includes(own) || accepted.every((name) => name.startsWith('!'));
}

/**
 * Runs `npm ci` in a folder, again where the reason may pass.
 * @param {string} folder
 * @param {string} log what npm says goes here
 * @param {(child: import('node:child_process').ChildProcess) => void} started so that the caller can end it
 * @throws {Failure} with npm's own reason
 */
export async function installPackages(folder, log, started) {
  for (let attempt = 1; ; attempt += 1) {
    const code = await runNpm(folder, log, started);
    if (code === 0) return;
    const reason = npmReason(log);
    if (attempt === ATTEMPTS || !PASSING.test(reason)) {
      throw new Failure(`安装依赖失败（${path.basename(folder)}）：${reason}`, log);
    }
    await pause(attempt * 2000);
  }
}

/**
 * @param {string} folder
 * @param {string} log
 * @param {(child: import('node:child_process').ChildProcess) => void} started
 * @returns {Promise<number>}
 */
function runNpm(folder, log, started) {
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const [program, first] = npmProgram();
  const output = openSync(log, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...words], {
      cwd: folder,
      env: npmEnvironment(),
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    started(child);
    child.once('error', () => reject(new Failure('找不到 npm：请安装带 npm 的 Node.js。')));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The npm that runs us, else the one beside this Node, else the one on the path.
 * @returns {[string, string[]]}
 */
function npmProgram() {
  const beside = path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  return script ? [process.execPath, [script]] : ['npm', []];
}

/** An npm inside an npm would take the outer one's folder and script for its own. */
function npmEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|command|config_local_prefix)/.test(name) && name !== 'NODE_ENV' && name !== 'INIT_CWD',
  );
  return Object.fromEntries(inherited);
}

/**
 * The first line of npm's own that says why.
 * @param {string} log
 */
function npmReason(log) {
  const lines = readFileSync(log, 'utf8').split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const texts = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  const code = texts.find((text) => text.startsWith('code '))?.slice(5) ?? '';
  const said = texts.find((text) => text && !/^(code|errno|syscall|path|network This is|A complete log)\b/.test(text)) ?? '原因不明';
  return `${code} ${said}`.trim().slice(0, 300);
}
