import type { Context } from 'koa';

/** What the browser may do with a PDF of ours: show it, also in a frame of the office, and nothing else. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Answers a PDF under a Chinese name, to be shown; `?download=1` to be kept. */
export function sendPdf(ctx: Context, pdf: Buffer, title: string): void {
  const name = encodeURIComponent(`${title.replace(/[\n\\/:*?"<>|]/g, '')}.pdf`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  ctx.set(HEADERS);
  ctx.set('Content-Disposition', `${ctx.query.download === '1' ? 'attachment' : 'inline'}; filename="document.pdf"; filename*=UTF-8''${name}`);
  ctx.type = 'application/pdf';
  ctx.body = pdf;
}
