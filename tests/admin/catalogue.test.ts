/** Every text of the office is Chinese, in one catalogue, and complete. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addedTexts } from '@admin/i18n/late-texts';
import { text } from '@admin/i18n/text';
import { zhCN as first } from '@admin/i18n/zh-CN';

const SOURCES = path.resolve(import.meta.dirname, '../../admin/src');
const TOPICS = path.join(SOURCES, 'i18n/zh-CN');

/** Which file adds which topics. */
const fileOfTopic = new Map<string, string>();
for (const name of readdirSync(TOPICS)) {
  const before = new Set(Object.keys(addedTexts()));
  await import(path.join(TOPICS, name));
  for (const topic of Object.keys(addedTexts())) if (!before.has(topic)) fileOfTopic.set(topic, name.replace(/\.ts$/, ''));
}

/** The catalogue with the topics that come late. */
const zhCN = { ...first, office: { ...first.office, ...addedTexts() } };
const english = createRequire(path.join(SOURCES, 'index.js'))('ra-language-english') as { ra: object };
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Latin words that belong in Chinese office prose: names of programs, keys and file types. */
const LATIN = new Set(['Excel', 'Word', 'xlsx', 'JPEG', 'PNG', 'PDF', 'Alt', 'Ctrl', 'Esc', 'Enter', 'Tab', 'Command', 'Z', 'S', 'R', 'J', 'K', 'X', 'zs']);

function flatten(tree: unknown, prefix = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]]);
  return new Map(
    Object.entries(tree as object).flatMap(([key, value]) => [...flatten(value, prefix ? `${prefix}.${key}` : key)]),
  );
}

function placeholders(words: string): string[] {
  return (words.match(/%\{\w+\}/g) ?? []).sort();
}

test('react-admin’s texts have exactly the keys of its own English pack', () => {
  expect([...flatten(zhCN.ra).keys()].sort()).toEqual([...flatten(english.ra).keys()].sort());
});

test('a translation never asks for a value the original is not given', () => {
  const original = flatten(english.ra);
  const asked = [...flatten(zhCN.ra)].filter(([key, words]) =>
    placeholders(words).some((name) => !(original.get(key) ?? '').includes(name)),
  );
  expect(asked).toEqual([]);
});

test('no text of the catalogue holds a Latin word', () => {
  const found = [...flatten(zhCN)].flatMap(([key, words]) =>
    (words.replace(/%\{\w+\}/g, '').match(/[A-Za-z]+/g) ?? [])
      .filter((word) => !LATIN.has(word))
      .map((word) => `${key}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('no text of the catalogue is empty or ends in an exclamation', () => {
  expect([...flatten(zhCN)].filter(([, words]) => words.trim() === '' || /[!！]/.test(words))).toEqual([]);
});

/** Sources without comments. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function chineseOutsideCatalogue(files: [string, string][]): string[] {
  return files.filter(([name, source]) => !name.startsWith('i18n/') && CHINESE.test(code(source))).map(([name]) => name);
}

test('no source outside i18n holds Chinese: it all comes from the catalogue', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  expect(chineseOutsideCatalogue(files.map((name) => [name, readFileSync(path.join(SOURCES, name), 'utf8')]))).toEqual([]);
  expect(
    chineseOutsideCatalogue([
      ['slates/Planted.tsx', 'export const label = "保存";'],
      ['slates/Comment.tsx', '/* 保存 */ export const label = 1;'],
    ]),
  ).toEqual(['slates/Planted.tsx']);
});

test('a text is filled in with its values', () => {
  expect(text('rank.unsaved', { count: 3 })).toBe('未保存：移动了 3 人');
  expect(text('rank.overPlaces', { award: '吉林省技术能手', count: 6, places: 5, extra: 1 })).toBe(
    '吉林省技术能手推荐 6 人，名额 5 人。请打开多出的 1 人点“删除”，或由省厅调剂名额。',
  );
});

test('every text that is used exists', () => {
  const known = flatten(zhCN.office);
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const used = files.flatMap((name) =>
    [...code(readFileSync(path.join(SOURCES, name), 'utf8')).matchAll(/\btext\('([\w.-]+)'/g)].map((match) => match[1] as string),
  );
  expect(used.filter((key) => !known.has(key))).toEqual([]);
});

/** Late topics a source speaks of without importing their file: its page would ask for texts that are not there. */
function withoutTheirTexts(files: [string, string][]): string[] {
  return files.flatMap(([name, source]) =>
    [...new Set([...code(source).matchAll(/\btext\((?:[^()]*\?\s*)?['`](\w+)\./g)].map((match) => match[1]!))]
      .filter((topic) => fileOfTopic.has(topic) && !source.includes(`i18n/zh-CN/${fileOfTopic.get(topic)!}'`))
      .map((topic) => `${name}: ${topic}`),
  );
}

test('whoever shows a text of a late topic loads it', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  expect(withoutTheirTexts(files.map((name) => [name, readFileSync(path.join(SOURCES, name), 'utf8')]))).toEqual([]);
  expect(withoutTheirTexts([['slates/Planted.tsx', `text('rank.unsaved', { count: 3 }); text(open ? 'many.clear' : 'yes'); text(\`overview.\${key}\`)`]])).toEqual([
    'slates/Planted.tsx: rank',
    'slates/Planted.tsx: many',
    'slates/Planted.tsx: overview',
  ]);
});
