/** Builds the Strapi panel into cms/dist/build, aside and with what the processor has left: it takes half a minute. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, fingerprint, isStamped, writeStamp } from './fingerprint.ts';
import { runLogged, type Steps } from './run-logged.ts';
import { swapFolder } from './swap-folder.ts';

/** Whether cms/dist/build is the panel that belongs to these packages and settings. */
export function isPanelBuilt(root: string): boolean {
  return isStamped(path.join(root, 'cms/dist/.panel'), panelFingerprint(root));
}

/** Strapi serves the panel's folder only if it is there at boot; its contents may come later. */
export function ensurePanelFolder(root: string): void {
  const folder = path.join(root, 'cms/dist/build');
  if (existsSync(path.join(folder, 'index.html'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), PLACEHOLDER);
}

/** Needs the built server (its settings are read) and about 2 GB of memory. */
export async function buildPanel(root: string, steps: Steps): Promise<void> {
  const print = panelFingerprint(root);
  const aside = path.join(root, 'cms/.cache/panel');
  rmSync(aside, { recursive: true, force: true });
  await runLogged(steps, {
    label: 'Strapi 面板构建',
    log: 'build-panel.log',
    words: [path.join(root, 'scripts/build/panel-bundle.js'), path.join(root, 'cms'), aside],
    cwd: path.join(root, 'cms'),
    env: { NODE_ENV: 'production', DATA_DIR: path.join(root, 'cms/.cache/panel-data'), DATABASE_URL: undefined, CLOCK: undefined },
    nice: true,
  });
  swapFolder(path.join(aside, 'build'), path.join(root, 'cms/dist/build'));
  writeStamp(path.join(root, 'cms/dist/.panel'), print);
}

function panelFingerprint(root: string): string {
  const settings = ['config/admin.ts', 'config/plugins.ts', 'config/server.ts'];
  const inputs = [...settings, 'src/admin', 'package.json', 'package-lock.json'].map((name) => path.join(root, 'cms', name));
  return fingerprint(root, [...filesBelow(inputs), path.join(root, 'scripts/build/panel-bundle.js')]);
}

const PLACEHOLDER = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="refresh" content="5">
<title>系统面板正在构建</title>
<style>body{font:16px/1.8 system-ui,sans-serif;max-width:34em;margin:20vh auto;padding:0 1.5em;color:#222}</style>
<h1>系统面板正在构建</h1>
<p>首次启动约需一分钟，完成后本页自动打开。评选业务不用等它，请从办公端办理。</p>
</html>
`;
