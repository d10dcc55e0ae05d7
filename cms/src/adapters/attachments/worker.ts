/** The process that reads attachments: it may run out of memory or time and be thrown away without harm. */
import { answerQuestions, processData } from '../isolated-process';
import { AttachmentFault, type AttachmentAnswer, type AttachmentLimits } from './attachment-text';
import { readParts } from './read-parts';

const limits = processData<AttachmentLimits>();

answerQuestions(async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<AttachmentAnswer> => {
  try {
    return { text: await readParts(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits) };
  } catch (error) {
    return error instanceof AttachmentFault ? { fault: error.code, params: error.params } : { fault: 'attachment.broken' };
  }
});
