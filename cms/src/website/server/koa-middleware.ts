/** The website as the first middleware of the server: everything that is not the office, its service or the panel. */
import type { Context, Next } from 'koa';
import type { ObjectionDesk } from '../objections/desk';
import type { Site } from './site';

/** First segments that belong to others; compared without case, so that no spelling of theirs becomes a page of ours. */
const ELSEWHERE = new Set([
  'office', 'rest', 'admin', 'api', 'upload', 'uploads', 'i18n', 'users-permissions', 'content-manager', 'content-type-builder', 'content-releases', '_health',
]);

/** Whether the website answers for a raw path. */
export function isWebsitePath(path: string): boolean {
  return !ELSEWHERE.has((path.split('/')[1] ?? '').toLowerCase());
}

/** Answers for the website's addresses and lets all others pass. Put it before everything else. */
export function websiteMiddleware(site: Site, desk?: ObjectionDesk): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    if (!isWebsitePath(ctx.path)) return next();
    const answer = (await desk?.({ method: ctx.method, path: ctx.path, address: ctx.ip, req: ctx.req }))
      ?? (await site({ method: ctx.method, path: ctx.path, search: ctx.search, headers: ctx.req.headers }));
    // Straight to the socket: the page is ready, and the framework would only measure it again.
    ctx.respond = false;
    ctx.res.writeHead(answer.status, answer.headers);
    ctx.res.end(answer.body ?? undefined);
  };
}
