/** The whole site as one ZIP with its manifest and signature. The same site at the same instant gives the same bytes. */
import { zipSync, type Zippable } from 'fflate';
import { MANIFEST, manifestOf, PUBLIC_KEY, SIGNATURE } from './manifest';
import type { SiteFile } from './site-files';

export interface Signer {
  publicKeyPem: string;
  /** Ed25519 over the bytes. */
  sign(bytes: Buffer): Buffer;
}

/** ZIP knows no zone and no year before 1980: one date for all, so that nothing but the contents decides. */
const DATE = new Date(1980, 0, 1, 12);

/** Everything that is written to a folder or packed: the files, the manifest, its signature and the key. */
export function signedFiles(files: readonly SiteFile[], madeAt: string, signer: Signer): { name: string; bytes: Buffer }[] {
  const manifest = manifestOf(files, madeAt);
  return [
    ...files.map(({ name, bytes }) => ({ name, bytes })),
    { name: PUBLIC_KEY, bytes: Buffer.from(signer.publicKeyPem, 'utf8') },
    { name: SIGNATURE, bytes: Buffer.from(`${signer.sign(manifest).toString('base64')}\n`, 'utf8') },
    { name: MANIFEST, bytes: manifest },
  ];
}

/** The bundle's bytes. */
export function bundleOf(files: readonly SiteFile[], madeAt: string, signer: Signer): Buffer {
  const contents: Zippable = {};
  for (const { name, bytes } of signedFiles(files, madeAt, signer)) contents[name] = [bytes, { mtime: DATE, level: 6 }];
  return Buffer.from(zipSync(contents));
}
