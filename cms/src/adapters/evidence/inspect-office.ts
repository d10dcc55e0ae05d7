/** Word and Excel files: whole, of the kind they seem, without macros, controls or files that would open with them. */
import { OFFICE_TYPES, type MediaType } from '../../domain/evidence/evidence-slot';
import { unpackXml } from '../workbook/unpack-archive';
import { WorkbookFault } from '../workbook/workbook-fault';
import { EvidenceFault } from './evidence-fault';
import type { Inspection } from './inspection';

/** What comes out of such a file at most. */
const LIMITS = { entries: 2_000, inflatedMegabytes: 200 };
/** The part that makes it one, and how the contents must name it: a document with macros is named otherwise. */
const MAIN: Readonly<Partial<Record<MediaType, readonly [part: string, content: string]>>> = {
  [OFFICE_TYPES[0]]: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  [OFFICE_TYPES[1]]: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
};

/** Throws EvidenceFault: encrypted, broken, exhausting, active. */
export async function inspectOffice(type: MediaType, bytes: Buffer): Promise<Inspection> {
  const { parts, names } = await unpackXml(bytes, LIMITS).catch((error: unknown) => {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new EvidenceFault(error.code === 'workbook.encrypted' ? 'evidence.encrypted' : ['workbook.inflates', 'workbook.entries'].includes(error.code) ? 'evidence.exhausting' : 'evidence.broken');
  });
  if (names.some((name) => /vbaProject\.bin$|\/(activeX|embeddings|externalLinks)\//i.test(name))) throw new EvidenceFault('evidence.active', { found: '宏、控件或外部链接' });
  const [part, content] = MAIN[type] ?? ['', ''];
  if (!parts.has(part) || !parts.get('[Content_Types].xml')?.includes(content)) throw new EvidenceFault('evidence.broken');
  return { mediaType: type, pages: null, width: null, height: null, thumbnail: null };
}
