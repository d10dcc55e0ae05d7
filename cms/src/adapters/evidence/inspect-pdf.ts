/** Looks into an uploaded PDF without drawing it. Runs in the inspector's own process only. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream, type PDFContext, type PDFObject } from 'pdf-lib';
import { EvidenceFault } from './evidence-fault';
import type { Bounds, Inspection } from './inspection';

/** Keys and action types that run, send or carry something when the file is opened. Links and jumps do not. */
const ACTIVE_KEYS: Readonly<Record<string, string>> = {
  XFA: 'XFA 动态表单', JS: '脚本', JavaScript: '脚本', RichMedia: '多媒体', EmbeddedFiles: '附件', EF: '附件',
};
const ACTIVE_ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: '脚本', Launch: '启动程序的指令', SubmitForm: '发送表单的指令', ImportData: '导入数据的指令', GoToE: '附件', Rendition: '多媒体', Movie: '多媒体', Sound: '多媒体', RichMediaExecute: '多媒体',
};
/** Scanners and printers end a file with the mark or a few bytes behind it. */
const TAIL = 2_048;
const MARK = Buffer.from('%%EOF');
const DEEPEST = 200;

/** Throws EvidenceFault: broken, encrypted, active, pages, mixed. */
export async function inspectPdf(bytes: Buffer, bounds: Bounds): Promise<Inspection> {
  const mark = bytes.lastIndexOf(MARK);
  if (mark < 0) throw new EvidenceFault('evidence.broken');
  if (bytes.length - mark > TAIL) throw new EvidenceFault('evidence.mixed');
  const document = await load(bytes);
  refuseActive(document.context);
  return { mediaType: 'application/pdf', pages: pagesOf(document, bounds.pages), width: null, height: null, thumbnail: null };
}

async function load(bytes: Buffer): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (error) {
    // The library's own class of this error is no class: it is known by its words.
    throw new EvidenceFault(/is encrypted/.test((error as Error).message) ? 'evidence.encrypted' : 'evidence.broken');
  }
}

/** Walks the page tree itself: what a file claims about its pages is not believed. */
function pagesOf(document: PDFDocument, most: number): number {
  const { context } = document;
  const root = context.lookup(context.trailerInfo.Root);
  const top = root instanceof PDFDict ? root.get(PDFName.of('Pages')) : undefined;
  const seen = new Set<string>();
  let pages = 0;
  const visit = (object: PDFObject | undefined, depth: number): void => {
    if (object instanceof PDFRef) {
      // A tree that bites its own tail has no number of pages.
      if (seen.has(object.toString())) throw new EvidenceFault('evidence.broken');
      seen.add(object.toString());
    }
    const node = context.lookup(object);
    if (!(node instanceof PDFDict) || depth > DEEPEST) throw new EvidenceFault('evidence.broken');
    const kids = context.lookup(node.get(PDFName.of('Kids')));
    const claimed = Number(context.lookup(node.get(PDFName.of('Count')))?.toString() ?? 0);
    if (claimed > most) throw new EvidenceFault('evidence.pages', { found: claimed, pages: most });
    if (!(kids instanceof PDFArray)) {
      pages += 1;
      if (pages > most) throw new EvidenceFault('evidence.pages', { found: pages, pages: most });
      return;
    }
    for (let index = 0; index < kids.size(); index += 1) visit(kids.get(index), depth + 1);
  };
  visit(top, 0);
  if (pages === 0) throw new EvidenceFault('evidence.broken');
  return pages;
}

function refuseActive(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) walk(object, 0);
}

function walk(object: PDFObject, depth: number): void {
  if (depth > DEEPEST) throw new EvidenceFault('evidence.broken');
  if (object instanceof PDFStream) walk(object.dict, depth + 1);
  if (object instanceof PDFArray) for (let index = 0; index < object.size(); index += 1) walk(object.get(index), depth + 1);
  if (!(object instanceof PDFDict)) return;
  for (const [key, value] of object.entries()) {
    const name = key.decodeText();
    const found = Object.hasOwn(ACTIVE_KEYS, name) ? ACTIVE_KEYS[name] : name === 'S' ? actionOf(value) : undefined;
    if (found) throw new EvidenceFault('evidence.active', { found });
    walk(value, depth + 1);
  }
}

function actionOf(value: PDFObject): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const name = value.decodeText();
  return Object.hasOwn(ACTIVE_ACTIONS, name) ? ACTIVE_ACTIONS[name] : undefined;
}
