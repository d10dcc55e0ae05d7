/**
 * Who is asking. A random 256-bit token in an httpOnly cookie, stored hashed; one statement per request checks it,
 * tells whether the remembered actor is still true (`actor_version`, kept by triggers) and brings the demo clock.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'koa';
import type { Knex } from 'knex';
import type { Actor, UnitKind } from '../domain/access/actor';
import { applyClockSetting } from './clock';
import { DEMO_PASSWORD } from './demo-accounts';
import { hashPassword, verifyPassword } from './passwords';
import { outsideRequest } from './request-scope';

const COOKIE = 'skills_session';
const IDLE_HOURS = 2;
const ABSOLUTE_HOURS = 12;
const TOUCH_EVERY_MS = 30_000;
/** Compared against when the account is unknown, so that both answers take as long. */
const NOBODY = '$2b$10$CwTycUXWue0Thq9StjUM0uJ8i9m8J9lZCDwxTj2F0jmq0nGg4JkVe';

export type SignInRefusal = { code: 'sign-in' | 'too-many' | 'forbidden'; message: string; retryAfter?: number };

export interface SessionDependencies {
  /** The knex connection of this process. */
  connection: () => Knex;
  production: boolean;
}

/** Who the caller was when last checked. Not to be trusted until a statement has carried the check and confirmed it. */
export interface BelievedActor {
  actor: Actor;
  userId: number;
  version: number;
  tokenHash: Buffer;
}

export interface Sessions {
  /** The caller from memory, without a statement; null when this process has not checked the session yet. */
  believe(ctx: Context): BelievedActor | null;
  /** Takes what `sessionCheck` answered inside another statement; whether what was believed still holds. */
  confirm(ctx: Context, believed: BelievedActor, row: SessionRow | null): boolean;
  /** The caller, or null; asks the database once per request and remembers the answer on `ctx.state`. */
  actorOf(ctx: Context): Promise<Actor | null>;
  /** Checks name and password, opens a session and sets the cookie; or says why not. */
  signIn(ctx: Context, username: string, password: string): Promise<Actor | SignInRefusal>;
  signOut(ctx: Context): Promise<void>;
  /** Changes the caller's own password and ends all other sessions; null when done, else why not. */
  changePassword(ctx: Context, current: string, next: string): Promise<SignInRefusal | null>;
  close(): Promise<void>;
}

/** What the check answers. */
export interface SessionRow {
  user_id: number;
  actor_version: number;
  instant: string | null;
  setAt: string | null;
}

interface Pool {
  acquireConnection(): Promise<{ query(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: SessionRow[] }> }>;
  releaseConnection(connection: unknown): Promise<void>;
}

interface ActorRow {
  id: string;
  username: string;
  displayName: string | null;
  role: string | null;
  actor_version: number;
  unitId: string | null;
  unitCode: string | null;
  unitName: string | null;
  unitKind: UnitKind | null;
  unitPath: string | null;
}

/** The check as SQL, for the token hash in the given placeholder: a row while the session lives. */
export const sessionCheck = (placeholder: string): string => `
select s.user_id, u.actor_version, c.value->>'instant' as instant, c.value->>'setAt' as "setAt"
from app_sessions s
join up_users u on u.id = s.user_id and u.credential_version = s.credential_version and u.active and u.blocked is not true
left join app_settings c on c.key = 'clock'
where s.token_hash = ${placeholder} and s.expires_at > now() and s.idle_expires_at > now()`;

const CHECK = sessionCheck('$1');

const ACTOR = `
select u.document_id as id, u.username, u.display_name as "displayName", u.actor_version, r.type as role,
       n.document_id as "unitId", n.code as "unitCode", n.name as "unitName", n.kind as "unitKind", n.path as "unitPath"
from up_users u
left join up_users_role_lnk l on l.user_id = u.id
left join up_roles r on r.id = l.role_id
left join units n on n.id = u.unit_id
where u.id = ?`;

/** Attempts allowed per window, counted in the database so that all processes agree; successes give theirs back. */
const LIMITS = [
  { kind: 'pair', attempts: 5, minutes: 5 },
  { kind: 'account', attempts: 30, minutes: 15 },
  { kind: 'address', attempts: 100, minutes: 15 },
] as const;

