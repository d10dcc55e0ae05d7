/** Checks an archive package offline: every file is the one the manifest names, and the journal's chain of hashes holds. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@domain/rules/canonical-json';
import { z } from 'zod';
import { InputError } from '../command-line';
import { openZip } from './open-zip';

const manifest = z.object({
  schema: z.literal(1),
  edition: z.object({ id: z.string(), number: z.number(), name: z.string(), rulesHash: z.string() }),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export interface ArchiveFindings {
  edition: string;
  files: number;
  entries: number;
  /** One sentence a fault; empty: the package is whole. */
  faults: string[];
}

/** Reads the whole package. Throws InputError when it is no archive package. */
export async function checkArchive(path: string): Promise<ArchiveFindings> {
  const files = await openZip(path);
  const listed = files.get('manifest.json');
  if (!listed) throw new InputError(`${path} 中没有 manifest.json，不是归档包。`);
  const parsed = manifest.safeParse(JSON.parse(listed.toString('utf8')));
  if (!parsed.success) throw new InputError(`${path} 的 manifest.json 不是本系统的清单。`);
  const { edition, files: wanted } = parsed.data;
  const names = new Set(wanted.map((file) => file.path));
  const faults = [
    ...wanted.flatMap((file) => faultOf(file, files.get(file.path))),
    ...[...files.keys()].filter((name) => name !== 'manifest.json' && !names.has(name)).map((name) => `${name} 不在清单中`),
  ];
  const evidence = evidenceFaults(files);
  const journal = (files.get('journal.jsonl') ?? Buffer.alloc(0)).toString('utf8').split('\n').filter((line) => line !== '');
  return { edition: edition.name, files: wanted.length, entries: journal.length, faults: [...faults, ...evidence, ...brokenAt(journal)] };
}

const attached = z.object({ fileName: z.string(), sha256: z.string(), path: z.string().nullable() });

/** Every scan is the one that was attached: the list keeps the hash it had on the day it came in. */
function evidenceFaults(files: ReadonlyMap<string, Buffer>): string[] {
  const list = files.get('files.jsonl');
  if (!list) return ['缺少 files.jsonl'];
  const rows = list.toString('utf8').split('\n').filter((line) => line !== '').map((line) => attached.safeParse(JSON.parse(line)));
  const named = new Set(rows.flatMap(({ data }) => (data?.path ? [data.path] : [])));
  return [
    ...rows.flatMap(({ data }) => {
      if (!data) return ['files.jsonl 中有一行不是附件'];
      if (data.path === null) return [];
      const found = files.get(data.path);
      if (!found) return [`缺少附件 ${data.path}`];
      return createHash('sha256').update(found).digest('hex') === data.sha256 ? [] : [`附件 ${data.path} 不是当初上传的文件`];
    }),
    ...[...files.keys()].filter((name) => name.startsWith('files/') && !named.has(name)).map((name) => `${name} 不在附件清单中`),
  ];
}

function faultOf(file: { path: string; sha256: string }, found: Buffer | undefined): string[] {
  if (!found) return [`缺少 ${file.path}`];
  return createHash('sha256').update(found).digest('hex') === file.sha256 ? [] : [`${file.path} 的内容与清单不符`];
}

/** The first entry at which the chain does not hold; what follows it says nothing. */
function brokenAt(lines: readonly string[]): string[] {
  let previous = '0'.repeat(64);
  for (const [index, line] of lines.entries()) {
    const { hash, ...content } = JSON.parse(line) as Record<string, unknown>;
    const own = createHash('sha256').update(canonicalJson(content)).digest('hex');
    if (content['sequence'] !== index + 1 || content['previousHash'] !== previous || own !== hash) return [`办理日志第 ${index + 1} 条起的链不完整`];
    previous = String(hash);
  }
  return [];
}
