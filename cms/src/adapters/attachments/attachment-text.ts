/**
 * What can be read in a file that is to be published beside a notice: every text in it, its metadata and its name, for
 * the privacy scan; and what no program can read, for the eyes of the person who checks.
 */
import { dirname, extname, join } from 'node:path';
import type { FixedCode, Issue } from '../../domain/rules/issue';
import { IsolatedProcess } from '../isolated-process';
import { WorkerExhausted, type WorkerLimits } from '../isolated-worker';

/** A piece of text and where it stands: 第 3 页, 工作表「名单」, 文档属性. */
export interface TextPart {
  place: string;
  text: string;
}

export interface AttachmentText {
  parts: TextPart[];
  /** Where there may be something that cannot be read: 第 2 页是图片. */
  unread: string[];
  /** Geographic coordinates in the metadata of an image. */
  located: string[];
}

export type AttachmentCode = Extract<FixedCode, `attachment.${string}`>;
export type AttachmentAnswer = { text: AttachmentText } | { fault: AttachmentCode; params?: Issue['params'] };
export type AttachmentResult = { ok: true; text: AttachmentText } | { ok: false; issue: Issue };

/** A file that must not be published, with the code that says why. */
export class AttachmentFault extends Error {
  constructor(
    readonly code: AttachmentCode,
    readonly params: Issue['params'] = {},
  ) {
    super(code);
  }
}

export interface AttachmentLimits extends WorkerLimits {
  fileMegabytes: number;
  entries: number;
  inflatedMegabytes: number;
  pages: number;
}

const limits: Readonly<AttachmentLimits> = { fileMegabytes: 50, entries: 2_000, inflatedMegabytes: 200, pages: 2_000, seconds: 60, heapMegabytes: 512 };

const worker = new IsolatedProcess<{ name: string; bytes: Buffer }, AttachmentAnswer>(join(dirname(__filename), `worker${extname(__filename)}`), limits);

/** Reads PDF, DOCX, XLSX, PPTX, JPEG, PNG and plain text. Issues: attachment.* */
export async function readAttachment(name: string, bytes: Buffer): Promise<AttachmentResult> {
  try {
    const answer = await worker.ask({ name, bytes });
    return 'text' in answer ? { ok: true, text: answer.text } : refused(name, answer.fault, answer.params);
  } catch (error) {
    if (!(error instanceof WorkerExhausted)) throw error;
    return refused(name, error.reason === 'memory' ? 'attachment.memory' : 'attachment.slow');
  }
}

function refused(file: string, code: AttachmentCode, params: Issue['params'] = {}): AttachmentResult {
  return { ok: false, issue: { code, clause: '个人信息保护法第五十一条', severity: 'error', params: { file, ...params } } };
}
