/** Tells by its first bytes what a file is, and hands it to the one who can read it. */
import { AttachmentFault, type AttachmentLimits, type AttachmentText } from './attachment-text';
import { readImage } from './read-image';
import { readOffice } from './read-office';
import { readPdf } from './read-pdf';
import { readPlain } from './read-plain';

const MEGABYTE = 1024 * 1024;
const begins = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));

/** Every text with its place, the name of the file first. Throws AttachmentFault. */
export async function readParts(name: string, bytes: Buffer, limits: AttachmentLimits): Promise<AttachmentText> {
  if (bytes.length === 0) throw new AttachmentFault('attachment.broken');
  if (bytes.length > limits.fileMegabytes * MEGABYTE) throw new AttachmentFault('attachment.too-large', { limit: limits.fileMegabytes });
  const read = await readerOf(bytes)(bytes, limits);
  return { ...read, parts: [{ place: '文件名', text: name }, ...read.parts] };
}

type Reader = (bytes: Buffer, limits: AttachmentLimits) => Promise<AttachmentText>;

function readerOf(bytes: Buffer): Reader {
  if (begins(bytes, '25504446')) return readPdf;
  if (begins(bytes, '504b0304')) return readOffice;
  if (begins(bytes, 'ffd8ff') || begins(bytes, '89504e470d0a1a0a')) return readImage;
  // An old Office file, or a new one with a password: neither can be looked into.
  if (begins(bytes, 'd0cf11e0a1b11ae1')) throw new AttachmentFault('attachment.closed');
  if (bytes.subarray(0, 4_096).includes(0)) throw new AttachmentFault('attachment.unknown-type');
  return readPlain;
}
