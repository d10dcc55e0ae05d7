/** What a person downloads before the office can be worked with, measured on a real build. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}
type Manifest = Record<string, Chunk>;

const ADMIN = path.resolve(import.meta.dirname, '../../admin');
const KILOBYTE = 1000;
let folder = '';
let manifest: Manifest = {};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'office-build-'));
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: ADMIN,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  expect(built.stderr + built.stdout).toBe('');
  manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The chunk of a source and everything it imports without waiting. */
function closure(entries: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`no chunk for ${key}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return seen;
}

function gzipped(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0) / KILOBYTE;
}

const FIRST_LOAD = ['index.html', 'src/App.tsx', 'src/dashboard/HomePage.tsx'];

test('sign-in page, office and home together stay under 330 kB of compressed script', () => {
  const size = gzipped(closure(FIRST_LOAD));
  expect(size).toBeGreaterThan(100);
  expect(size).toBeLessThan(330);
});

test('the nominee list opened first stays under 330 kB as well', () => {
  expect(gzipped(closure(['index.html', 'src/App.tsx', 'src/nominees/NomineeList.tsx']))).toBeLessThan(330);
});

test('the chart and the dragging are loaded by those who need them only', () => {
  const first = closure(FIRST_LOAD);
  for (const late of [
    'src/dashboard/QuotaUseChart.tsx',
    'src/slates/RankingDesk.tsx',
    'src/slates/AssemblyDesk.tsx',
    'src/nominees/NomineeEdit.tsx',
  ]) {
    expect(first.has(manifest[late]?.file ?? `${late} has no chunk of its own`)).toBe(false);
    expect(manifest[late]).toBeDefined();
  }
});

test('no page is bundled with another page', () => {
  const pages = Object.keys(manifest).filter((key) => /^src\/\w+\/\w+(List|Show|Create|Edit|Desk|Page)\.tsx$/.test(key));
  expect(pages.length).toBeGreaterThanOrEqual(14);
  expect(new Set(pages.map((page) => manifest[page]?.file)).size).toBe(pages.length);
});
