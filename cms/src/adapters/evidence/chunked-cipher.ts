/**
 * The form of a stored file: a header, then chunks of 64 KiB, each sealed by AES-256-GCM under a key of the file's own.
 * The nonce counts the chunks and marks the last, so that chunks cannot be exchanged, repeated or cut off; the header and
 * the file's storage key are authenticated with each, so that a file put in another's place does not open.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const MAGIC = Buffer.from('SAEV');
const SALT = 32;
const TAG = 16;
/** Bytes of plain text in a chunk; every chunk but the last is full. */
export const CHUNK = 64 * 1024;
/** magic 4 · key version 4 · salt 32 */
export const HEADER = MAGIC.length + 4 + SALT;
export const SEALED_CHUNK = CHUNK + TAG;

/** Master keys by version: 32 bytes each. */
export interface EvidenceKeys {
  version: number;
  keyOf(version: number): Buffer;
}

/** A stored file that does not open: altered, cut off, or sealed with a key that is gone. */
export class SealBroken extends Error {}

function fileKey(keys: EvidenceKeys, version: number, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.keyOf(version), salt, 'skills-award evidence file v1', 32));
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(last ? 1 : 0, 0);
  bytes.writeUInt32BE(index, 8);
  return bytes;
}

export interface Sealer {
  header: Buffer;
  /** Chunks in order; `last` ends the file. A file has at least one chunk. */
  seal(chunk: Buffer, last: boolean): Buffer;
}

/** Starts a file under the newest key. */
export function createSealer(keys: EvidenceKeys, name: string): Sealer {
  const salt = randomBytes(SALT);
  const version = Buffer.alloc(4);
  version.writeUInt32BE(keys.version);
  const header = Buffer.concat([MAGIC, version, salt]);
  const key = fileKey(keys, keys.version, salt);
  let index = 0;
  return {
    header,
    seal(chunk, last) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last));
      cipher.setAAD(Buffer.concat([header, Buffer.from(name)]));
      index += 1;
      return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    },
  };
}

/** How many chunks a stored file of this size has, and how many bytes it held. Throws SealBroken for an impossible size. */
export function measure(storedBytes: number): { chunks: number; bytes: number } {
  const body = storedBytes - HEADER;
  const chunks = Math.ceil(body / SEALED_CHUNK);
  const bytes = body - chunks * TAG;
  if (body < TAG || bytes < (chunks - 1) * CHUNK) throw new SealBroken('impossible size');
  return { chunks, bytes };
}

/** Opens the chunks of a file by their number. Throws SealBroken. */
export function createOpener(keys: EvidenceKeys, name: string, header: Buffer): (sealed: Buffer, index: number, last: boolean) => Buffer {
  if (header.length !== HEADER || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealBroken('not a stored file');
  const key = fileKey(keys, header.readUInt32BE(MAGIC.length), header.subarray(MAGIC.length + 4));
  const facts = Buffer.concat([header, Buffer.from(name)]);
  return (sealed, index, last) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, last));
    decipher.setAAD(facts);
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
    } catch {
      throw new SealBroken(`chunk ${index}`);
    }
  };
}
