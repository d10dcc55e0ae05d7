/** The part of every command that runs before node_modules exists: help, settings, refusals, packages; then TypeScript. */
import { mkdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Failure } from './failure.js';
import { HELP } from './help.js';
import { beginInstallation } from './installation.js';
import { claimDataFolder, claimPort, holdDataFolder, reachDatabase } from './preflight.js';
import { Progress } from './progress.js';
import { readEnvironment, readSettings } from './settings.js';
import { Shutdown } from './shutdown.js';

/** @typedef {'start' | 'test' | 'dev' | 'build' | 'bench'} Command */

/**
 * What every command gets.
 * @typedef {object} Launch
 * @property {string} root the folder of the project
 * @property {string[]} words the arguments
 * @property {Record<string, string | undefined>} env
 * @property {import('./settings.js').Settings} settings
 * @property {string} logs where each step writes what it says
 * @property {Progress} progress
 * @property {Shutdown} shutdown
 * @property {import('./installation.js').Installation} installed
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a command to its end; every failure is one line and an exit code of its own.
 * @param {Command} command
 */
export async function bootstrap(command) {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(HELP[command]);
    return;
  }
  const progress = new Progress(process.stdout);
  const shutdown = new Shutdown();
  shutdown.onAsked = () => progress.plain('正在停止……');
  shutdown.listen();
  try {
    if (process.platform === 'win32') throw new Failure('暂不支持 Windows：请在 WSL（Ubuntu 等）里运行。');
    const env = readEnvironment(root);
    const serves = command === 'start' || command === 'dev';
    const settings = readSettings(root, serves ? env : {});
    if (serves) {
      claimDataFolder(settings.dataDir);
      shutdown.add(holdDataFolder(settings.dataDir));
      if (settings.databaseUrl) await reachDatabase(settings.databaseUrl);
      settings.port = await claimPort(settings.host, settings.port);
    }
    const logs = serves ? path.join(settings.dataDir, 'logs') : path.join(root, '.artifacts', 'logs');
    mkdirSync(logs, { recursive: true });
    const installed = beginInstallation({ root, logs, progress, shutdown });
    await installed.root;
    const { register } = await import('tsx/esm/api');
    register();
    const { run } = await import(pathToFileURL(path.join(root, 'scripts', command, 'run.ts')).href);
    await run({ root, words, env, settings, logs, progress, shutdown, installed });
  } catch (error) {
    if (shutdown.begun) {
      await shutdown.end();
      return;
    }
    report(error, progress);
    await shutdown.end();
    if (command === 'test') console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/**
 * @param {unknown} error
 * @param {Progress} progress
 */
function report(error, progress) {
  progress.end();
  const text = error instanceof Failure ? error.message : `程序出错：${error instanceof Error ? error.stack : String(error)}`;
  writeSync(2, `✗  ${text}\n`);
}
