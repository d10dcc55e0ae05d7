/** Photographs: what cameras and programs write beside the picture. What the picture shows, a person has to look at. */
import exifr from 'exifr';
import type { AttachmentText } from './attachment-text';

export async function readImage(bytes: Buffer): Promise<AttachmentText> {
  const found = ((await exifr.parse(bytes, { tiff: true, ifd0: {}, exif: true, gps: true, iptc: true, xmp: true, jfif: true, ihdr: true, icc: false, mergeOutput: true, makerNote: true, userComment: true }).catch(() => null)) ?? {}) as Record<string, unknown>;
  const text = Object.entries(found).map(([name, value]) => `${name}：${written(value)}`).join('\n');
  const located = typeof found['latitude'] === 'number' && typeof found['longitude'] === 'number' ? ['图片属性中有拍摄地点的经纬度'] : [];
  return { parts: [{ place: '图片属性', text: `${text}\n${pngTexts(bytes)}` }], unread: ['图片上的文字和人像'], located };
}

function written(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** The international text chunks of a PNG (iTXt), which readers of camera metadata pass over. */
function pngTexts(bytes: Buffer): string {
  const texts: string[] = [];
  for (let place = 8; bytes.readUInt32BE(0) === 0x89504e47 && place + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(place);
    const kind = bytes.toString('latin1', place + 4, place + 8);
    if (kind === 'iTXt') texts.push(bytes.toString('utf8', place + 8, Math.min(bytes.length, place + 8 + length)).replaceAll('\0', ' '));
    place += length + 12;
  }
  return texts.join('\n');
}
