/**
 * What stands around every `/rest` request, whatever the route: state-changing requests come from our own pages
 * (no form on a strange site can send them), and errors raised before a route ran (bad JSON, too large, no such
 * route, no session) leave in the same shape as all others: {message, code, errors}.
 */
import type { Context, Next } from 'koa';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const ANSWERS: Record<number, { code: string; message: string }> = {
  400: { code: 'bad-request', message: '请求的内容无法识别，请检查后重试。' },
  401: { code: 'sign-in', message: '尚未登录或登录已失效，请重新登录。' },
  403: { code: 'forbidden', message: '您没有办理这项业务的权限。' },
  404: { code: 'not-found', message: '没有找到您要的内容。' },
  405: { code: 'bad-request', message: '这个地址不支持这种操作。' },
  413: { code: 'too-large', message: '提交的内容过大。' },
  415: { code: 'bad-request', message: '请求须为 JSON 或文件上传格式。' },
  429: { code: 'too-many', message: '操作过于频繁，请稍后再试。' },
  500: { code: 'failed', message: '系统出错，本次没有办理成功。请重试；仍不成功请联系系统管理员。' },
  501: { code: 'bad-request', message: '这个地址不支持这种操作。' },
};

function answer(ctx: Context, status: number, message?: string): void {
  const known = ANSWERS[status] ?? ANSWERS[status >= 500 ? 500 : 400]!;
  const text = message ?? known.message;
  ctx.status = status;
  ctx.body = { message: text, code: known.code, errors: { root: { serverError: text } } };
}

function isStrapiError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && !('message' in body);
}

function comesFromElsewhere(ctx: Context): boolean {
  const site = ctx.get('Sec-Fetch-Site');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = ctx.get('Origin');
  return origin !== '' && origin !== `${ctx.protocol}://${ctx.host}`;
}

/** Guards and shapes `/rest/*`; lets every other address pass untouched. */
export async function restEnvelope(ctx: Context, next: Next): Promise<void> {
  if (ctx.path !== '/rest' && !ctx.path.startsWith('/rest/')) return next();
  ctx.set('Cache-Control', 'no-store');
  if (!READING.has(ctx.method)) {
    if (comesFromElsewhere(ctx)) return answer(ctx, 403, '请求来自其他网站，已拒绝。请在本系统页面内操作。');
    const hasBody = Number(ctx.get('Content-Length') || 0) > 0 || ctx.get('Transfer-Encoding') !== '';
    if ((hasBody || ctx.method !== 'DELETE') && !ctx.is('json', 'multipart')) return answer(ctx, 415);
  }
  try {
    await next();
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (typeof status !== 'number' || status >= 500) throw error;
    return answer(ctx, status);
  }
  if (ctx.status >= 400 && (ctx.body === undefined || ctx.body === null || isStrapiError(ctx.body) || typeof ctx.body === 'string')) answer(ctx, ctx.status);
}
