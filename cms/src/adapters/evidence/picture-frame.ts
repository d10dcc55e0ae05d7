/** Reads the outer frame of a picture, before anything decodes it: its size, and where it ends. */
import type { MediaType } from '../../domain/evidence/evidence-slot';
import { EvidenceFault } from './evidence-fault';

export interface PictureFrame {
  width: number;
  height: number;
  /** Bytes of the picture; what stands behind is not part of it. */
  end: number;
}

/** Throws EvidenceFault broken when the frame does not hold to its end. */
export function pictureFrame(type: MediaType, bytes: Buffer): PictureFrame {
  try {
    return type === 'image/png' ? pngFrame(bytes) : jpegFrame(bytes);
  } catch (error) {
    // Reading past the end of the buffer: the file was cut off.
    if (error instanceof RangeError) throw new EvidenceFault('evidence.broken');
    throw error;
  }
}

function pngFrame(bytes: Buffer): PictureFrame {
  if (bytes.subarray(12, 16).toString('latin1') !== 'IHDR') throw new EvidenceFault('evidence.broken');
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    at += 12 + length;
    if (at > bytes.length) throw new EvidenceFault('evidence.broken');
    if (kind === 'IEND') return { ...size, end: at };
  }
}

/** Markers that begin a frame: SOF0–SOF15 without DHT, JPG and DAC. */
const isFrameStart = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegFrame(bytes: Buffer): PictureFrame {
  let size: { width: number; height: number } | null = null;
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) throw new EvidenceFault('evidence.broken');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!size) throw new EvidenceFault('evidence.broken');
      return { ...size, end: at + 2 };
    }
    const length = bytes.readUInt16BE(at + 2);
    if (isFrameStart(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + length;
    if (marker === 0xda) at = afterScan(bytes, at);
  }
}

/** The next marker behind entropy-coded data, in which FF is stuffed with 00 and restarts are D0–D7. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new EvidenceFault('evidence.broken');
}
