import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADVISORIES, isAffected } from './advisories';
import { ROOT } from './repository';

interface Entry {
  version?: string;
  resolved?: string;
  link?: boolean;
  extraneous?: boolean;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Packages of the `.` folder are the root's. */
const FOLDERS = ['.', 'cms', 'admin'];

describe.each(FOLDERS)('the lock of %s', (folder) => {
  const lock = readJson<{ packages: Record<string, Entry> }>(folder, 'package-lock.json').packages;
  const manifest = readJson<Entry & { name: string }>(folder, 'package.json');
  const installed = Object.entries(lock).filter(([place]) => place !== '');

  it('names no place to download from, so that every registry serves', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(readText(folder, 'package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('was made from its manifest', () => {
    expect(lock['']?.dependencies ?? {}).toEqual(manifest.dependencies ?? {});
    expect(lock['']?.devDependencies ?? {}).toEqual(manifest.devDependencies ?? {});
    expect(installed.filter(([, { extraneous }]) => extraneous).map(([place]) => place)).toEqual([]);
  });

  it('has an entry for every optional package of every platform', () => {
    const lacking = Object.entries(lock).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !findEntry(lock, place, name)).map((name) => `${place} → ${name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('holds no version with a known advisory', () => {
    const affected = installed.flatMap(([place, { version = '' }]) => {
      const name = nameOf(place);
      return ADVISORIES.filter((advisory) => isAffected(advisory, name, version)).map(({ id }) => `${place}@${version} ${id}`);
    });
    expect(affected).toEqual([]);
  });

  it('runs no install script', () => {
    expect(readText(folder, '.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect(readText(folder, '.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });
});

describe('the versions', () => {
  it('of Strapi are 5.54.0 throughout: 5.55 does not install', () => {
    const lock = readJson<{ packages: Record<string, Entry> }>('cms', 'package-lock.json').packages;
    // These three live in a repository of their own and count for themselves.
    const own = ['@strapi/design-system', '@strapi/icons', '@strapi/ui-primitives'];
    const strapi = Object.entries(lock).filter(([place]) => nameOf(place).startsWith('@strapi/') && !own.includes(nameOf(place)));
    expect(strapi.length).toBeGreaterThan(20);
    expect(strapi.filter(([, { version }]) => version !== '5.54.0').map(([place, { version }]) => `${place}@${version}`)).toEqual([]);
    const { dependencies = {} } = readJson<Entry>('cms', 'package.json');
    expect(Object.entries(dependencies).filter(([name, range]) => name.startsWith('@strapi/') && range !== '5.54.0')).toEqual([]);
  });

  it.each(FOLDERS)('of React in %s are one and the same', (folder) => {
    const lock = readJson<{ packages: Record<string, Entry> }>(folder, 'package-lock.json').packages;
    const react = Object.entries(lock).filter(([place]) => ['react', 'react-dom'].includes(nameOf(place)));
    expect([...new Set(react.map(([, { version }]) => version))]).toEqual(['18.3.1']);
  });
});

describe('the check of optional packages', () => {
  it('finds one that npm left out', () => {
    const lock = { '': {}, 'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } }, 'node_modules/a-linux': {} };
    expect(findEntry(lock, 'node_modules/a', 'a-linux')).toBeDefined();
    expect(findEntry(lock, 'node_modules/a', 'a-mac')).toBeUndefined();
  });
});

describe('the check of advisories', () => {
  it.each([
    ['8.17.0', true],
    ['8.17.1', false],
    ['8.9.9', true],
    ['7.5.9', false],
  ])('judges ws %s: affected %s', (version, affected) => {
    const advisory = { id: 'GHSA-3h5v-q93c-6h6q', name: 'ws', from: '8.0.0', below: '8.17.1' };
    expect(isAffected(advisory, 'ws', version)).toBe(affected);
    expect(isAffected(advisory, 'other', version)).toBe(false);
  });
});

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** As Node looks it up: in the package's own node_modules, then in those of each folder above. */
function findEntry(lock: Record<string, Entry>, place: string, name: string): Entry | undefined {
  for (let above = place; ; above = above.slice(0, Math.max(above.lastIndexOf('node_modules/') - 1, 0))) {
    const entry = lock[`${above ? `${above}/` : ''}node_modules/${name}`];
    if (entry || above === '') return entry;
  }
}

function readText(folder: string, file: string): string {
  return readFileSync(path.join(ROOT, folder, file), 'utf8');
}

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readText(folder, file)) as T;
}
