/** Only our own addresses exist. Strapi mounts some two hundred more, and its router ignores case: they get 404 here. */
import type { Context, Next } from 'koa';

/** First segments anyone may ask for. */
const OURS = new Set(['', 'notices', 'winners', 'revocations', 'stories', 'assets', 'office', 'rest', 'favicon.ico', 'robots.txt']);
/** What the panel's own pages call; each demands a panel login. */
const PANEL = new Set(['content-manager', 'content-type-builder', 'users-permissions', 'i18n']);
/** Of these the panel only reads: types change with the code, roles with roles.json, and there is one language. */
const READ_ONLY = new Set(['content-type-builder', 'users-permissions', 'i18n']);
/** Panel addresses that open a door: registration, resets by mail, tokens, transfer, single sign-on, hooks. */
const SEALED = [
  'register', 'register-admin', 'registration-info', 'forgot-password', 'reset-password', 'api-tokens', 'admin-tokens', 'transfer',
  'webhooks', 'providers', 'connect', 'license-trial-time-left', 'mcp',
];
/** Content types the panel may show: what roles.json lets the system administrator read. No person is among them. */
const SHOWN = new Set(['api::unit.unit', 'api::edition.edition', 'api::journal-entry.journal-entry']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Whether a call of the content manager speaks only of types the panel may show. */
function showsNobody(segments: readonly string[], search: string): boolean {
  if (segments[1] === 'homepage') return false;
  const text = decoded(`${segments.join('/')}${search}`);
  return text !== null && (text.match(/api::[\w.-]*/gi) ?? []).every((type) => SHOWN.has(type));
}

/** Decides from method, raw path and raw query whether a request may go on. */
export function isAllowedPath(method: string, path: string, search = ''): boolean {
  if (!METHODS.has(method) || path.includes('\\') || path.includes('\0')) return false;
  const segments = path.slice(1).split('/');
  const first = segments[0] ?? '';
  if (first === '') return path === '/';
  if (first === 'admin') {
    const rest = decoded(segments.slice(1).join('/'));
    return rest !== null && !SEALED.includes(rest.toLowerCase().split('/').filter(Boolean)[0] ?? '');
  }
  if (OURS.has(first)) return true;
  if (!PANEL.has(first) || (READ_ONLY.has(first) && method !== 'GET' && method !== 'HEAD')) return false;
  return first !== 'content-manager' || showsNobody(segments, search);
}

/** Answers 404 for everything that is not ours. */
export async function pathAllowList(ctx: Context, next: Next): Promise<void> {
  if (isAllowedPath(ctx.method, ctx.path, ctx.search)) return next();
  ctx.status = 404;
  ctx.body = { message: '没有这个地址。', code: 'not-found', errors: {} };
}
