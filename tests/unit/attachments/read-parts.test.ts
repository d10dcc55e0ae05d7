/** A number planted wherever a file can hide one is found there; what cannot be read is said. */
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { AttachmentLimits, AttachmentText } from '@cms/adapters/attachments/attachment-text';
import { readParts } from '@cms/adapters/attachments/read-parts';
import { packArchive } from '@cms/adapters/workbook/pack-archive';
import { scanParts } from '@domain/publication/privacy/scan';
import { partsOf, workbookOf } from '../workbook/make-workbook';

const fromServer = createRequire(new URL('../../../cms/package.json', import.meta.url));
const ID = '11010519491231002X';
const limits: AttachmentLimits = { fileMegabytes: 5, entries: 100, inflatedMegabytes: 10, pages: 50, seconds: 30, heapMegabytes: 512 };

interface Picture {
  withExif(exif: object): Picture;
  jpeg(): Picture;
  png(): Picture;
  toBuffer(): Promise<Buffer>;
}
const picture = (side: number): Picture =>
  (fromServer('sharp') as (options: object) => Picture)({ create: { width: side, height: side, channels: 3, background: 'red' } });

const read = (bytes: Buffer, name = '公示附件.pdf'): Promise<AttachmentText> => readParts(name, bytes, limits);
const places = ({ parts }: AttachmentText): string[] => scanParts(parts).map(({ kind, place }) => `${place} ${kind}`);

/** The few things a page is drawn with here. */
interface Drawing {
  on(event: 'data' | 'end', listener: (chunk: Buffer) => void): void;
  text(text: string): Drawing;
  note(x: number, y: number, width: number, height: number, text: string): Drawing;
  file(content: Buffer, options: { name: string }): Drawing;
  addPage(): Drawing;
  rect(x: number, y: number, width: number, height: number): { fill(): void };
  end(): void;
}

function pdf(draw: (file: Drawing) => void, options: object = {}): Promise<Buffer> {
  const PDFDocument = fromServer('pdfkit') as new (options?: object) => Drawing;
  const file = new PDFDocument(options);
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => file.on('end', () => resolve(Buffer.concat(chunks))));
  draw(file);
  file.end();
  return done;
}

const wordParts = (document: string, more: [string, string][] = []): Buffer =>
  packArchive(new Map([['[Content_Types].xml', '<Types/>'], ['word/document.xml', document], ...more].map(([name, text]) => [name!, Buffer.from(text!)])));

describe('PDF', () => {
  test('text, notes and properties', async () => {
    const text = await read(await pdf((file) => {
      file.text(`No ${ID}`).note(10, 10, 50, 50, '13812345678').addPage().rect(10, 10, 50, 50).fill();
    }, { info: { Title: 'list', Author: `Su ${ID}` } }));
    expect(places(text)).toEqual(['第 1 页 id-number', '第 1 页批注 phone', '文档属性 id-number']);
    expect(text.unread).toEqual(['第 2 页是图片']);
  });

  test('the name of the file', async () => {
    expect(places(await read(await pdf((file) => file.text('nothing')), `苏堃${ID}.pdf`))).toEqual(['文件名 id-number']);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ['a password', () => pdf((file) => file.text('x'), { userPassword: 'secret' }), 'attachment.closed'],
    ['a file carried inside', () => pdf((file) => file.text('x').file(Buffer.from('inside'), { name: 'list.txt' })), 'attachment.active'],
    ['half of it', async () => (await pdf((file) => file.text('x'))).subarray(0, 60), 'attachment.broken'],
  ])('%s is refused', async (_, make, code) => {
    await expect(read(await make())).rejects.toMatchObject({ code });
  });
});

describe('Office documents', () => {
  test('a number broken into runs, a deleted one, one in a comment, an alternative text and the properties', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const text = await read(wordParts(
      `<w:document><w:p>${run('110105')}${run('1949')}${run('1231002X')}</w:p><w:p><w:del><w:r><w:delText>13812345678</w:delText></w:r></w:del></w:p><wp:docPr descr="电话 13912345678"/></w:document>`,
      [['word/comments.xml', `<w:comments><w:p>${run('&#49;3712345678')}</w:p></w:comments>`], ['docProps/core.xml', `<cp:lastModifiedBy>${ID}</cp:lastModifiedBy>`], ['word/media/image1.png', 'x']],
    ), '公示.docx');
    expect(places(text)).toEqual(['正文 id-number', '正文 phone', '正文 phone', '批注 phone', '文档属性 id-number']);
    expect(text.unread).toEqual(['文档中的 1 张图片']);
  });

  test('a hidden sheet, and a number that fills two cells', async () => {
    const text = await read(workbookOf({ 公开: [['姓名', '苏堃']], 隐藏: [['1101051949', '1231002X'], [13812345678]] }), '附件.xlsx');
    expect(places(text)).toEqual(['第 2 张工作表 id-number', '第 2 张工作表 phone']);
  });

  test.each<[string, Buffer, string]>([
    ['macros', wordParts('<w:document/>', [['word/vbaProject.bin', 'x']]), 'attachment.active'],
    ['an archive that is no document', packArchive(new Map([['a.txt', Buffer.from('x')]])), 'attachment.unknown-type'],
    ['an old or closed document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'attachment.closed'],
    ['too many entries', packArchive(new Map([...partsOf({}), ...Array.from({ length: 120 }, (_, place) => [`e${place}.xml`, Buffer.from('<a/>')] as [string, Buffer])])), 'attachment.too-large'],
    ['a broken archive', Buffer.from('504b0304aaaa', 'hex'), 'attachment.broken'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(read(bytes, '附件.docx')).rejects.toMatchObject({ code });
  });
});

describe('pictures and plain text', () => {
  test('what a camera writes beside the picture, and where it was taken', async () => {
    const photo = await picture(8)
      .withExif({ IFD0: { Artist: `Su ${ID}` }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 53/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '125/1 19/1 0/1' } })
      .jpeg().toBuffer();
    const text = await read(photo, '照片.jpg');
    expect(places(text)).toEqual(['图片属性 id-number']);
    expect(text.located).toHaveLength(1);
  });

  test.each(['tEXt', 'iTXt'])('a text in a PNG (%s)', async (kind) => {
    const plain = await picture(2).png().toBuffer();
    const data = Buffer.from('Comment\u000013812345678', 'latin1');
    const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(kind), data, Buffer.alloc(4)]);
    chunk.writeUInt32BE(data.length, 0);
    const text = await read(Buffer.concat([plain.subarray(0, 33), chunk, plain.subarray(33)]), '图.png');
    expect(places(text)).toEqual(['图片属性 phone']);
    expect(text.unread).toEqual(['图片上的文字和人像']);
  });

  test.each<[string, Buffer]>([['UTF-8', Buffer.from(`姓名,证件\n苏堃,${ID}`)], ['GB 18030', Buffer.concat([Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]), Buffer.from(`,${ID}`)])]])('%s', async (_, bytes) => {
    expect(places(await read(bytes, '名单.csv'))).toEqual(['正文 id-number']);
  });

  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'attachment.broken'],
    ['a program', Buffer.from('7f454c4600000000', 'hex'), 'attachment.unknown-type'],
    ['a huge file', Buffer.alloc(6 * 1024 * 1024, 'a'), 'attachment.too-large'],
    ['compressed bytes of no kind', deflateSync(Buffer.alloc(100)), 'attachment.unknown-type'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
