import type { Readable } from 'node:stream';
import type { Context } from 'koa';

/** What the browser may do with a PDF of ours: show it, also in a frame of the office, and nothing else. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

const TYPES = { pdf: 'application/pdf', zip: 'application/zip', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

function send(ctx: Context, bytes: Buffer | Readable, title: string, ending: keyof typeof TYPES, how: 'inline' | 'attachment'): void {
  const name = encodeURIComponent(`${title.replace(/[\n\\/:*?"<>|]/g, '')}.${ending}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  ctx.set(HEADERS);
  ctx.set('Content-Disposition', `${how}; filename="document.${ending}"; filename*=UTF-8''${name}`);
  ctx.type = TYPES[ending];
  ctx.body = bytes;
}

/** Answers a PDF under a Chinese name, to be shown; `?download=1` to be kept. */
export const sendPdf = (ctx: Context, pdf: Buffer, title: string): void => send(ctx, pdf, title, 'pdf', ctx.query.download === '1' ? 'attachment' : 'inline');

/** Answers a file to be kept. */
export const sendFile = (ctx: Context, bytes: Buffer, title: string, ending: 'zip'): void => send(ctx, bytes, title, ending, 'attachment');

/** Answers a workbook to be kept. */
export const sendWorkbook = (ctx: Context, workbook: Buffer | Readable, title: string): void => send(ctx, workbook, title, 'xlsx', 'attachment');
