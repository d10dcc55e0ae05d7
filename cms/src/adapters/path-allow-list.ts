/** Only our own addresses exist. Strapi mounts some two hundred more, and its router ignores case: they get 404 here. */
import type { Context, Next } from 'koa';

/** First segments anyone may ask for. */
const OURS = new Set(['', 'notices', 'winners', 'assets', 'office', 'rest', 'admin', 'favicon.ico', 'robots.txt']);
/** What the panel's own pages call; each demands a panel login. */
const PANEL = new Set(['content-manager', 'content-type-builder', 'users-permissions', 'i18n']);
/** Panel addresses that open a door: registration, resets by mail, tokens, transfer, single sign-on, hooks. */
const SEALED = [
  'register', 'register-admin', 'registration-info', 'forgot-password', 'reset-password', 'api-tokens', 'admin-tokens', 'transfer',
  'webhooks', 'providers', 'connect', 'license-trial-time-left', 'mcp',
];
/** API calls of the panel come as JSON; these page addresses of the panel stay readable as HTML. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Decides from method and raw path whether a request may go on. */
export function isAllowedPath(method: string, path: string): boolean {
  if (!METHODS.has(method) || path.includes('\\') || path.includes('\0')) return false;
  const segments = path.slice(1).split('/');
  const first = segments[0] ?? '';
  if (first === '') return path === '/';
  if (OURS.has(first)) {
    if (first !== 'admin') return true;
    let rest: string;
    try {
      rest = decodeURIComponent(segments.slice(1).join('/')).toLowerCase();
    } catch {
      return false;
    }
    return !SEALED.includes(rest.split('/').filter(Boolean)[0] ?? '');
  }
  if (!PANEL.has(first)) return false;
  // The content-type builder only describes types to the panel; it changes nothing here.
  return first !== 'content-type-builder' || method === 'GET';
}

/** Answers 404 for everything that is not ours. */
export async function pathAllowList(ctx: Context, next: Next): Promise<void> {
  if (isAllowedPath(ctx.method, ctx.path)) return next();
  ctx.status = 404;
  ctx.body = { message: '没有这个地址。', code: 'not-found', errors: {} };
}
