/** Packs parts into a zip archive whose records may lie: sizes, check sums, flags, names that stand twice. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface FuzzPart {
  name: string;
  content: Buffer;
  /** What both headers say instead of the truth. */
  declared?: Partial<{ size: number; packed: number; crc: number; method: number; flags: number; offset: number }>;
  /** Stands in the file, not in its directory. */
  hidden?: boolean;
}

/** The parts of an archive as text or bytes by name, as an honest archive. */
export const honestly = (parts: ReadonlyMap<string, Buffer>): FuzzPart[] => [...parts].map(([name, content]) => ({ name, content }));

/** The archive; `count` is the number of entries its end claims. */
export function fuzzArchive(parts: readonly FuzzPart[], count?: number, comment: Buffer = Buffer.alloc(0)): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = {}, hidden } of parts) {
    const packed = deflateRawSync(content, { level: 1 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((declared.flags ?? 0x0800) & 0xffff, 2);
    facts.writeUInt16LE((declared.method ?? 8) & 0xffff, 4);
    facts.writeUInt32LE((declared.crc ?? crc32(content)) >>> 0, 10);
    facts.writeUInt32LE((declared.packed ?? packed.length) >>> 0, 14);
    facts.writeUInt32LE((declared.size ?? content.length) >>> 0, 18);
    const bytes = Buffer.from(name);
    facts.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, bytes, packed]);
    if (!hidden) {
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE((declared.offset ?? offset) >>> 0, 10);
      directory.push(Buffer.from('504b01021400', 'hex'), facts, tail, bytes);
    }
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  const entries = (count ?? parts.filter(({ hidden }) => !hidden).length) & 0xffff;
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...body, central, end, comment]);
}
