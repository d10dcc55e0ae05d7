/** Brings the packages of the three folders up to date, all at once; each can be awaited on its own. */
import path from 'node:path';
import { whileHolding } from './hold.js';
import { installPackages, isInstalled } from './packages.js';
import { endGroup } from './shutdown.js';

/** @typedef {Record<'root' | 'cms' | 'admin', Promise<void>>} Installation */

/**
 * @param {{root: string, logs: string, progress: import('./progress.js').Progress,
 *   shutdown: import('./shutdown.js').Shutdown}} launch
 * @returns {Installation}
 */
export function beginInstallation({ root, logs, progress, shutdown }) {
  /**
   * @param {'root' | 'cms' | 'admin'} name
   * @param {string} label
   */
  const install = async (name, label) => {
    const folder = name === 'root' ? root : path.join(root, name);
    if (isInstalled(folder)) return;
    await whileHolding(path.join(root, '.cache', `install-${name}.lock`), async () => {
      if (isInstalled(folder)) return;
      await progress.step(`安装依赖：${label}`, () =>
        installPackages(folder, path.join(logs, `install-${name}.log`), (child) => {
          shutdown.add(() => endGroup(child, 'SIGTERM', 500));
        }),
      );
    });
  };
  const installation = { root: install('root', '根目录'), cms: install('cms', '服务端'), admin: install('admin', '办公端') };
  // Whoever awaits one of them hears of its failure; until then it must not count as unhandled.
  for (const promise of Object.values(installation)) promise.catch(() => undefined);
  return installation;
}
