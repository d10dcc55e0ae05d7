/** Takes one scan out of a multipart request: sealed and written as it streams in, never whole in memory. */
import { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Context } from 'koa';
import { dropStaged, stageEvidence, type ArrivedFile } from '../commands/attach-evidence';
import { badRequest, Refusal } from '../commands/refusal';
import { isWellFormed } from './well-formed';

const MEGABYTE = 1024 * 1024;
/** Uploads a process takes at once; each holds a file open. */
const MOST_AT_ONCE = 8;
let running = 0;

const tooLarge = (megabytes: number): Refusal => new Refusal('too-large', `文件超过 ${megabytes} MB，未接收。请降低扫描分辨率（200 dpi 即可）或分成几个文件后上传。`, { errors: { file: `最大 ${megabytes} MB` } });

/** Reads the upload within the edition's bounds. Refuses: bad-request, too-large, too-many. What is refused is removed. */
export async function receiveEvidence(ctx: Context, megabytes: number): Promise<ArrivedFile> {
  if (!ctx.is('multipart')) throw badRequest('请以文件上传的方式提交（multipart/form-data）。');
  if (Number(ctx.get('Content-Length')) > (megabytes + 1) * MEGABYTE) throw tooLarge(megabytes);
  if (running >= MOST_AT_ONCE) throw new Refusal('too-many', '同时上传的人较多，请稍候重试。', { retryAfter: 2 });
  running += 1;
  try {
    return await receive(ctx, megabytes);
  } finally {
    running -= 1;
  }
}

async function receive(ctx: Context, megabytes: number): Promise<ArrivedFile> {
  const fields: Record<string, string> = {};
  let upload: { name: string; staged: ReturnType<typeof stageEvidence> } | null = null;
  try {
    await new Promise<void>((resolve, reject) => {
      let parser: busboy.Busboy;
      try {
        parser = busboy({ headers: ctx.req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 10, fieldSize: 200, fileSize: megabytes * MEGABYTE + 1, parts: 12 } });
      } catch {
        reject(badRequest('上传的格式不对，请重新选择文件。'));
        return;
      }
      const fail = (refusal: Refusal): void => {
        ctx.req.unpipe(parser);
        // The rest is read and dropped, so that the client hears the answer instead of a broken connection.
        ctx.req.resume();
        parser.destroy();
        reject(refusal);
      };
      parser.on('file', (part, stream, info) => {
        if (part !== 'file') return fail(badRequest('文件应放在 file 一栏。', { file: '必填' }));
        const staged = stageEvidence(Readable.from(stream, { objectMode: false }), megabytes);
        upload = { name: info.filename ?? '', staged };
        staged.then((kept) => kept === null && fail(tooLarge(megabytes)), (error: unknown) => {
          fail(badRequest('上传没有完整到达，请重试。', { file: '上传不完整' }));
          return error;
        });
      });
      parser.on('field', (name, value) => {
        if (isWellFormed(name) && isWellFormed(value)) fields[name] = value;
        else fail(badRequest('表单中含有无法识别的字符。'));
      });
      parser.on('filesLimit', () => fail(badRequest('一次只能上传一个文件。', { file: '一次一个' })));
      parser.on('error', () => fail(badRequest('上传没有完整到达，请重试。', { file: '上传不完整' })));
      parser.on('close', () => resolve());
      ctx.req.on('aborted', () => fail(badRequest('上传被中断，请重试。')));
      ctx.req.pipe(parser);
    });
  } catch (error) {
    await forget(upload);
    throw error;
  }
  return arrivedOf(fields, upload, megabytes);
}

interface Upload {
  name: string;
  staged: ReturnType<typeof stageEvidence>;
}

async function arrivedOf({ subjectType, subjectId, slot }: Record<string, string>, upload: Upload | null, megabytes: number): Promise<ArrivedFile> {
  if (!upload) throw badRequest('没有选择文件。', { file: '必填' });
  const staged = await upload.staged;
  if (staged === null) throw tooLarge(megabytes);
  if (!subjectType || !subjectId || !slot) {
    await dropStaged(staged);
    throw badRequest('须注明附件所属的业务（subjectType、subjectId）和材料（slot）。', { slot: '必填' });
  }
  return { subjectType, subjectId, slot, fileName: upload.name, staged };
}

/** Removes what was written of an upload that failed on the way. */
async function forget(upload: Upload | null): Promise<void> {
  const staged = await upload?.staged.catch(() => null);
  if (staged) await dropStaged(staged);
}
