/** A small real server on 127.0.0.1 that answers what a test tells it, and remembers what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  body: string;
  headers: IncomingMessage['headers'];
}
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  cut?: boolean;
  /** The answer is held back until this is settled. */ after?: Promise<void>;
}

export interface OfficeServer {
  url: string;
  asked: Asked[];
  answer(reply: (asked: Asked, nth: number) => Answer): void;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startOfficeServer(): Promise<OfficeServer> {
  const asked: Asked[] = [];
  let reply: (asked: Asked, nth: number) => Answer = () => ({ status: 404, json: {} });
  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
        headers: request.headers,
      };
      asked.push(one);
      const { status = 200, headers = {}, json, text, cut, after } = reply(one, asked.length);
      if (cut) {
        request.socket.destroy();
        return;
      }
      void (after ?? Promise.resolve()).then(() => {
        response.writeHead(status, { 'Content-Type': text === undefined ? 'application/json' : 'text/html', ...headers });
        response.end(text ?? JSON.stringify(json ?? null));
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`,
    asked,
    answer: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
