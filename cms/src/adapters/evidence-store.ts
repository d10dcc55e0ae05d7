/**
 * Scans and photos at rest: encrypted files below FILES_DIR, named by chance and never by what a client sent.
 * A file is written aside, flushed, then renamed: under its name it is whole or it is not there. Several processes may
 * share the folder. Files no row names are swept a day later, so that a crash between file and row leaves nothing.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { constants, existsSync, mkdirSync, accessSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CHUNK, createOpener, createSealer, HEADER, measure, SEALED_CHUNK, SealBroken, type EvidenceKeys } from './evidence/chunked-cipher';
import { secrets, type Secrets } from './secrets';
import { SettingsError } from './settings';

const INCOMING = 'incoming';
const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = /^[0-9a-f]{40}(\.thumb)?$/;

/** The stored file is not there or does not open: to be told to the office, which has backups. */
export class EvidenceLost extends Error {}

/** A file that came in and is not yet part of a record. */
export interface StagedFile {
  storageKey: string;
  bytes: number;
  /** Hex, of the plain bytes. */
  sha256: string;
}

export interface OpenedFile {
  /** Of the whole file. */
  bytes: number;
  /** The bytes from `first` to `last`, both included. */
  stream: Readable;
}

export interface EvidenceStore {
  /** Writes what arrives, sealed, and flushes it. Stops reading and answers null beyond `mostBytes`. */
  stage(source: AsyncIterable<Buffer>, mostBytes: number): Promise<StagedFile | null>;
  /** Seals a small picture of a stored file beside it. */
  keepThumbnail(storageKey: string, picture: Buffer): Promise<void>;
  /** Opens a stored file or a part of it. Throws EvidenceLost. */
  read(storageKey: string, range?: { first: number; last: number }): Promise<OpenedFile>;
  /** The whole file in memory: for what must parse it. Throws EvidenceLost. */
  readWhole(storageKey: string): Promise<Buffer>;
  /** The thumbnail, or null when there is none. */
  readThumbnail(storageKey: string): Promise<Buffer | null>;
  /** Removes a file and its thumbnail; absent ones are no fault. */
  discard(storageKey: string): Promise<void>;
  /** Removes unfinished and unnamed files older than a day; answers how many went and which named ones are not there. */
  sweep(named: ReadonlySet<string>): Promise<{ swept: number; lost: string[] }>;
}

/** Keys for files, made from the installation's own: another purpose, so another key. */
export function evidenceKeys({ identityKeys, identityKeyVersion }: Pick<Secrets, 'identityKeys' | 'identityKeyVersion'>): EvidenceKeys {
  return {
    version: identityKeyVersion,
    keyOf(version) {
      const key = identityKeys[String(version)];
      if (!key) throw new SealBroken(`key ${version} is missing`);
      return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `skills-award evidence ${version}`, 32));
    },
  };
}

/** Makes the folder ready. Throws SettingsError with one Chinese line. */
export function prepareFilesFolder(folder: string): void {
  try {
    mkdirSync(join(folder, INCOMING), { recursive: true, mode: 0o700 });
    accessSync(join(folder, INCOMING), constants.W_OK);
  } catch (error) {
    throw new SettingsError(`附件文件夹 ${folder} 不可写（${(error as NodeJS.ErrnoException).code}），请换一个 FILES_DIR 或改正权限。`);
  }
}

