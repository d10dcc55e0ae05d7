/**
 * What Strapi brings along and we do not use is taken away before its routes are made: no plugin speaks on the
 * public API, and the only way in there is our session.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Sessions } from './sessions';

interface RouteTable {
  type?: string;
  routes?: unknown[];
}

/** Empties the content-API routes of all plugins (auth, users, upload, …) and puts our session in place of their logins. */
export function sealPanel(strapi: Core.Strapi, sessions: Sessions): void {
  for (const plugin of Object.values(strapi.plugins) as unknown as { routes: unknown }[]) {
    if (Array.isArray(plugin.routes)) continue;
    const tables = plugin.routes as Record<string, RouteTable | (() => RouteTable)>;
    for (const [name, table] of Object.entries(tables)) {
      const made = typeof table === 'function' ? (table as (context: { strapi: Core.Strapi }) => RouteTable)({ strapi }) : table;
      if (made.type === 'content-api' || name === 'content-api') tables[name] = { ...made, type: 'content-api', routes: [] };
      else tables[name] = made;
    }
  }

  const auth = strapi.get('auth') as { authenticate(ctx: Context, next: Next): Promise<void> };
  const original = auth.authenticate.bind(auth);
  auth.authenticate = async (ctx, next) => {
    const route = ctx.state.route as { info?: { type?: string }; config?: { auth?: unknown } } | undefined;
    if (route?.info?.type !== 'content-api') return original(ctx, next);
    if (route.config?.auth === false) return next();
    const actor = await sessions.actorOf(ctx);
    if (!actor) {
      ctx.status = 401;
      return;
    }
    ctx.state.isAuthenticated = true;
    ctx.state.actor = actor;
    // What an actor may do is decided by authorise() in commands and queries, not by route scopes.
    ctx.state.auth = { strategy: { name: 'session' }, credentials: actor, ability: null };
    await next();
  };
}
