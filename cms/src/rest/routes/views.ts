/** Saved views of the office's lists: one's own and those shared in one's role and unit. */
import { forgetView, saveView, viewsOf } from '../../commands/saved-views';
import { badRequest } from '../../commands/refusal';
import { bodyOf, callerOf, idOf } from '../exchange';
import type { RestRoute } from '../route';

const route = (method: RestRoute['method'], path: string, handler: RestRoute['handler']): RestRoute => ({ method, path, access: 'signed-in', action: null, handler });

export const viewRoutes: readonly RestRoute[] = [
  route('GET', '/views', async (ctx) => {
    const { actor } = await callerOf(ctx);
    const { resource } = ctx.query;
    if (typeof resource !== 'string' || !/^[a-z-]{1,40}$/.test(resource)) throw badRequest('参数 resource 应为列表的名称。', { resource: '格式不对' });
    ctx.body = await viewsOf(actor, resource);
  }),
  route('PUT', '/views', async (ctx) => {
    const { actor } = await callerOf(ctx);
    ctx.body = await saveView(actor, bodyOf(ctx));
  }),
  route('DELETE', '/views/:id', async (ctx) => {
    const { actor } = await callerOf(ctx);
    await forgetView(actor, idOf(ctx));
    ctx.body = {};
  }),
];
