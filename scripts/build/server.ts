/**
 * Builds the server: every TypeScript file of cms/src and cms/config becomes a CommonJS file in cms/dist, every other
 * file is copied. No type check here (`npm run typecheck`): a start must not wait for it.
 */
import { mkdirSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, version } from 'esbuild';
import { Failure } from '../launch/failure.js';
import { filesBelow, fingerprint, isStamped, writeStamp } from './fingerprint.ts';

/** What a person, not this build, puts into cms/dist: the Strapi panel and the stamps. */
const KEPT = ['build', '.server', '.panel'];

/** Whether cms/dist holds what cms/src and cms/config say now. */
export function isServerBuilt(root: string): boolean {
  return isStamped(path.join(root, 'cms/dist/.server'), serverFingerprint(root));
}

/**
 * Builds cms/dist. A file is replaced at once or not at all, and only when it differs, so a running server may read on.
 * @throws Failure naming the file and line esbuild stumbles over
 */
export async function buildServer(root: string, out = path.join(root, 'cms/dist')): Promise<void> {
  const print = serverFingerprint(root);
  const cms = path.join(root, 'cms');
  const outputs = new Map<string, Uint8Array>();
  const sources = serverSources(root);
  for (const file of sources.filter((name) => !isCode(name))) {
    outputs.set(path.join(out, path.relative(cms, file)), readFileSync(file));
  }
  for (const file of await compile(cms, out, sources.filter(isCode))) outputs.set(file.path, file.contents);
  for (const [file, contents] of outputs) replace(file, contents);
  removeOthers(out, new Set(outputs.keys()));
  writeStamp(path.join(out, '.server'), print);
}

function serverSources(root: string): string[] {
  const sources = filesBelow([path.join(root, 'cms/src'), path.join(root, 'cms/config')]);
  // The panel's own sources are read by the panel's build alone.
  return sources.filter((file) => !file.startsWith(path.join(root, 'cms/src/admin')) && !file.endsWith('.d.ts'));
}

function serverFingerprint(root: string): string {
  const settings = ['cms/tsconfig.json', 'cms/package.json', 'scripts/build/server.ts'];
  return fingerprint(root, [...serverSources(root), ...settings.map((file) => path.join(root, file))], version);
}

function isCode(file: string): boolean {
  return /\.tsx?$/.test(file);
}

async function compile(cms: string, out: string, entryPoints: string[]) {
  try {
    const result = await build({
      entryPoints,
      outbase: cms,
      outdir: out,
      absWorkingDir: cms,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'silent',
      write: false,
    });
    return result.outputFiles;
  } catch (error) {
    throw new Failure(`服务端代码无法构建：${firstError(error)}`);
  }
}

function firstError(error: unknown): string {
  const { errors } = error as { errors?: { text: string; location: { file: string; line: number } | null }[] };
  const first = errors?.[0];
  if (!first) return String(error);
  return first.location ? `cms/${first.location.file} 第 ${first.location.line} 行，${first.text}` : first.text;
}

function replace(file: string, contents: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, contents);
  renameSync(`${file}.${process.pid}`, file);
}

/** Strapi loads whatever lies in its folders, so the output of a source that is gone must go too. */
function removeOthers(out: string, outputs: Set<string>): void {
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (folder === out && KEPT.includes(entry.name)) continue;
      if (!entry.isDirectory()) {
        if (!outputs.has(file)) rmSync(file);
        continue;
      }
      visit(file);
      if (readdirSync(file).length === 0) rmdirSync(file);
    }
  };
  visit(out);
}
