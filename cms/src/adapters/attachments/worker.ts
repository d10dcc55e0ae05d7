/** The thread that reads attachments: it may run out of memory or time and be thrown away without harm. */
import { parentPort, workerData } from 'node:worker_threads';
import { AttachmentFault, type AttachmentAnswer, type AttachmentLimits } from './attachment-text';
import { readParts } from './read-parts';

parentPort?.on('message', ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  const answer = (message: AttachmentAnswer): void => parentPort?.postMessage(message);
  readParts(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), workerData as AttachmentLimits).then(
    (text) => answer({ text }),
    (error: unknown) => answer(error instanceof AttachmentFault ? { fault: error.code, params: error.params } : { fault: 'attachment.broken' }),
  );
});
