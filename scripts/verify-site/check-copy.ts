/** Holds a copy of the site against its own manifest. Shares no code with the server that made it. */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Copy } from './read-copy.ts';

export interface SiteProblem {
  name: string;
  code: 'no-manifest' | 'no-signature' | 'no-key' | 'signature' | 'manifest' | 'missing' | 'altered' | 'extra';
}

export interface SiteReport {
  ok: boolean;
  /** SHA-256 of the public key (DER), hex; null without a key. */
  key: string | null;
  madeAt: string | null;
  files: number;
  problems: SiteProblem[];
}

const OWN = new Set(['manifest.json', 'manifest.sig', 'public-key.pem']);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** `trusted`: a public key in PEM; without it the copy's own key is used. */
export function checkCopy(copy: Copy, trusted?: string): SiteReport {
  const problems: SiteProblem[] = [];
  const manifest = copy.get('manifest.json');
  const signature = copy.get('manifest.sig');
  const key = keyOf(trusted ?? copy.get('public-key.pem')?.toString('utf8'));
  if (!manifest) problems.push({ name: 'manifest.json', code: 'no-manifest' });
  if (!signature) problems.push({ name: 'manifest.sig', code: 'no-signature' });
  if (!key) problems.push({ name: 'public-key.pem', code: 'no-key' });
  if (manifest && signature && key && !verify(null, manifest, key, Buffer.from(signature.toString('utf8'), 'base64'))) problems.push({ name: 'manifest.json', code: 'signature' });
  const listed = manifest ? read(manifest) : null;
  if (manifest && !listed) problems.push({ name: 'manifest.json', code: 'manifest' });
  for (const { name, sha256: wanted } of listed?.files ?? []) {
    const found = copy.get(name);
    if (!found) problems.push({ name, code: 'missing' });
    else if (sha256(found) !== wanted) problems.push({ name, code: 'altered' });
  }
  const names = new Set(listed?.files.map(({ name }) => name));
  if (listed) for (const name of copy.keys()) if (!names.has(name) && !OWN.has(name)) problems.push({ name, code: 'extra' });
  return {
    ok: problems.length === 0,
    key: key ? sha256(key.export({ format: 'der', type: 'spki' })) : null,
    madeAt: listed?.madeAt ?? null,
    files: listed?.files.length ?? 0,
    problems,
  };
}

function keyOf(pem: string | undefined): KeyObject | null {
  try {
    return pem === undefined ? null : createPublicKey(pem);
  } catch {
    return null;
  }
}

function read(manifest: Buffer): { madeAt: string; files: { name: string; sha256: string }[] } | null {
  try {
    const { madeAt, files } = JSON.parse(manifest.toString('utf8')) as { madeAt: unknown; files: unknown };
    const sound = typeof madeAt === 'string' && Array.isArray(files) && files.every((file) => typeof file?.name === 'string' && typeof file?.sha256 === 'string');
    return sound ? { madeAt, files: files as { name: string; sha256: string }[] } : null;
  } catch {
    return null;
  }
}
