/** Reads the form of an objection: few short fields, few files, ten megabytes in all, one minute; anything else is dropped unread. */
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { ATTACHMENT_LIMITS } from '../../domain/objection/attachment';

const FIELDS = ['token', 'person', 'name', 'contact', 'unitName', 'content'] as const;
type Field = (typeof FIELDS)[number];

export interface SentForm {
  fields: Record<Field, string>;
  files: { name: string; bytes: Buffer }[];
}

/** Why a form was not read; with what was read of it, so that it comes back. */
export class FormFault extends Error {
  constructor(readonly status: 400 | 408 | 413 | 415, message: string, readonly fields: Partial<Record<Field, string>> = {}) {
    super(message);
  }
}

/** Room for the fields and the borders between the parts. */
const OVERHEAD = 128 * 1024;
const PATIENCE_MS = 60_000;
const TOO_LARGE = '附件合计超过 10 MB 或多于 5 个，没有接收。请减少附件，重新选择后提交。';

const isPlain = (text: string): boolean => !text.includes('\0') && (text as string & { isWellFormed(): boolean }).isWellFormed();
/** The last part of a path without control characters: a name to show, never to open. */
const plainName = (name: string): string => [...(name.split(/[\\/]/).at(-1) ?? '')].filter((sign) => sign >= ' ' && isPlain(sign)).join('').slice(0, 150) || '未命名';

/** Throws FormFault. */
export function readForm(req: IncomingMessage): Promise<SentForm> {
  const fields: SentForm['fields'] = { token: '', person: '', name: '', contact: '', unitName: '', content: '' };
  if (Number(req.headers['content-length'] ?? 0) > ATTACHMENT_LIMITS.bytes + OVERHEAD) return Promise.reject(new FormFault(413, TOO_LARGE));
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(req.headers['content-type'] ?? '')) {
    return Promise.reject(new FormFault(415, '提交的格式不对，没有接收。请在本页填写后提交。'));
  }
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: ATTACHMENT_LIMITS.files, fields: 12, fieldSize: 20_000, fieldNameSize: 50, fileSize: ATTACHMENT_LIMITS.bytes, parts: 20, headerPairs: 20 } });
    } catch {
      reject(new FormFault(400, '提交的内容没有完整到达，请重试。'));
      return;
    }
    const files: (SentForm['files'][number] & { chunks: Buffer[] })[] = [];
    let total = 0;
    const timer = setTimeout(() => fail(408, '提交用时过长，没有接收。请检查网络，或减小附件后重试。'), PATIENCE_MS);
    function fail(status: FormFault['status'], message: string): void {
      clearTimeout(timer);
      req.unpipe(parser);
      req.resume();
      reject(new FormFault(status, message, fields));
    }
    parser.on('field', (name, value, { valueTruncated }) => {
      if (!isPlain(name) || !isPlain(value)) return fail(400, '填写的内容中有无法识别的字符，请重新输入。');
      if (!(FIELDS as readonly string[]).includes(name)) return;
      if (valueTruncated) return fail(413, '填写的内容过长，没有接收。请精简后提交，或将详细材料作为附件。');
      fields[name as Field] = value;
    });
    parser.on('file', (_part, stream, { filename }) => {
      const file = { name: plainName(filename ?? ''), bytes: Buffer.alloc(0), chunks: [] as Buffer[] };
      files.push(file);
      stream.on('data', (chunk: Buffer) => {
        total += chunk.length;
        if (total > ATTACHMENT_LIMITS.bytes) return fail(413, TOO_LARGE);
        file.chunks.push(chunk);
      });
      stream.on('limit', () => fail(413, TOO_LARGE));
      stream.on('error', () => undefined);
    });
    for (const limit of ['filesLimit', 'partsLimit', 'fieldsLimit'] as const) parser.on(limit, () => fail(413, TOO_LARGE));
    parser.on('error', () => fail(400, '提交的内容没有完整到达，请重试。'));
    req.on('aborted', () => fail(400, '提交中断，请重试。'));
    parser.on('close', () => {
      clearTimeout(timer);
      // A field for files that was left empty arrives as a file without a byte.
      resolve({ fields, files: files.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) })).filter(({ bytes }) => bytes.length > 0) });
    });
    req.pipe(parser);
  });
}
