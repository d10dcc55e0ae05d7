/** Tells from the first bytes what a file is, before anything is unpacked. */
import { MEGABYTE, type Limits } from './limits';
import { WorkbookFault } from './workbook-fault';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** Throws a WorkbookFault for everything but a zip archive of bearable size. */
export function recogniseFile(bytes: Buffer, limits: Pick<Limits, 'fileMegabytes'>): void {
  if (bytes.length > limits.fileMegabytes * MEGABYTE) throw new WorkbookFault('workbook.too-large', { limit: limits.fileMegabytes });
  if (bytes.length === 0) throw new WorkbookFault('workbook.empty');
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new WorkbookFault(oleFault(bytes));
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new WorkbookFault('workbook.not-zip');
}

/** An old .xls is an OLE file with a stream Workbook or Book; an .xlsx with a password is one that hides what it holds. */
function oleFault(bytes: Buffer): 'workbook.encrypted' | 'workbook.old-format' | 'workbook.not-zip' {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'workbook.encrypted';
  if (holds('Workbook') || holds('Book')) return 'workbook.old-format';
  return holds('WordDocument') || holds('PowerPoint Document') ? 'workbook.not-zip' : 'workbook.encrypted';
}
