/** The process that parses uploaded lists: it may run out of memory or time and be thrown away without harm. */
import { answerQuestions, processData } from '../isolated-process';
import type { Limits } from './limits';
import { parseSheets } from './parse-sheets';
import { WorkbookFault } from './workbook-fault';
import type { WorkerAnswer } from './workbook-reader';

const limits = processData<Limits>();

answerQuestions(async (bytes: Uint8Array): Promise<WorkerAnswer> => {
  try {
    return { sheets: await parseSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits) };
  } catch (error) {
    const fault = error instanceof WorkbookFault ? error : new WorkbookFault('workbook.broken');
    return { fault: { code: fault.code, params: fault.params } };
  }
});
