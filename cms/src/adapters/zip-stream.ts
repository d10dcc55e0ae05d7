/** Writes a ZIP as it is made: files one after another, each in pieces; nothing is held in memory but the piece at hand. */
import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  path: string;
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** What went into the package. */
export interface PackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Streams the entries; `last` is asked for the closing file (the manifest) once everything before it is known. */
export function zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, last: (packed: readonly PackedFile[]) => { path: string; text: string }): Readable {
  const out = new PassThrough();
  const zip = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else {
      out.write(chunk);
      if (final) out.end();
    }
  });
  const drained = async (): Promise<void> => {
    if (out.writableNeedDrain) await once(out, 'drain');
  };
  const add = async (path: string, pieces: ZipEntry['pieces']): Promise<PackedFile> => {
    const file = new ZipDeflate(path, { level: 6 });
    const hash = createHash('sha256');
    let bytes = 0;
    zip.add(file);
    for await (const piece of pieces) {
      const data = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      bytes += data.length;
      hash.update(data);
      file.push(data);
      await drained();
    }
    file.push(new Uint8Array(0), true);
    return { path, bytes, sha256: hash.digest('hex') };
  };
  const run = async (): Promise<void> => {
    const packed: PackedFile[] = [];
    for await (const { path, pieces } of entries) packed.push(await add(path, pieces));
    const closing = last(packed);
    await add(closing.path, [closing.text]);
    zip.end();
  };
  run().catch((error: unknown) => out.destroy(error as Error));
  return out;
}
