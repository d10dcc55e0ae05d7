/**
 * Packs parts into a plain stored zip archive. The reader gets this instead of the upload, so that it parses
 * exactly what was counted: entries hidden from the central directory never reach it.
 */
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;

/** A zip archive without compression. */
export function packArchive(parts: ReadonlyMap<string, Buffer>): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const facts = entryFacts(content, nameBytes.length);
    const local = Buffer.concat([header(LOCAL, 4), facts, nameBytes, content]);
    // version made by, then the same facts, then comment length, disk, attributes, offset
    directory.push(header(CENTRAL, 6), facts, centralTail(offset), nameBytes);
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...body, central, endRecord(parts.size, central.length, offset)]);
}

function header(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  if (length > 4) bytes.writeUInt16LE(20, 4);
  return bytes;
}

/** The 26 bytes both headers share: version, flags, method, time, check sum, sizes, lengths. */
function entryFacts(content: Buffer, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(content.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

function centralTail(offset: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE(offset, 10);
  return bytes;
}

function endRecord(entries: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
