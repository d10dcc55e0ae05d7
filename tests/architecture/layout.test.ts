import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, ROOT, textOf } from './repository';

const TOP = ['README.md', 'admin', 'cms', 'config', 'package-lock.json', 'package.json', 'scripts', 'tests', 'tsconfig.json'];
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|shared|types|lib)(\/|\.tsx?$)/;
/** Strapi itself asks for this folder. */
const ASKED_FOR = /^cms\/types\/generated\//;

const files = repositoryFiles();
const code = files.filter((file) => /\.(tsx?|js|sh)$/.test(file) || file.startsWith('.ci/'));

/** Words are put together here so that this file does not offend against itself. */
const word = (...parts: string[]) => parts.join('');

describe('the layout', () => {
  it('has only the fixed names, dot-files and locks at the top', () => {
    const top = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((name) => !name.startsWith('.'));
    expect(top.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  it('has no drawers', () => {
    expect(files.filter((file) => DRAWERS.test(file) && !ASKED_FOR.test(file))).toEqual([]);
  });

  it('has file names in kebab-case, and React components in PascalCase', () => {
    const odd = files.filter((file) => /^(cms\/src|scripts|tests)\/.*\.ts$/.test(file) && !/^[a-z0-9.-]+$/.test(path.basename(file)));
    expect(odd.filter((file) => !file.endsWith('.d.ts'))).toEqual([]);
  });
});

describe('the sources', () => {
  it('are not empty to these tests', () => {
    expect(code.length).toBeGreaterThan(50);
  });

  it('name no place of this machine', () => {
    const places = [`${ROOT}/`, path.dirname(ROOT) === '/' ? '' : `${path.dirname(ROOT)}/`, homedir() === '/' ? '' : `${homedir()}/`];
    expect(findLines(files, (line) => places.some((place) => place.length > 3 && line.includes(place)))).toEqual([]);
  });

  it('leave nothing to be done later', () => {
    const later = new RegExp(`\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('HA', 'CK')}|${word('XX', 'X')})\\b`);
    expect(findLines(code, (line) => later.test(line))).toEqual([]);
  });

  it('skip and single out no test', () => {
    const partial = new RegExp(`\\b(it|test|describe)(\\.\\w+)*\\.(${word('sk', 'ip')}|${word('on', 'ly')}|${word('to', 'do')})\\b|\\b(xit|xdescribe|fit|fdescribe)\\(`);
    expect(findLines(code.filter((file) => file.startsWith('tests/')), (line) => partial.test(line))).toEqual([]);
  });

  it('switch off no type check', () => {
    const off = new RegExp(`@ts-(${word('ig', 'nore')}|${word('no', 'check')}|${word('expect', '-error')})`);
    expect(findLines(code, (line) => off.test(line))).toEqual([]);
  });
});

function findLines(searched: string[], isFound: (line: string) => boolean): string[] {
  return searched.flatMap((file) =>
    (textOf(file) ?? '').split('\n').flatMap((line, index) => (isFound(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
}
