/** Takes one file and a few short fields out of a multipart request, in memory, within limits. */
import busboy from 'busboy';
import type { Context } from 'koa';
import { badRequest, Refusal } from '../commands/refusal';
import { isWellFormed } from './well-formed';

export interface Upload {
  name: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

const MEGABYTE = 1024 * 1024;
export const MOST_MEGABYTES = 20;

const tooLarge = (): Refusal => new Refusal('too-large', `文件超过 ${MOST_MEGABYTES} MB，未接收。请去掉图片等内容后重新上传。`, { errors: { file: `最大 ${MOST_MEGABYTES} MB` } });

/** The last part of a path, without control characters: a name to show, never to open. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return [...last].filter((sign) => sign >= ' ' && isWellFormed(sign)).join('').slice(0, 150) || '未命名';
}

/** Reads the upload. Refuses: bad-request (no multipart, no file, two files), too-large. */
export async function readUpload(ctx: Context): Promise<Upload> {
  if (!ctx.is('multipart')) throw badRequest('请以文件上传的方式提交（multipart/form-data）。');
  // What is announced too large is not read at all.
  if (Number(ctx.get('Content-Length')) > (MOST_MEGABYTES + 1) * MEGABYTE) throw tooLarge();
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({ headers: ctx.req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 10, fieldSize: 1000, fileSize: MOST_MEGABYTES * MEGABYTE, parts: 12 } });
    } catch {
      reject(badRequest('上传的格式不对，请重新选择文件。'));
      return;
    }
    const fields: Record<string, string> = {};
    let file: { name: string; chunks: Buffer[] } | null = null;
    const fail = (refusal: Refusal): void => {
      ctx.req.unpipe(parser);
      // The rest is read and dropped, so that the client hears the answer instead of a broken connection.
      ctx.req.resume();
      reject(refusal);
    };
    parser.on('file', (part, stream, info) => {
      const chunks: Buffer[] = [];
      file = { name: plainName(info.filename ?? ''), chunks };
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => fail(tooLarge()));
      if (part !== 'file') fail(badRequest('文件应放在 file 一栏。', { file: '必填' }));
    });
    parser.on('field', (name, value) => {
      if (isWellFormed(name) && isWellFormed(value)) fields[name] = value;
      else fail(badRequest('表单中含有无法识别的字符。'));
    });
    parser.on('filesLimit', () => fail(badRequest('一次只能上传一个文件。', { file: '一次一个' })));
    parser.on('error', () => fail(badRequest('上传没有完整到达，请重试。', { file: '上传不完整' })));
    parser.on('close', () => {
      if (!file) reject(badRequest('没有选择文件。', { file: '必填' }));
      else resolve({ name: file.name, bytes: Buffer.concat(file.chunks), fields });
    });
    ctx.req.on('aborted', () => fail(badRequest('上传被中断，请重试。')));
    ctx.req.pipe(parser);
  });
}
