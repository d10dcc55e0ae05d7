/** Finds a Chromium for the browser tests, or installs Debian's; browser tests are never skipped for want of one. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Launch } from '../launch/bootstrap.js';
import { Failure } from '../launch/failure.js';
import { endGroup } from '../launch/shutdown.js';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Chinese is drawn as boxes, and screenshots say nothing, without these fonts. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const COMMAND = `apt-get update && apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;

/** @returns the path of the program; CHROMIUM names another than the usual ones */
export async function ensureChromium(launch: Launch): Promise<string> {
  const named = launch.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Failure(`CHROMIUM=${named} 不是可以运行的程序：请改正，或去掉它。`);
  }
  const found = PLACES.find(isProgram);
  if (found && hasChineseFont()) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const lacking = found ? '中文字体' : 'Chromium';
    throw new Failure(`浏览器测试缺少${lacking}：请以 root 运行「${COMMAND}」，或用 CHROMIUM 指明已有的 Chromium。`);
  }
  await launch.progress.step('安装 Chromium 和中文字体', () => install(launch));
  const installed = PLACES.find(isProgram);
  if (!installed) throw new Failure(`安装后仍找不到 Chromium：请手动运行「${COMMAND}」。`);
  return installed;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.error ? existsSync('/usr/share/fonts/opentype/noto') : listed.stdout.trim() !== '';
}

/** Package lists may be missing or old: they are fetched first, but an old list that still works is enough. */
async function install({ logs, shutdown }: Launch): Promise<void> {
  const log = path.join(logs, 'install-chromium.log');
  const output = openSync(log, 'w');
  const child = spawn('/bin/sh', ['-c', COMMAND.replace('&&', ';')], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  shutdown.add(() => endGroup(child, 'SIGTERM', 5000));
  const code = await new Promise<number>((resolve) => child.once('exit', (exitCode) => resolve(exitCode ?? 1)));
  if (code !== 0) throw new Failure(`Chromium 安装失败：请手动运行「${COMMAND}」。`, log);
}
