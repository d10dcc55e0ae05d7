/** Tells from the bytes what an uploaded file is; its name and the type the browser announced have no say. */
import { mediaLabels, OFFICE_TYPES, type MediaType } from '../../domain/evidence/evidence-slot';
import { EvidenceFault } from './evidence-fault';

const JPEG = Buffer.from('ffd8ff', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PDF = Buffer.from('%PDF-');
/** Brands of the ISO container that Apple's phones write photos in. */
const HEIC = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'heif']);

/** What else offices try to upload, so that the refusal can name it. */
const KNOWN: readonly (readonly [label: string, is: (bytes: Buffer) => boolean])[] = [
  ['Word、Excel 或压缩文件', (bytes) => starts(bytes, '504b0304') || starts(bytes, 'd0cf11e0a1b11ae1') || starts(bytes, '52617221') || starts(bytes, '377abcaf271c')],
  ['GIF 图片', (bytes) => starts(bytes, '47494638')],
  ['TIFF 图片', (bytes) => starts(bytes, '49492a00') || starts(bytes, '4d4d002a')],
  ['BMP 图片', (bytes) => starts(bytes, '424d')],
  ['WebP 图片', (bytes) => starts(bytes, '52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP'],
  ['视频或音频', (bytes) => bytes.subarray(4, 8).toString('latin1') === 'ftyp'],
  ['程序', (bytes) => starts(bytes, '4d5a') || starts(bytes, '7f454c46')],
  ['网页或文本', (bytes) => /^\s*[<{[#A-Za-z\u4e00-\u9fff]/.test(bytes.subarray(0, 64).toString('utf8'))],
];

const starts = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/** The type of a file that is taken in. Throws EvidenceFault: empty, heic, type, mixed. */
export function recogniseType(bytes: Buffer, accepts: readonly MediaType[]): MediaType {
  if (bytes.length === 0) throw new EvidenceFault('evidence.empty');
  const type = typeOf(bytes);
  if (type !== null && accepts.includes(type)) return type;
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp' && HEIC.has(bytes.subarray(8, 12).toString('latin1'))) throw new EvidenceFault('evidence.heic');
  const found = type !== null ? mediaLabels[type] : (KNOWN.find(([, is]) => is(bytes))?.[0] ?? '');
  throw new EvidenceFault('evidence.type', { found, accepts: accepts.map((accepted) => mediaLabels[accepted]).join('、') });
}

function typeOf(bytes: Buffer): MediaType | null {
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg';
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'image/png';
  if (starts(bytes, '504b0304')) return officeType(bytes);
  // Readers look for a PDF's head in the first kilobyte; here it stands first, or the file is something else as well.
  return bytes.subarray(0, PDF.length).equals(PDF) ? 'application/pdf' : null;
}

/** Word or Excel by the part that makes it one, as the archive's directory names it; both at once is neither. The inspector looks closer. */
function officeType(bytes: Buffer): MediaType | null {
  const word = bytes.includes('word/document.xml');
  const excel = bytes.includes('xl/workbook.xml');
  if (word === excel) return null;
  return OFFICE_TYPES[word ? 0 : 1];
}
