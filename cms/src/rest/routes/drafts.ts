/** Half-filled forms, one for each account and form: kept by the server, so that another machine can go on. */
import type { Context } from 'koa';
import { dropOwnDraft, keepOwnDraft, ownDraft } from '../../commands/form-drafts';
import { bodyOf, callerOf } from '../exchange';
import type { RestRoute } from '../route';

const keyOf = (ctx: Context): string => (ctx.params as { key?: string }).key ?? '';

const route = (method: RestRoute['method'], handler: RestRoute['handler']): RestRoute => ({ method, path: '/drafts/:key', access: 'signed-in', action: null, handler });

export const draftRoutes: readonly RestRoute[] = [
  route('GET', async (ctx) => {
    const { actor } = await callerOf(ctx);
    ctx.body = { draft: await ownDraft(actor, keyOf(ctx)) };
  }),
  route('PUT', async (ctx) => {
    const { actor } = await callerOf(ctx);
    ctx.body = await keepOwnDraft(actor, keyOf(ctx), bodyOf(ctx));
  }),
  route('DELETE', async (ctx) => {
    const { actor } = await callerOf(ctx);
    await dropOwnDraft(actor, keyOf(ctx));
    ctx.body = {};
  }),
];
