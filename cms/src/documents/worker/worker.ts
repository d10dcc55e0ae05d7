/** The thread that draws documents: opens the faces once, draws one request after another, may be thrown away. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawRequest } from '../draw-request';
import { openFaces, type FaceFolders } from '../faces/open-faces';
import type { RenderRequest } from '../render-request';
import type { WorkerAnswer } from './document-renderer';

const { faces, warnings } = openFaces(workerData as FaceFolders);
parentPort?.postMessage({ warnings } satisfies WorkerAnswer);

parentPort?.on('message', (request: RenderRequest) => {
  const answer = (message: WorkerAnswer, bytes?: Uint8Array): void => parentPort?.postMessage(message, bytes ? [bytes.buffer as ArrayBuffer] : []);
  drawRequest(request, faces).then(
    (rendered) => {
      if (!rendered.ok) return answer({ rendered });
      // Copied into memory of its own, which the message then carries over instead of copying again.
      const pdf = Uint8Array.from(rendered.pdf);
      return answer({ drawn: { pdf, pages: rendered.pages } }, pdf);
    },
    (error: unknown) => answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
