/** What a copy of the site consists of: each file with its hash, in canonical JSON, to be signed. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/rules/canonical-json';
import type { SiteFile } from './site-files';

export const MANIFEST = 'manifest.json';
/** Detached Ed25519 signature over the bytes of the manifest, base64. */
export const SIGNATURE = 'manifest.sig';
/** The public key that made it, PEM. Trust comes from comparing it with the one the department announces. */
export const PUBLIC_KEY = 'public-key.pem';

/** The manifest's bytes. `madeAt`: the programme's instant, ISO. */
export function manifestOf(files: readonly SiteFile[], madeAt: string): Buffer {
  const entries = files.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  return Buffer.from(`${canonicalJson({ schema: 1, madeAt, files: entries })}\n`, 'utf8');
}
