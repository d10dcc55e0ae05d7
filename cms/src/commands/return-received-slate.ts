import type { z } from 'zod';
import { slateStages } from '../domain/slate/level';
import { checkEditable } from './editable';
import { givenReason, lastDayToMend } from './given-reason';
import { lockReceivedSlate, type ReceivedSlate } from './received-slate';
import { returnInput } from './return-slate';
import type { Command } from './run-command';
import { setDown } from './set-down';
import { stateAfter, takeSlateStep } from './slate-step';
import { touchSlate } from './write-nominees';

/** Row numbers of the lower list's people who stand on the upper. */
function takenUp({ lower, upper }: ReceivedSlate): number[] {
  const above = new Set(upper.entries.map(({ nomineeKey }) => nomineeKey));
  return lower.entries.map(({ nomineeKey }) => nomineeKey).filter((key) => above.has(key));
}

/**
 * Sends a list of an employer or a county back to it (通知三（一）2), by the unit that received it or one above. People
 * already taken up come off the receiver's list, which must be a draft for that, and are the lower unit's to mend.
 * Refuses: stale, state.wrong, field.required, reason.unlisted, reason.words, calendar.unpublished.
 */
export const returnReceivedSlate: Command<z.infer<typeof returnInput>, ReceivedSlate, { id: string }> = {
  name: 'return-received-slate',
  label: '名单',
  action: 'slate.receive',
  input: returnInput,
  lock: (sql, { id }) => lockReceivedSlate(sql, id),
  editionOf: ({ lower }) => lower.slate.editionKey,
  facts: ({ upper }) => ({ unitPath: upper.slate.unit.path }),
  version: ({ lower: { slate } }, { version }) => ({ label: '名单', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能退回',
  async check(subject, form, work) {
    const { lower, upper } = subject;
    const { stages } = work.edition.rules;
    const machine = slateStages(stages, lower.slate.level)!;
    const step = await takeSlateStep(lower, 'return', work, { reason: givenReason(form, machine, lower.slate.state) });
    if (!step.allowed) return step.issues;
    const deadline = lastDayToMend(machine, lower.slate.state, work.today);
    if (deadline && 'code' in deadline) return [deadline];
    return takenUp(subject).length === 0 ? [] : checkEditable(slateStages(stages, upper.slate.level)!, upper.slate.state, '从中移出下级名单上的人');
  },
  async write(subject, form, work) {
    const { sql } = work;
    const { slate, entries } = subject.lower;
    const machine = slateStages(work.edition.rules.stages, slate.level)!;
    const deadline = lastDayToMend(machine, slate.state, work.today);
    const mendDay = deadline && 'day' in deadline ? deadline.day : null;
    const off = takenUp(subject);
    await setDown(sql, subject.upper.slate, off);
    if (off.length > 0) await touchSlate(work, subject.upper.slate);
    // Whatever was corrected above meanwhile: the person is the lower unit's again.
    if (slate.level === 'employer') await sql`update nominees set employer_id = ${slate.unit.key} where id = any(${entries.map(({ nomineeKey }) => nomineeKey)}::int[])`;
    const state = stateAfter(slate.level, slate.state, 'return', work);
    await sql`update slates set state = ${state}, mend_by = ${mendDay}::date, version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          reason: form.reason,
          before: { state: slate.state, version: slate.version },
          after: { state, version: slate.version + 1, reasonId: givenReason(form, machine, slate.state).id ?? null, mendBy: mendDay, takenOff: off.length },
        },
      ],
      effects: [{ topic: 'slate.returned', payload: { slate: slate.id, unit: slate.unit.code } }],
    };
  },
};
