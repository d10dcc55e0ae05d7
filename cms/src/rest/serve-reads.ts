/**
 * Answers the reads of /rest before Strapi's general middlewares (body parser, query parser, security defaults, route
 * search) see them: half the time of a read is theirs. The same routes stay registered with Strapi; what is not
 * exactly a known read goes on to them.
 */
import type { Context, Next } from 'koa';
import { exchange, type Handler } from './exchange';
import { ROUTES } from './routes';

/** What Strapi's security middleware would say of an answer that is data, never a page. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

interface Reads {
  exact: Map<string, Handler>;
  /** By the name before `/:id`. */
  records: Map<string, Handler>;
}

function reads(): Reads {
  const found: Reads = { exact: new Map(), records: new Map() };
  for (const { method, path, handler } of Object.values(ROUTES).flat()) {
    if (method !== 'GET') continue;
    const framed = exchange(handler);
    const record = /^\/([^/:]+)\/:id$/.exec(path);
    if (record) found.records.set(record[1]!, framed);
    else if (!path.includes(':')) found.exact.set(path, framed);
  }
  return found;
}

/** The middleware; stands behind the gate, the allow-list and the envelope of /rest. */
export function serveReads(): (ctx: Context, next: Next) => Promise<void> {
  const { exact, records } = reads();
  return async (ctx, next) => {
    if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || !ctx.path.startsWith('/rest/')) return next();
    const path = ctx.path.slice('/rest'.length);
    let handler = exact.get(path);
    if (!handler) {
      const parts = /^\/([a-z-]+)\/([a-z0-9]{1,40})$/.exec(path);
      handler = parts ? records.get(parts[1]!) : undefined;
      if (!parts || !handler) return next();
      (ctx as Context & { params: Record<string, string> }).params = { id: parts[2]! };
    }
    ctx.set(HEADERS);
    await handler(ctx);
  };
}
