/** Reads a copy of the site, a folder or a ZIP, into its files by name. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

export type Copy = Map<string, Buffer>;

/** Throws with a reason in Chinese. */
export async function readCopy(place: string): Promise<Copy> {
  const found = await stat(place).catch(() => null);
  if (found === null) throw new Error('没有这个文件或文件夹');
  return found.isDirectory() ? readFolder(place) : readZip(await readFile(place));
}

/** One file as text. */
readCopy.file = (place: string): Promise<string> => readFile(place, 'utf8');

async function readFolder(folder: string): Promise<Copy> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Copy = new Map();
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join('/'), await readFile(file));
  }
  return files;
}

async function readZip(bytes: Buffer): Promise<Copy> {
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => (error || !opened ? reject(new Error('不是文件夹，也不是完好的压缩包')) : resolve(opened)));
  });
  const files: Copy = new Map();
  await new Promise<void>((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      archive.openReadStream(entry, (error, stream) => {
        if (error || !stream) return reject(new Error('压缩包已损坏'));
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', () => reject(new Error('压缩包已损坏')));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks));
          archive.readEntry();
        });
      });
    });
    archive.on('error', () => reject(new Error('压缩包已损坏')));
    archive.on('end', resolve);
    archive.readEntry();
  });
  return files;
}
