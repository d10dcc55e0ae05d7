/** The thread that parses uploads: it may run out of memory or time and be thrown away without harm. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Limits } from './limits';
import { parseSheets } from './parse-sheets';
import { WorkbookFault } from './workbook-fault';
import type { WorkerAnswer } from './workbook-reader';

parentPort?.on('message', (bytes: Uint8Array) => {
  const answer = (message: WorkerAnswer): void => parentPort?.postMessage(message);
  parseSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), workerData as Limits).then(
    (sheets) => answer({ sheets }),
    (error: unknown) => {
      const fault = error instanceof WorkbookFault ? error : new WorkbookFault('workbook.broken');
      answer({ fault: { code: fault.code, params: fault.params } });
    },
  );
});
