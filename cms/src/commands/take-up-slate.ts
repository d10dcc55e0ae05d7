import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { slateStages } from '../domain/slate/level';
import { findTransition } from '../domain/workflow/find-transition';
import { publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import { lockReceivedSlate, type ReceivedSlate } from './received-slate';
import type { Command } from './run-command';
import { checkHolder } from './slate-holder';
import { writeRanks, type SlateEntry } from './slate-record';
import { touchSlate } from './write-nominees';

const input = z.object({ id: publicId, version: seenVersion, nominees: z.array(publicId).max(1000).nullish() });
type TakeUpSlate = z.infer<typeof input>;

/** Those chosen, in the lower unit's order; without a choice all who were not taken yet. */
function chosen({ lower }: ReceivedSlate, { nominees }: TakeUpSlate): SlateEntry[] {
  const waiting = lower.entries.filter(({ nominee }) => nominee.level === lower.slate.level);
  return nominees ? waiting.filter(({ nominee }) => nominees.includes(nominee.id)) : waiting;
}

/**
 * Takes people of a list handed up into the receiver's own draft list, behind those who stand there and in the order
 * of the lower unit (通知三（一）2). From then on the receiver holds and may correct them. `id` is the lower list; the
 * answer is the receiver's. Refuses: stale, state.wrong (either list), slate.other-level, slate.members, slate.taken.
 */
export const takeUpSlate: Command<TakeUpSlate, ReceivedSlate, { id: string }> = {
  name: 'take-up-slate',
  label: '名单',
  action: 'slate.receive',
  input,
  lock: (sql, { id }) => lockReceivedSlate(sql, id),
  editionOf: ({ lower }) => lower.slate.editionKey,
  facts: ({ upper }) => ({ unitPath: upper.slate.unit.path }),
  version: ({ lower: { slate } }, { version }) => ({ label: '名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能列入',
  check(subject, form, { edition, actor }): Issue[] {
    const { lower, upper } = subject;
    const { stages } = edition.rules;
    const holder = checkHolder({ level: upper.slate.level, unitName: upper.slate.unit.name }, actor, '列入下级名单上的人');
    if (holder.length > 0) return holder;
    const handedUp = findTransition(slateStages(stages, lower.slate.level)!, lower.slate.state, 'return');
    if (!handedUp.found) return handedUp.issues;
    const open = checkEditable(slateStages(stages, upper.slate.level)!, upper.slate.state, '列入下级名单上的人');
    if (open.length > 0) return open;
    const waiting = chosen(subject, form);
    if (form.nominees && waiting.length !== new Set(form.nominees).size) return [{ code: 'slate.members', clause: '通知三（一）2', severity: 'error', field: 'nominees', params: {} }];
    return waiting.length > 0 ? [] : [{ code: 'slate.taken', clause: '通知三（一）2', severity: 'error', params: { unit: lower.slate.unit.name } }];
  },
  async write(subject, form, work) {
    const { sql } = work;
    const { lower, upper } = subject;
    const people = chosen(subject, form);
    const keys = people.map(({ nomineeKey }) => nomineeKey);
    const counts = new Map<string, number>();
    for (const { award } of upper.entries) counts.set(award, (counts.get(award) ?? 0) + 1);
    const ranks = people.map(({ nomineeKey, award }) => {
      const rank = (counts.get(award) ?? 0) + 1;
      counts.set(award, rank);
      return { nomineeKey, award, rank };
    });
    await writeRanks(sql, upper.slate.key, ranks);
    const countyKey = upper.slate.level === 'county' ? upper.slate.unit.key : null;
    await sql`
      update nominees set level = ${upper.slate.level}, county_id = coalesce(${countyKey}::int, county_id), version = version + 1, updated_at = now()
      where id = any(${keys}::int[])`;
    await touchSlate(work, upper.slate);
    return {
      answer: { id: upper.slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: upper.slate.id,
          before: { version: upper.slate.version },
          after: { version: upper.slate.version + 1, from: lower.slate.unit.code, fromSlate: lower.slate.id, taken: people.map(({ nominee }) => nominee.id) },
        },
      ],
    };
  },
};