const COUNT = `
insert into app_login_failures as f (subject, failures, window_ends_at) values (?, 1, now() + make_interval(mins => ?))
on conflict (subject) do update set
  failures = case when f.window_ends_at <= now() then 1 else f.failures + 1 end,
  window_ends_at = case when f.window_ends_at <= now() then excluded.window_ends_at else f.window_ends_at end
returning failures, greatest(1, ceil(extract(epoch from window_ends_at - now())))::int as wait`;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Makes the sessions of one process. */
export function createSessions({ connection, production }: SessionDependencies): Sessions {
  const actors = new Map<number, { version: number; actor: Actor | null }>();
  const touched = new Map<string, Buffer>();
  /** By token hash: whose session it was when last checked. */
  const remembered = new Map<string, { userId: number; version: number }>();

  async function flushTouches(): Promise<void> {
    if (touched.size === 0) return;
    const hashes = [...touched.values()];
    touched.clear();
    await connection().raw(
      `update app_sessions set last_seen_at = now(), idle_expires_at = now() + make_interval(hours => ?) where token_hash = any(?::bytea[]) and idle_expires_at > now()`,
      [IDLE_HOURS, hashes],
    );
  }

  const timer = setInterval(() => {
    // A session not prolonged because the database is away is prolonged by its next request.
    flushTouches().catch(() => undefined);
  }, TOUCH_EVERY_MS);
  timer.unref();

  async function loadActor(userId: number, version: number): Promise<Actor | null> {
    const known = actors.get(userId);
    if (known && known.version === version) return known.actor;
    const { rows } = await connection().raw<{ rows: ActorRow[] }>(ACTOR, [userId]);
    const row = rows[0];
    if (!row) return null;
    const actor: Actor | null = row.role
      ? {
          id: row.id,
          username: row.username,
          displayName: row.displayName ?? row.username,
          role: row.role,
          unit:
            row.unitId && row.unitCode && row.unitName && row.unitKind && row.unitPath
              ? { id: row.unitId, code: row.unitCode, name: row.unitName, kind: row.unitKind, path: row.unitPath }
              : null,
        }
      : null;
    if (actors.size > 5_000) actors.clear();
    actors.set(userId, { version: row.actor_version, actor });
    return actor;
  }

  function tokenHash(ctx: Context): Buffer | null {
    const token = ctx.cookies.get(COOKIE);
    return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? digest(token) : null;
  }

  function setCookie(ctx: Context, value: string, maxAgeSeconds: number): void {
    const parts = [`${COOKIE}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${maxAgeSeconds}`];
    if (ctx.secure) parts.push('Secure');
    ctx.append('Set-Cookie', parts.join('; '));
  }

  /** Past the query builder and with a plan PostgreSQL keeps: this statement runs with every request. */
  async function check(hash: Buffer): Promise<SessionRow | undefined> {
    const pool = connection().client as Pool;
    const raw = await pool.acquireConnection();
    try {
      const { rows } = await raw.query({ name: 'session-check', text: CHECK, values: [hash] });
      return rows[0];
    } finally {
      await pool.releaseConnection(raw);
    }
  }

  async function find(ctx: Context): Promise<Actor | null> {
    const hash = tokenHash(ctx);
    if (!hash) return null;
    const row = await check(hash);
    if (!row) return null;
    applyClockSetting(row.instant && row.setAt ? { instant: row.instant, setAt: row.setAt } : null);
    const actor = await loadActor(row.user_id, row.actor_version);
    if (actor) {
      if (remembered.size > 20_000) remembered.clear();
      remembered.set(hash.toString('base64'), { userId: row.user_id, version: row.actor_version });
      ctx.state.userId = row.user_id;
      touched.set(hash.toString('base64'), hash);
    }
    return actor;
  }

  function believe(ctx: Context): BelievedActor | null {
    if (ctx.state.actorPromise) return null;
    const tokenHashNow = tokenHash(ctx);
    const last = tokenHashNow && remembered.get(tokenHashNow.toString('base64'));
    const known = last && actors.get(last.userId);
    return last && known && known.version === last.version && known.actor ? { actor: known.actor, ...last, tokenHash: tokenHashNow } : null;
  }

  function confirm(ctx: Context, believed: BelievedActor, row: SessionRow | null): boolean {
    const key = believed.tokenHash.toString('base64');
    if (!row || row.user_id !== believed.userId || row.actor_version !== believed.version) {
      remembered.delete(key);
      return false;
    }
    applyClockSetting(row.instant && row.setAt ? { instant: row.instant, setAt: row.setAt } : null);
    ctx.state.userId = row.user_id;
    ctx.state.actorPromise = Promise.resolve(believed.actor);
    touched.set(key, believed.tokenHash);
    return true;
  }

  async function actorOf(ctx: Context): Promise<Actor | null> {
    ctx.state.actorPromise ??= find(ctx);
    return ctx.state.actorPromise as Promise<Actor | null>;
  }

  function subjects(username: string, address: string): Buffer[] {
    return [digest(`pair ${username} ${address}`), digest(`account ${username}`), digest(`address ${address}`)];
  }

  async function countAttempt(username: string, address: string): Promise<number | null> {
    const keys = subjects(username, address);
    for (const [index, limit] of LIMITS.entries()) {
      const { rows } = await connection().raw<{ rows: { failures: number; wait: number }[] }>(COUNT, [keys[index]!, limit.minutes]);
      const counted = rows[0];
      if (counted && counted.failures > limit.attempts) return counted.wait;
    }
    return null;
  }

  async function forgive(username: string, address: string): Promise<void> {
    const [pair, account, place] = subjects(username, address);
    await connection().raw('delete from app_login_failures where subject in (?, ?) or window_ends_at < now()', [pair!, account!]);
    await connection().raw('update app_login_failures set failures = greatest(0, failures - 1) where subject = ?', [place!]);
  }

  async function open(ctx: Context, userId: number, credentialVersion: number): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const previous = tokenHash(ctx);
    await connection().raw(
      `with gone as (delete from app_sessions where token_hash = ? or least(expires_at, idle_expires_at) < now())
       insert into app_sessions (token_hash, user_id, credential_version, address, idle_expires_at, expires_at)
       values (?, ?, ?, ?, now() + make_interval(hours => ?), now() + make_interval(hours => ?))`,
      [previous ?? Buffer.alloc(0), digest(token), userId, credentialVersion, ctx.ip, IDLE_HOURS, ABSOLUTE_HOURS],
    );
    setCookie(ctx, token, ABSOLUTE_HOURS * 3600);
  }

  const wrong: SignInRefusal = { code: 'sign-in', message: '用户名或密码不正确。请核对后重试；忘记密码请联系系统管理员。' };

  async function signIn(ctx: Context, username: string, password: string): Promise<Actor | SignInRefusal> {
    const wait = await countAttempt(username, ctx.ip);
    if (wait !== null) {
      return { code: 'too-many', message: `登录尝试过多，请 ${Math.ceil(wait / 60)} 分钟后再试。`, retryAfter: wait };
    }
    const { rows } = await connection().raw<{ rows: { id: number; password: string | null; credential_version: number; actor_version: number; usable: boolean }[] }>(
      `select id, password, credential_version, actor_version, (active and blocked is not true) as usable from up_users where username = ?`,
      [username],
    );
    const account = rows[0];
    const matches = await verifyPassword(password, account?.password ?? NOBODY);
    if (!account || !account.password || !matches) return wrong;
    if (!account.usable) return { code: 'sign-in', message: '该账号已停用。请联系系统管理员。' };
    if (production && password === DEMO_PASSWORD) {
      return { code: 'forbidden', message: '演示密码不得用于正式环境。请由系统管理员重设密码后登录。' };
    }
    const actor = await loadActor(account.id, account.actor_version);
    if (!actor) return { code: 'forbidden', message: '该账号没有角色，不能登录。请联系系统管理员。' };
    await forgive(username, ctx.ip);
    await open(ctx, account.id, account.credential_version);
    ctx.state.actorPromise = Promise.resolve(actor);
    return actor;
  }

  async function signOut(ctx: Context): Promise<void> {
    const hash = tokenHash(ctx);
    if (hash) {
      touched.delete(hash.toString('base64'));
      remembered.delete(hash.toString('base64'));
      await connection().raw('delete from app_sessions where token_hash = ?', [hash]);
    }
    ctx.state.actorPromise = Promise.resolve(null);
    setCookie(ctx, '', 0);
  }

  async function changePassword(ctx: Context, current: string, next: string): Promise<SignInRefusal | null> {
    const actor = await actorOf(ctx);
    const userId = ctx.state.userId as number | undefined;
    if (!actor || userId === undefined) return { code: 'sign-in', message: '请先登录。' };
    const wait = await countAttempt(actor.username, ctx.ip);
    if (wait !== null) return { code: 'too-many', message: `尝试过多，请 ${Math.ceil(wait / 60)} 分钟后再试。`, retryAfter: wait };
    const { rows } = await connection().raw<{ rows: { password: string | null }[] }>('select password from up_users where id = ?', [userId]);
    if (!(await verifyPassword(current, rows[0]?.password ?? NOBODY))) return { code: 'sign-in', message: '原密码不正确。' };
    if (next.length < 12 || Buffer.byteLength(next) > 72 || next === DEMO_PASSWORD || next === current) {
      return { code: 'forbidden', message: '新密码须为 12 个字符以上、72 字节以内，且不同于原密码和演示密码。' };
    }
    const hash = await hashPassword(next);
    // The trigger on up_users raises credential_version: every session of this account ends.
    const changed = await connection().raw<{ rows: { credential_version: number }[] }>(
      'update up_users set password = ?, updated_at = now() where id = ? returning credential_version',
      [hash, userId],
    );
    await forgive(actor.username, ctx.ip);
    await open(ctx, userId, changed.rows[0]!.credential_version);
    return null;
  }

  return {
    actorOf,
    believe,
    confirm,
    signIn,
    signOut,
    changePassword,
    close: async () => {
      clearInterval(timer);
      await outsideRequest(flushTouches).catch(() => undefined);
    },
  };
}
