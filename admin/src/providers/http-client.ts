/**
 * The one way the office talks to the server: JSON over the session cookie.
 * 401 opens one sign-in dialog for all waiting requests and repeats each of them afterwards, so nothing typed is lost.
 * 503 or no connection: tried again. Whatever writes carries a key of its own (`Idempotency-Key`): when only the answer was lost,
 * the server gives that answer again instead of acting twice.
 * 403, 409 and 422 are answers, never a reason to sign out.
 */
import type { Issue } from '@domain/rules/issue';

/** The server's refusal or failure: what happened, which rule, who can mend it, in Chinese. */
export class RequestError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(message);
    this.name = 'RequestError';
  }
  get code(): string {
    return this.body.code ?? '';
  }
  get issues(): Issue[] {
    return this.body.issues ?? [];
  }
}

/** The shape of every error answer. react-admin's forms read `errors`. */
export interface ErrorBody {
  message?: string;
  code?: string;
  errors?: Record<string, unknown>;
  issues?: Issue[];
}

export interface Reply {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}
export interface RequestOptions {
  method?: string;
  body?: BodyInit | null;
  headers?: HeadersInit;
  signal?: AbortSignal;
}
export type HttpClient = (url: string, options?: RequestOptions) => Promise<Reply>;

export interface HttpClientParts {
  /** Asks the person to sign in again; resolves when the session is good. */
  signInAgain(): Promise<void>;
  /** Told when the connection is lost and when it is back. */
  onConnection?(up: boolean): void;
  /** Words for failures that carry none of their own. */
  words: { unreachable: string; failed(status: number): string };
  /** Waits between tries, in ms. */
  backoff?: number[];
  fetch?: typeof fetch;
}

/** A key no other request has; `randomUUID` is missing on plain http addresses other than localhost. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Builds the client. Throws `RequestError` for every answer that is not 2xx. */
export function createHttpClient(parts: HttpClientParts): HttpClient {
  const send = parts.fetch ?? ((input, init) => fetch(input, init));
  const backoff = parts.backoff ?? [400, 800, 1600, 3200, 6400, 10000];
  let signingIn: Promise<void> | null = null;
  let signIns = 0;
  const signInOnce = () =>
    (signingIn ??= parts
      .signInAgain()
      .then(() => {
        signIns += 1;
      })
      .finally(() => {
        signingIn = null;
      }));

  async function attempt(url: string, options: RequestOptions, method: string, key: string | null): Promise<Response> {
    const headers = new Headers(options.headers);
    headers.set('Accept', 'application/json');
    if (key !== null) headers.set('Idempotency-Key', key);
    if (method !== 'GET' && !(options.body instanceof FormData)) headers.set('Content-Type', 'application/json');
    return send(url, {
      method,
      body: options.body,
      headers,
      signal: options.signal,
      credentials: 'same-origin',
      cache: 'no-store',
    });
  }

  return async function request(url, options = {}) {
    const method = options.method ?? 'GET';
    const key = method === 'GET' ? null : newKey();
    let tries = 0;
    let lost = false;
    for (;;) {
      const sentAfter = signIns;
      let response: Response | null = null;
      try {
        response = await attempt(url, options, method, key);
      } catch (error) {
        if (options.signal?.aborted) throw error;
      }
      if (response === null || response.status === 503) {
        const wait = backoff[tries];
        if (wait !== undefined) {
          tries += 1;
          if (!lost) {
            lost = true;
            parts.onConnection?.(false);
          }
          const asked = Number(response?.headers.get('Retry-After')) * 1000;
          await delay(asked > 0 ? Math.min(asked, 10000) : wait, options.signal);
          continue;
        }
        if (response === null) throw new RequestError(parts.words.unreachable, 0, { code: 'unavailable' });
      }
      if (lost) {
        lost = false;
        parts.onConnection?.(true);
      }
      if (response.status === 401) {
        // Sent before somebody signed in, answered after: the new session is good, nobody is asked twice.
        if (sentAfter === signIns) await signInOnce();
        continue;
      }
      const text = await response.text();
      const json = parse(text);
      if (!response.ok) {
        const body = (json ?? {}) as ErrorBody;
        throw new RequestError(body.message ?? parts.words.failed(response.status), response.status, body);
      }
      return { status: response.status, headers: response.headers, body: text, json };
    }
  };
}
