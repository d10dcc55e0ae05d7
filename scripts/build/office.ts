/** Builds the office (admin/) with Vite into admin/dist. */
import path from 'node:path';
import { filesBelow, fingerprint, isStamped, writeStamp } from './fingerprint.ts';
import { runLogged, type Steps } from './run-logged.ts';
import { swapFolder } from './swap-folder.ts';

/** Whether admin/dist was built from what the office's sources say now. */
export function isOfficeBuilt(root: string): boolean {
  return isStamped(path.join(root, 'admin/dist/.stamp'), officeFingerprint(root));
}

/** Builds admin/dist aside and puts it in place at once, so that a running server never misses a file for long. */
export async function buildOffice(root: string, steps: Steps): Promise<void> {
  const print = officeFingerprint(root);
  const admin = path.join(root, 'admin');
  const aside = path.join(admin, '.cache/dist');
  await runLogged(steps, {
    label: '办公端构建',
    log: 'build-office.log',
    words: ['node_modules/vite/bin/vite.js', 'build', '--outDir', aside, '--emptyOutDir'],
    cwd: admin,
    env: { NODE_ENV: 'production' },
  });
  writeStamp(path.join(aside, '.stamp'), print);
  swapFolder(aside, path.join(admin, 'dist'));
}

function officeFingerprint(root: string): string {
  const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
  const files = filesBelow([...inputs.map((name) => path.join(root, 'admin', name)), path.join(root, 'cms/src/domain')]);
  return fingerprint(root, files);
}
