/**
 * What Strapi brings along and we do not use is taken away before its routes are made: no plugin speaks on the
 * public API, and the only way in there is our session.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Client } from 'pg';
import { DEMO_PASSWORD, PANEL_EMAIL } from './demo-accounts';
import { hashPassword, verifyPassword } from './passwords';
import type { Sessions } from './sessions';
import type { Settings } from './settings';

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

interface PanelUsers {
  exists(): Promise<boolean>;
  createFirstAdmin(attributes: Record<string, unknown>): Promise<unknown>;
}

/** Writes a fresh password where only the installation's owner can read it; it is good until changed in the panel. */
function oneTimePassword(dataDir: string): string {
  const password = `Aa1-${randomBytes(18).toString('base64url')}`;
  writeFileSync(join(dataDir, 'panel-password.txt'), `${PANEL_EMAIL}\n${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * Takes the panel into possession at each start: its one administrator exists (so registration stays sealed), no
 * API or transfer tokens exist, nobody registers himself, and production knows no demo password.
 */
export async function preparePanel(strapi: Core.Strapi, client: Client, { demo, production, dataDir }: Settings): Promise<void> {
  const users = strapi.service('admin::user') as unknown as PanelUsers;
  if (!(await users.exists())) {
    await users.createFirstAdmin({
      email: PANEL_EMAIL,
      firstname: '系统管理员',
      lastname: '',
      username: 'sysadmin',
      preferedLanguage: 'zh-Hans',
      password: demo ? DEMO_PASSWORD : oneTimePassword(dataDir),
    });
  } else if (production) {
    const { rows } = await client.query<{ id: number; password: string | null }>('select id, password from admin_users');
    for (const { id, password } of rows) {
      if (!password || !(await verifyPassword(DEMO_PASSWORD, password))) continue;
      await client.query('update admin_users set password = $1 where id = $2', [await hashPassword(oneTimePassword(dataDir)), id]);
    }
  }
  await client.query('delete from strapi_api_tokens');
  await client.query('delete from strapi_transfer_tokens');
  await client.query(
    `update strapi_core_store_settings set value = jsonb_set(value::jsonb, '{allow_register}', 'false')::text
     where key = 'plugin_users-permissions_advanced' and value::jsonb -> 'allow_register' is distinct from 'false'::jsonb`,
  );
}
