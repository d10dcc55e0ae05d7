import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildServer, isServerBuilt } from '../../scripts/build/server.ts';
import { newDataFolder, ROOT } from './launcher';

/** A project of three files. */
function smallProject(): { root: string; source: (name: string, text: string) => void; dist: (name: string) => string } {
  const root = newDataFolder();
  for (const file of ['cms/tsconfig.json', 'cms/package.json', 'scripts/build/server.ts']) {
    cpSync(path.join(ROOT, file), path.join(root, file), { recursive: true });
  }
  const source = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, 'cms', name)), { recursive: true });
    writeFileSync(path.join(root, 'cms', name), text);
  };
  source('src/index.ts', 'import { three } from "./deep/three";\nexport default { three };\n');
  source('src/deep/three.ts', 'export const three: number = 3;\n');
  source('src/api/thing/schema.json', '{"kind":"thing"}');
  source('src/admin/app.tsx', 'this is not even code');
  return { root, source, dist: (name) => path.join(root, 'cms/dist', name) };
}

describe('the build of the server', () => {
  it('turns code into CommonJS, copies the rest, and leaves the panel sources alone', async () => {
    const { root, dist } = smallProject();
    await buildServer(root);
    expect(readFileSync(dist('src/deep/three.js'), 'utf8')).toContain('module.exports = ');
    expect(readFileSync(dist('src/api/thing/schema.json'), 'utf8')).toBe('{"kind":"thing"}');
    expect(existsSync(dist('src/admin'))).toBe(false);
    expect(isServerBuilt(root)).toBe(true);
  });

  it('is stale after a change of contents, not after a change of times', async () => {
    const { root, source } = smallProject();
    await buildServer(root);
    source('src/deep/three.ts', 'export const three: number = 3;\n');
    expect(isServerBuilt(root)).toBe(true);
    source('src/deep/three.ts', 'export const three: number = 4;\n');
    expect(isServerBuilt(root)).toBe(false);
  });

  it('removes what has no source any more and keeps the panel', async () => {
    const { root, source, dist } = smallProject();
    await buildServer(root);
    mkdirSync(dist('build'));
    writeFileSync(dist('build/index.html'), 'panel');
    rmSync(path.join(root, 'cms/src/api'), { recursive: true });
    source('src/index.ts', 'export default {};\n');
    await buildServer(root);
    expect(existsSync(dist('src/api'))).toBe(false);
    expect(readFileSync(dist('build/index.html'), 'utf8')).toBe('panel');
  });

  it('does not touch a file that stays the same', async () => {
    const { root, source, dist } = smallProject();
    await buildServer(root);
    const before = statSync(dist('src/deep/three.js'), { bigint: true });
    source('src/index.ts', 'export default {};\n');
    await buildServer(root);
    const after = statSync(dist('src/deep/three.js'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it('names file and line of a mistake, changes nothing, and stays stale', async () => {
    const { root, source, dist } = smallProject();
    await buildServer(root);
    const before = readFileSync(dist('src/deep/three.js'), 'utf8');
    source('src/deep/three.ts', 'export const three = ;\n');
    await expect(buildServer(root)).rejects.toThrow(/^服务端代码无法构建：cms\/src\/deep\/three\.ts 第 1 行，/);
    expect(readFileSync(dist('src/deep/three.js'), 'utf8')).toBe(before);
    expect(isServerBuilt(root)).toBe(false);
  });
});
