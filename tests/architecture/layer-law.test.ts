import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsBelow } from './imports';
import { findCycle, offence } from './layer-law';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['cms/src', 'cms/config', 'admin/src', 'scripts', 'tests'];

describe('the layer law', () => {
  const imports = importsBelow(ROOT, FOLDERS);

  it('is kept by every import', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(offence).filter(Boolean)).toEqual([]);
  });

  it('leaves no cycle in the running server', () => {
    expect(findCycle(imports.filter(({ from, typeOnly }) => from.startsWith('cms/') && !typeOnly))).toBeUndefined();
  });

  it.each([
    ['cms/src/domain/quota/check-quota.ts', 'node:fs', /domain must not import node:fs/],
    ['cms/src/domain/person/mask.ts', 'zod', /domain must not import zod/],
    ['cms/src/domain/calendar/period.ts', '../rules/schema', /domain\/calendar must not import domain\/rules/],
    ['cms/src/domain/slate/reorder.ts', '../notice/period', /domain\/slate must not import domain\/notice/],
    ['cms/src/domain/quota/check-quota.ts', '../../adapters/clock', /domain must not import adapters/],
    ['cms/src/queries/list.ts', '../commands/rank-slate', /queries must not import commands/],
    ['cms/src/commands/rank-slate.ts', '@strapi/strapi', /only adapters and api touch Strapi/],
    ['cms/src/adapters/clock.ts', '../commands/rank-slate', /adapters must not import commands/],
    ['cms/src/rest/list.ts', '../../../admin/src/App', /rest must not import admin/],
    ['cms/src/index.ts', '../../scripts/demo/people', /root must not import scripts/],
    ['admin/src/App.tsx', '../../cms/src/queries/list', /admin must not import queries/],
    ['admin/src/App.tsx', '@cms/commands/rank-slate', /admin must not import commands/],
    ['admin/src/App.tsx', 'node:path', /admin must not import node:path/],
  ])('refuses a file planted at %s that imports %s', (file, name, words) => {
    const planted = mkdtempSync(path.join(tmpdir(), 'layer-law-'));
    try {
      mkdirSync(path.join(planted, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(planted, file), `import { something } from '${name}';\nexport const use = something;\n`);
      const offences = importsBelow(planted, [file.split('/')[0] ?? '']).map(offence);
      expect(offences).toEqual([expect.stringMatching(words)]);
    } finally {
      rmSync(planted, { recursive: true });
    }
  });

  it('finds a cycle across three files', () => {
    const cycle = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'a.ts' },
    ];
    expect(findCycle(cycle)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  });
});