/** The store of one installation. */
export function createEvidenceStore(folder: string, keys: EvidenceKeys): EvidenceStore {
  const incoming = join(folder, INCOMING);

  function placeOf(storageKey: string): string {
    if (!KEY.test(storageKey)) throw new EvidenceLost('impossible name');
    return join(folder, storageKey.slice(0, 2), storageKey);
  }

  async function write(storageKey: string, source: AsyncIterable<Buffer>, mostBytes: number): Promise<StagedFile | null> {
    const draft = join(incoming, `${storageKey}.${process.pid}.part`);
    const file = await open(draft, 'wx', 0o600);
    let kept = false;
    try {
      const sealer = createSealer(keys, storageKey);
      const hash = createHash('sha256');
      let bytes = 0;
      let rest: Buffer = Buffer.alloc(0);
      await file.write(sealer.header);
      for await (const piece of source) {
        bytes += piece.length;
        if (bytes > mostBytes) return null;
        hash.update(piece);
        rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
        // The last chunk is known by the end of the source only: one full chunk always waits.
        while (rest.length > CHUNK) {
          await file.write(sealer.seal(rest.subarray(0, CHUNK), false));
          rest = rest.subarray(CHUNK);
        }
      }
      await file.write(sealer.seal(rest, true));
      await file.sync();
      await file.close();
      const place = placeOf(storageKey);
      await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
      await rename(draft, place);
      await syncFolder(join(place, '..'));
      kept = true;
      return { storageKey, bytes, sha256: hash.digest('hex') };
    } finally {
      await file.close().catch(() => undefined);
      if (!kept) await rm(draft, { force: true });
    }
  }

  async function openStored(storageKey: string): Promise<{ file: FileHandle; header: Buffer; chunks: number; bytes: number }> {
    let file: FileHandle;
    try {
      file = await open(placeOf(storageKey), 'r');
    } catch (error) {
      throw new EvidenceLost(`${storageKey}: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`);
    }
    try {
      const { size } = await file.stat();
      const header = Buffer.alloc(HEADER);
      await file.read(header, 0, HEADER, 0);
      return { file, header, ...measure(size) };
    } catch (error) {
      await file.close();
      throw new EvidenceLost(`${storageKey}: ${(error as Error).message}`);
    }
  }

  async function* pieces(storageKey: string, stored: Awaited<ReturnType<typeof openStored>>, first: number, last: number): AsyncGenerator<Buffer> {
    const { file, header, chunks } = stored;
    try {
      const unseal = createOpener(keys, storageKey, header);
      for (let index = Math.floor(first / CHUNK); index <= Math.floor(last / CHUNK) && index < chunks; index += 1) {
        const sealed = Buffer.alloc(SEALED_CHUNK);
        const { bytesRead } = await file.read(sealed, 0, SEALED_CHUNK, HEADER + index * SEALED_CHUNK);
        const plain = unseal(sealed.subarray(0, bytesRead), index, index === chunks - 1);
        const from = index * CHUNK;
        yield plain.subarray(Math.max(0, first - from), Math.max(0, last - from + 1));
      }
    } catch (error) {
      throw new EvidenceLost(`${storageKey}: ${(error as Error).message}`);
    } finally {
      await file.close().catch(() => undefined);
    }
  }

  async function read(storageKey: string, range?: { first: number; last: number }): Promise<OpenedFile> {
    const stored = await openStored(storageKey);
    const first = range?.first ?? 0;
    const last = Math.min(range?.last ?? Infinity, stored.bytes - 1);
    // The first piece is opened before anybody is answered: a broken file is a refusal, not half an answer.
    const source = pieces(storageKey, stored, first, last);
    const head = await source.next();
    async function* all(): AsyncGenerator<Buffer> {
      if (!head.done) yield head.value;
      yield* source;
    }
    return { bytes: stored.bytes, stream: Readable.from(all(), { objectMode: false }) };
  }

  async function readWhole(storageKey: string): Promise<Buffer> {
    const { stream } = await read(storageKey);
    const parts: Buffer[] = [];
    for await (const piece of stream) parts.push(piece as Buffer);
    return Buffer.concat(parts);
  }

  return {
    stage: (source, mostBytes) => write(randomBytes(20).toString('hex'), source, mostBytes),
    async keepThumbnail(storageKey, picture) {
      await write(`${storageKey}.thumb`, (async function* () { yield picture; })(), picture.length);
    },
    read,
    readWhole,
    async readThumbnail(storageKey) {
      return existsSync(placeOf(`${storageKey}.thumb`)) ? readWhole(`${storageKey}.thumb`) : null;
    },
    async discard(storageKey) {
      for (const name of [storageKey, `${storageKey}.thumb`]) await rm(placeOf(name), { force: true });
    },
    async sweep(named) {
      const before = Date.now() - DAY_MS;
      const present = new Set<string>();
      let swept = 0;
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || (entry.name !== INCOMING && !/^[0-9a-f]{2}$/.test(entry.name))) continue;
        for (const name of await readdir(join(folder, entry.name))) {
          const unfinished = entry.name === INCOMING;
          if (!unfinished && !KEY.test(name)) continue;
          if (!unfinished && named.has(name.replace(/\.thumb$/, ''))) {
            present.add(name);
            continue;
          }
          const path = join(folder, entry.name, name);
          const facts = await stat(path).catch(() => null);
          if (!facts || facts.mtimeMs > before) continue;
          await rm(path, { force: true });
          swept += 1;
        }
      }
      return { swept, lost: [...named].filter((name) => !present.has(name)) };
    },
  };
}

/** Makes a rename last: on file systems that keep folders apart from files. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** The store of this process's installation. */
export function openEvidenceStore(filesDir: string, dataDir: string): EvidenceStore {
  prepareFilesFolder(filesDir);
  return createEvidenceStore(filesDir, evidenceKeys(secrets(dataDir)));
}
