/**
 * Office documents (DOCX, XLSX, PPTX): the text of every XML part, whatever it is for: hidden sheets, deleted passages,
 * comments, headers, properties, and the runs that a number was broken into.
 */
import { unpackXml } from '../workbook/unpack-archive';
import { WorkbookFault } from '../workbook/workbook-fault';
import { AttachmentFault, type AttachmentLimits, type AttachmentText } from './attachment-text';

const PLACES: readonly [RegExp, string][] = [
  [/^docProps\//, '文档属性'],
  [/comments/i, '批注'],
  [/^word\/(header|footer)/, '页眉页脚'],
  [/^word\/document\.xml$/, '正文'],
  [/^xl\/sharedStrings\.xml$/, '单元格文字'],
  [/^xl\/worksheets\/sheet(\d+)\.xml$/, '第 $1 张工作表'],
  [/^ppt\/slides\/slide(\d+)\.xml$/, '第 $1 张幻灯片'],
];

export async function readOffice(bytes: Buffer, limits: AttachmentLimits): Promise<AttachmentText> {
  const { parts, names } = await unpackXml(bytes, limits).catch((error: unknown) => {
    throw error instanceof WorkbookFault ? new AttachmentFault(faultOf(error)) : error;
  });
  if (!parts.has('[Content_Types].xml')) throw new AttachmentFault('attachment.unknown-type');
  if (names.some((name) => /vbaProject\.bin$|\/activeX\//i.test(name))) throw new AttachmentFault('attachment.active');
  const pictures = names.filter((name) => /\/media\//.test(name)).length;
  const embedded = names.filter((name) => /\/embeddings\//.test(name)).length;
  return {
    parts: [...parts].map(([name, content]) => ({ place: placeOf(name), text: textOf(content.toString('utf8')) })).filter(({ text }) => text.trim() !== ''),
    unread: [...(pictures > 0 ? [`文档中的 ${pictures} 张图片`] : []), ...(embedded > 0 ? [`文档中嵌入的 ${embedded} 个文件`] : [])],
    located: [],
  };
}

function faultOf({ code }: WorkbookFault): AttachmentFault['code'] {
  if (code === 'workbook.encrypted') return 'attachment.closed';
  return code === 'workbook.inflates' || code === 'workbook.entries' ? 'attachment.too-large' : 'attachment.broken';
}

function placeOf(part: string): string {
  for (const [pattern, place] of PLACES) {
    const match = pattern.exec(part);
    if (match) return place.replace('$1', match[1] ?? '');
  }
  return part;
}

/** Runs of one paragraph or cell belong together; paragraphs, cells and rows are apart. Attributes count too: alt texts, names. */
export function textOf(xml: string): string {
  const attributes = [...xml.matchAll(/\s(?:descr|title|name|w:author|display|tooltip|location|alt)="([^"]*)"/g)].map(([, value]) => value);
  const body = xml
    .replace(/<\/(?:w:p|a:p|row|si|w:tr|comment)>|<(?:w:br|a:br)[^>]*>/g, '\n')
    .replace(/<\/(?:c|w:tc)>|<w:tab[^>]*>/g, '\t')
    .replace(/<[^>]*>/g, '');
  return decodeEntities([body, ...attributes].join('\n'));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    if (name) return NAMED[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
