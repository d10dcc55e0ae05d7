import { expect, test } from 'vitest';
import { EvidenceFault } from '@cms/adapters/evidence/evidence-fault';
import { pictureFrame } from '@cms/adapters/evidence/picture-frame';
import { recogniseType } from '@cms/adapters/evidence/recognise-type';
import { MEDIA_TYPES, OFFICE_TYPES, SCAN_TYPES } from '@domain/evidence/evidence-slot';
import { parseRange } from '@cms/rest/parse-range';

const hex = (text: string): Buffer => Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.alloc(32)]);

function answer(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof EvidenceFault ? `${error.code} ${error.params['found'] ?? ''}`.trim() : error;
  }
}

test.each([
  ['ffd8ffe0', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
  [Buffer.from('%PDF-1.7').toString('hex'), 'application/pdf'],
  ['00000018 66747970 68656963', 'evidence.heic'],
  ['00000018 66747970 6d696631', 'evidence.heic'],
  ['00000018 66747970 69736f6d', 'evidence.type 视频或音频'],
  ['504b0304', 'evidence.type Word、Excel 或压缩文件'],
  ['d0cf11e0a1b11ae1', 'evidence.type Word、Excel 或压缩文件'],
  ['47494638', 'evidence.type GIF 图片'],
  ['49492a00', 'evidence.type TIFF 图片'],
  ['424d', 'evidence.type BMP 图片'],
  ['52494646 00000000 57454250', 'evidence.type WebP 图片'],
  ['4d5a', 'evidence.type 程序'],
  [Buffer.from('<svg onload=x>').toString('hex'), 'evidence.type 网页或文本'],
  // A PDF's head behind anything else is no PDF.
  [Buffer.from('GIF89a%PDF-1.7').toString('hex'), 'evidence.type GIF 图片'],
  ['000102', 'evidence.type'],
])('%s is %s', (bytes, expected) => {
  expect(answer(() => recogniseType(hex(bytes), MEDIA_TYPES))).toBe(expected);
});

const archive = (...names: string[]): Buffer => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(names.join(' '))]);

test.each([
  [archive('word/document.xml'), OFFICE_TYPES[0]],
  [archive('xl/workbook.xml'), OFFICE_TYPES[1]],
  // Both at once, or neither: an archive like any other.
  [archive('word/document.xml', 'xl/workbook.xml'), 'evidence.type Word、Excel 或压缩文件'],
  [archive('ppt/presentation.xml'), 'evidence.type Word、Excel 或压缩文件'],
])('office files are told by the part that makes them one', (bytes, expected) => {
  expect(answer(() => recogniseType(bytes, MEDIA_TYPES))).toBe(expected);
});

test('a slot for scans takes no Word file, and says what it is', () => {
  expect(answer(() => recogniseType(archive('word/document.xml'), SCAN_TYPES))).toBe('evidence.type Word（docx）');
});

test('nothing is nothing, and a slot for photos takes no PDF', () => {
  expect(answer(() => recogniseType(Buffer.alloc(0), MEDIA_TYPES))).toBe('evidence.empty');
  expect(answer(() => recogniseType(Buffer.from('%PDF-1.7'), ['image/jpeg']))).toBe('evidence.type PDF');
});

const ihdr = Buffer.from('89504e470d0a1a0a 0000000d 49484452 00000064 000000c8 0806000000 00000000'.replaceAll(' ', ''), 'hex');
const iend = Buffer.from('00000000 49454e44 ae426082'.replaceAll(' ', ''), 'hex');
const sof = Buffer.from('ffd8 ffe0 0004 0000 ffc0 000b 08 00c8 0064 01 011100'.replaceAll(' ', ''), 'hex');
const scan = Buffer.from('ffda 0008 01 0100 003f00 aa ff00 bb ffd0 cc ffd9'.replaceAll(' ', ''), 'hex');

test.each([
  ['a PNG and what follows it', 'image/png', Buffer.concat([ihdr, iend, Buffer.from('more')]), { width: 100, height: 200, end: ihdr.length + iend.length }],
  ['a PNG without its end', 'image/png', ihdr, 'evidence.broken'],
  ['a PNG whose chunk is longer than the file', 'image/png', Buffer.concat([ihdr, Buffer.from('7fffffff49444154', 'hex'), iend]), 'evidence.broken'],
  ['a PNG that begins with something else', 'image/png', Buffer.concat([ihdr.subarray(0, 12), Buffer.from('IDAT'), iend]), 'evidence.broken'],
  ['a JPEG and what follows it', 'image/jpeg', Buffer.concat([sof, scan, Buffer.from('more')]), { width: 100, height: 200, end: sof.length + scan.length }],
  ['a JPEG cut in its scan', 'image/jpeg', Buffer.concat([sof, scan.subarray(0, -2)]), 'evidence.broken'],
  ['a JPEG without a frame', 'image/jpeg', Buffer.from('ffd8ffd9', 'hex'), 'evidence.broken'],
  ['a JPEG of its head only', 'image/jpeg', Buffer.from('ffd8ff', 'hex'), 'evidence.broken'],
  ['a JPEG with no marker where one must be', 'image/jpeg', Buffer.from('ffd8ffe000040000aaaa', 'hex'), 'evidence.broken'],
] as const)('%s', (_what, type, bytes, expected) => {
  expect(answer(() => pictureFrame(type, bytes))).toEqual(expected);
});

test.each([
  ['', null], ['bytes=0-9', { first: 0, last: 9 }], ['bytes=5-', { first: 5, last: 99 }], ['bytes=-10', { first: 90, last: 99 }], ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=0-1000', { first: 0, last: 99 }], ['bytes=100-', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'], ['bytes=9-5', null], ['bytes=0-1,3-4', null], ['lines=0-1', null], ['bytes=-', null],
] as const)('Range «%s» of 100 bytes', (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected);
});
