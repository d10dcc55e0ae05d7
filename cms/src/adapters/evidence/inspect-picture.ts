/** Looks into an uploaded picture and makes its thumbnail. Runs in the inspector's own process only. */
import sharp from 'sharp';
import type { MediaType } from '../../domain/evidence/evidence-slot';
import { EvidenceFault } from './evidence-fault';
import type { Bounds, Inspection } from './inspection';
import { pictureFrame } from './picture-frame';

const MEGAPIXEL = 1_000_000;
const THUMBNAIL = 320;
/** What must not hide behind or before a picture: documents, archives, pages, programs. */
const STRANGE = [Buffer.from('%PDF-'), Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('<script'), Buffer.from('<html'), Buffer.from('ftyp')];

/** Throws EvidenceFault: broken, pixels, small, mixed. */
export async function inspectPicture(type: MediaType, bytes: Buffer, bounds: Bounds): Promise<Inspection> {
  const { width, height, end } = pictureFrame(type, bytes);
  if (width === 0 || height === 0) throw new EvidenceFault('evidence.broken');
  if (width * height > bounds.megapixels * MEGAPIXEL) throw new EvidenceFault('evidence.pixels', { width, height, megapixels: bounds.megapixels });
  const behind = bytes.subarray(end);
  const before = bytes.subarray(0, 1024);
  if (STRANGE.some((sign) => behind.includes(sign)) || before.includes(STRANGE[0]!)) throw new EvidenceFault('evidence.mixed');
  const { smallest } = bounds;
  if (smallest && (width < smallest.width || height < smallest.height)) {
    throw new EvidenceFault('evidence.small', { width, height, wantedWidth: smallest.width, wantedHeight: smallest.height });
  }
  try {
    const thumbnail = await sharp(bytes, { failOn: 'error', limitInputPixels: bounds.megapixels * MEGAPIXEL, sequentialRead: true })
      .rotate()
      .resize(THUMBNAIL, THUMBNAIL, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { mediaType: type, pages: null, width, height, thumbnail };
  } catch {
    throw new EvidenceFault('evidence.broken');
  }
}
