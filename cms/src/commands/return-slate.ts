import { z } from 'zod';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockPlaces, movePlaces, type Allocation } from './places';
import type { Command } from './run-command';
import { checkSlateStep, stateAfter } from './slate-guards';
import { countByAward, fillSlate, findSlate, lockSlate, slateFacts, type FilledSlate } from './slate-record';

const input = z.object({ id: publicId, version: seenVersion, reason: requiredText(1000) });
type ReturnSlate = z.infer<typeof input>;

/**
 * Sends a submitted list back for correction (通知三（一）2): its people are drafts again, its places and its claims
 * on persons are free. Refuses: stale, state.wrong, bad-request without a reason.
 */
export const returnSlate: Command<ReturnSlate, FilledSlate & { places: Allocation[] }, { id: string }> = {
  name: 'return-slate',
  label: '汇总表',
  action: 'slate.return',
  input,
  async lock(sql, { id }) {
    const found = await findSlate(sql, id);
    if (!found) return null;
    const places = await lockPlaces(sql, found.editionKey, found.unitPath);
    return { ...(await fillSlate(sql, await lockSlate(sql, found.key))), places };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '汇总表', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能退回',
  check: (subject, { reason }, work) => checkSlateStep({ ...subject, reason }, 'return', work),
  async write({ slate, entries, places }, { reason }, work) {
    const { sql } = work;
    const keys = entries.map(({ nomineeKey }) => nomineeKey);
    await movePlaces(sql, places, countByAward(entries), -1);
    await sql`update person_secrets set standing = false, updated_at = now() where nominee_id = any(${keys}::int[])`;
    const nomineeState = stateAfter('nominee', 'submitted', 'return', work);
    await sql`update nominees set state = ${nomineeState}, version = version + 1, updated_at = now() where id = any(${keys}::int[]) and state = 'submitted'`;
    const state = stateAfter('slate', slate.state, 'return', work);
    await sql`update slates set state = ${state}, version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id: slate.id },
      journal: [{ subjectType: 'slate', subjectId: slate.id, reason, before: { state: slate.state, version: slate.version }, after: { state, version: slate.version + 1 } }],
      effects: [{ topic: 'slate.returned', payload: { slate: slate.id, unit: slate.unit.code } }],
    };
  },
};
