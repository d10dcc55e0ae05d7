/** The demo's first state: every list but the newcomer's imported, those without problems submitted. Ordinary acts, journalled. */
import { createHash, randomUUID } from 'node:crypto';
import { refreshClock } from '../adapters/clock';
import type { DemoList } from '../adapters/demo-lists';
import { platform } from '../adapters/platform';
import type { Actor, UnitKind } from '../domain/access/actor';
import { importSlate } from './import-slate';
import { Refusal } from './refusal';
import { runCommand } from './run-command';
import { submitSlate } from './submit-slate';

/** Acts for a body in its own role: nothing here may what a body may not. */
async function stewardOf(code: string): Promise<Actor | null> {
  const { rows } = await platform().connection.raw<{ rows: { id: string; code: string; name: string; kind: UnitKind; path: string; role: string | null }[] }>(
    `select u.document_id as id, u.code, u.name, u.kind, u.path,
       (select role->>'id' from editions e, jsonb_array_elements(e.rules->'roles') role
         where e.phase = 'open' and role->'unitKinds' @> to_jsonb(u.kind::text) and role->'grants' @> '"slate.submit"' order by e.number desc limit 1) as role
     from units u where u.code = ?`,
    [code],
  );
  const unit = rows[0];
  if (!unit?.role) return null;
  const { role, ...place } = unit;
  return { id: 'system', username: 'system', displayName: '系统（演示数据）', role, unit: place };
}

/** Imports and submits; a list the rules refuse stays a draft with its problems, for people to try. */
export async function loadDemoLists(lists: readonly DemoList[]): Promise<void> {
  await refreshClock(platform().connection);
  for (const { body, name, bytes } of lists) {
    const actor = await stewardOf(body);
    if (!actor) continue;
    const context = { actor, requestId: randomUUID() };
    const imported = await importSlate(context, { name, bytes, dryRun: false, fileHash: createHash('sha256').update(bytes).digest('hex') });
    try {
      await runCommand(submitSlate, context, { id: imported.slateId, version: imported.version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
