/**
 * What was answered to a request that may be repeated: kept in the act's own transaction under the client's key, so that
 * a retry after a lost answer gets the same answer and nothing happens twice.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../domain/access/actor';
import { canonicalJson } from '../domain/rules/canonical-json';
import { badRequest } from './refusal';
import type { Sql } from './sql';

/** Values that must not enter a stored hash: an ID number could be found again by trying. */
const UNHASHED = new Set(['idNumber', 'phone']);
function inputHash(input: unknown): string {
  const plain = JSON.stringify(input, (key, value: unknown) => (UNHASHED.has(key) ? undefined : Buffer.isBuffer(value) ? undefined : value));
  return createHash('sha256').update(canonicalJson(JSON.parse(plain ?? 'null'))).digest('hex');
}

/** Takes the key, or returns what was answered to it before. Two requests with one key wait for each other here. */
export async function claimReply(sql: Sql, actor: Actor, key: string, command: string, input: unknown): Promise<{ answer: unknown } | null> {
  const hash = inputHash(input);
  const claimed = await sql`
    with old as (delete from command_replies where actor_id = ${actor.id} and created_at < now() - interval '7 days' and key <> ${key})
    insert into command_replies (actor_id, key, command, input_hash, answer) values (${actor.id}, ${key}, ${command}, ${hash}, 'null')
    on conflict do nothing returning key`;
  if (claimed.length > 0) return null;
  const [reply] = await sql<{ command: string; input_hash: string; answer: string }>`
    select command, input_hash, answer::text as answer from command_replies where actor_id = ${actor.id} and key = ${key}`;
  if (!reply || reply.command !== command || reply.input_hash !== hash) throw badRequest('同一请求编号已用于另一次办理，请刷新页面后重试。');
  return { answer: JSON.parse(reply.answer) };
}

/** Keeps the answer under a key that was claimed in this transaction. */
export async function keepReply(sql: Sql, actor: Actor, key: string, answer: unknown): Promise<void> {
  await sql`update command_replies set answer = ${JSON.stringify(answer ?? null)}::jsonb where actor_id = ${actor.id} and key = ${key}`;
}
