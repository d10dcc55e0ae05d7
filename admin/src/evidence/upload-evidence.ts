/** Sends one file with its progress, which only XMLHttpRequest tells. 401 asks to sign in again and sends once more; nothing is lost. */
import { text } from '../i18n/text';
import { RequestError, type ErrorBody } from '../providers/http-client';
import type { Evidence } from './records';
import { askToSignInAgain } from '../session/sign-in-again';

export interface UploadInput {
  subjectType: string;
  subjectId: string;
  slot: string;
  file: File | Blob;
  name: string;
  /** From 0 to 1; 1: all sent, being looked into. */
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** A connection that breaks is tried again so often; the same bytes in the same slot are one file. */
const TRIES = 3;
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function sendOnce({ subjectType, subjectId, slot, file, name, onProgress, signal }: UploadInput): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.set('subjectType', subjectType);
    form.set('subjectId', subjectId);
    form.set('slot', slot);
    form.set('file', file, name);
    const request = new XMLHttpRequest();
    request.open('POST', '/rest/evidence');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : event.loaded / event.total);
    request.onload = () => {
      let body: unknown = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        // A proxy's own page: its status says enough.
      }
      resolve({ status: request.status, body });
    };
    request.onerror = () => resolve({ status: 0, body: null });
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

/** The file as the server keeps it. Throws RequestError with the server's words. */
export async function uploadEvidence(input: UploadInput): Promise<Evidence> {
  for (let tries = 1; ; ) {
    const { status, body } = await sendOnce(input);
    if (status >= 200 && status < 300) return body as Evidence;
    if (status === 401) {
      await askToSignInAgain();
      continue;
    }
    if ((status === 0 || status === 503 || status === 429) && tries < TRIES) {
      await pause(1_000 * tries);
      tries += 1;
      continue;
    }
    const answer = (body ?? {}) as ErrorBody;
    const words = status === 0 ? text('failure.unreachable') : text('failure.failed', { status });
    throw new RequestError(answer.message ?? words, status, answer);
  }
}
