/**
 * Makes PostgreSQL hold what we want of it, at every start. What stands is compared in PostgreSQL's own words with
 * the words recorded when it was made (`app_constraints`): nothing is trusted to have stayed. What differs is made
 * anew; what cannot be made (data in the way) keeps the server from starting, with one line.
 */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { SettingsError } from '../settings';
import type { Wanted } from './wanted';

const STANDING = `
select 'constraint' as kind, c.conrelid::regclass::text as "table", c.conname as name,
       pg_get_constraintdef(c.oid) || case when c.convalidated then '' else ' UNCHECKED' end as rendering
from pg_constraint c where c.connamespace = current_schema()::regnamespace and c.conrelid <> 0
union all
select 'index', i.indrelid::regclass::text, r.relname,
       pg_get_indexdef(i.indexrelid) || case when i.indisvalid and i.indisready and i.indislive then '' else ' INVALID' end
from pg_index i join pg_class r on r.oid = i.indexrelid where r.relnamespace = current_schema()::regnamespace
union all
select 'trigger', t.tgrelid::regclass::text, t.tgname, pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
from pg_trigger t join pg_class r on r.oid = t.tgrelid where r.relnamespace = current_schema()::regnamespace and not t.tgisinternal
union all
select 'function', '', p.proname, pg_get_functiondef(p.oid)
from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'`;

const keyOf = (item: { kind: string; table: string; name: string }): string => `${item.kind} ${item.table} ${item.name}`.replace('  ', ' ');

async function standing(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ kind: string; table: string; name: string; rendering: string }>(STANDING);
  return new Map(rows.map((row) => [keyOf(row), row.rendering]));
}

/** An index or trigger is made again when a function it calls has changed. */
function fingerprint(item: Wanted, functions: readonly Wanted[]): string {
  const called = functions.filter((candidate) => item.kind !== 'function' && item.sql.includes(`${candidate.name}(`));
  return createHash('sha256').update([item.sql, ...called.map(({ sql }) => sql)].join('\n')).digest('hex');
}

async function make(client: Client, item: Wanted): Promise<void> {
  if (item.kind === 'constraint') await client.query(`alter table ${item.table} drop constraint if exists ${item.name}`);
  if (item.kind === 'index') await client.query(`drop index if exists ${item.name}`);
  if (item.kind === 'trigger') await client.query(`drop trigger if exists ${item.name} on ${item.table}`);
  await client.query(item.sql);
}

const DATA_IN_THE_WAY = new Set(['23502', '23503', '23505', '23514', '23P01']);

function refusal(item: Wanted, error: unknown): Error {
  const { code, message } = error as { code?: string; message: string };
  if (code !== undefined && DATA_IN_THE_WAY.has(code)) {
    return new SettingsError(`数据库中已有数据违反约束「${item.keeps}」（${item.table} 表，${item.name}），服务不启动。请先改正数据，或从备份恢复。`);
  }
  if (code === '55P03') return new SettingsError(`数据库正忙，无法补齐约束「${item.name}」（等不到 ${item.table} 表的锁），服务不启动。请稍后再试。`);
  return new SettingsError(`数据库约束「${item.name}」（${item.keeps}）无法建立：${message.split('\n')[0]}。服务不启动。`);
}

/**
 * Compares, mends and asserts; returns the names of what had to be made. Call inside the start-up lock.
 * Throws SettingsError with one line when the database does not end up exactly as wanted.
 */
export async function holdConstraints(client: Client, wanted: readonly Wanted[]): Promise<string[]> {
  const functions = wanted.filter((item) => item.kind === 'function');
  const recorded = new Map(
    (await client.query<{ name: string; wanted: string; rendering: string }>('select name, wanted, rendering from app_constraints')).rows.map((row) => [row.name, row]),
  );
  const before = await standing(client);
  const stale = wanted.filter((item) => {
    const record = recorded.get(keyOf(item));
    return !record || record.wanted !== fingerprint(item, functions) || before.get(keyOf(item)) !== record.rendering;
  });
  if (stale.length === 0) return [];

  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '20s'`);
    // Functions first; a trigger or index whose function stays stale below is made again with it.
    for (const item of [...stale].sort((a, b) => Number(b.kind === 'function') - Number(a.kind === 'function'))) {
      try {
        await make(client, item);
      } catch (error) {
        throw refusal(item, error);
      }
    }
    const after = await standing(client);
    for (const item of stale) {
      const rendering = after.get(keyOf(item));
      if (rendering === undefined || / (UNCHECKED|INVALID|D)$/.test(rendering)) {
        throw new SettingsError(`数据库约束「${item.name}」（${item.keeps}）没有生效，服务不启动。`);
      }
      await client.query(
        `insert into app_constraints (name, wanted, rendering) values ($1, $2, $3)
         on conflict (name) do update set wanted = excluded.wanted, rendering = excluded.rendering`,
        [keyOf(item), fingerprint(item, functions), rendering],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  return stale.map(({ name }) => name);
}
