/**
 * Unpacks a zip archive by its central directory, counting every byte that really comes out:
 * what an entry declares is not believed. Only XML parts are kept.
 */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { MEGABYTE, type Limits } from './limits';
import { WorkbookFault } from './workbook-fault';

/** The XML parts of a workbook by name. Throws WorkbookFault: entries, inflates, dishonest, encrypted, broken, not-workbook. */
export async function unpackArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Map<string, Buffer>> {
  const { parts } = await unpackXml(bytes, limits);
  if (!parts.has('[Content_Types].xml') || !parts.has('xl/workbook.xml')) throw new WorkbookFault('workbook.not-workbook');
  return parts;
}

export type ArchiveLimits = Pick<Limits, 'entries' | 'inflatedMegabytes'>;

/** The XML parts of any archive, and the names of all its entries. Throws WorkbookFault as unpackArchive does. */
export async function unpackXml(bytes: Buffer, limits: ArchiveLimits): Promise<{ parts: Map<string, Buffer>; names: string[] }> {
  const archive = await open(bytes);
  if (archive.entryCount > limits.entries) throw new WorkbookFault('workbook.entries', { limit: limits.entries });
  const parts = new Map<string, Buffer>();
  const names: string[] = [];
  const budget: Budget = { left: limits.inflatedMegabytes * MEGABYTE, limit: limits.inflatedMegabytes };
  for await (const entry of entriesOf(archive)) {
    if (entry.isEncrypted()) throw new WorkbookFault('workbook.encrypted');
    if (entry.uncompressedSize > budget.left) throw tooMuch(budget);
    const content = await inflate(archive, entry, budget);
    names.push(entry.fileName);
    if (isXml(entry.fileName)) parts.set(entry.fileName, content);
  }
  return { parts, names };
}

/** Bytes that may still come out, of the megabytes allowed. */
interface Budget {
  left: number;
  limit: number;
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error || !archive) reject(new WorkbookFault('workbook.broken'));
      else resolve(archive);
    });
  });
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = (settle: () => void): void => {
        archive.removeAllListeners();
        settle();
      };
      archive.once('entry', (next: Entry) => done(() => resolve(next)));
      archive.once('end', () => done(() => resolve(null)));
      archive.once('error', () => done(() => reject(new WorkbookFault('workbook.broken'))));
      archive.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

function inflate(archive: ZipFile, entry: Entry, budget: Budget): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(new WorkbookFault('workbook.dishonest'));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        budget.left -= chunk.length;
        if (budget.left < 0) {
          stream.destroy();
          reject(tooMuch(budget));
        } else if (isXml(entry.fileName)) chunks.push(chunk);
      });
      // yauzl compares with the declared size while it reads
      stream.on('error', () => reject(new WorkbookFault('workbook.dishonest')));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

function tooMuch({ limit }: Budget): WorkbookFault {
  return new WorkbookFault('workbook.inflates', { limit });
}
