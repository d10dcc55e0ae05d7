import { z } from 'zod';
import { isLower, slateStages } from '../domain/slate/level';
import { publicId, requiredText, seenVersion } from './case-text';
import { givenReason, lastDayToMend } from './given-reason';
import { lockPlaces, movePlaces, type Allocation } from './places';
import type { Command } from './run-command';
import { countByAward, fillSlate, findSlate, lockSlate, slateFacts, type FilledSlate } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';

/** What is told of a list that goes back. */
export const returnInput = z.object({ id: publicId, version: seenVersion, reasonId: z.string().max(60).nullish(), reason: requiredText(1000) });
type ReturnSlate = z.infer<typeof returnInput>;

/**
 * Sends a body's list back for correction (通知三（一）2): its people are drafts again, its places and its claims on
 * persons are free, and it may come again until the last day to mend.
 * Refuses: stale, state.wrong, field.required, reason.unlisted, reason.words, calendar.unpublished.
 */
export const returnSlate: Command<ReturnSlate, FilledSlate & { places: Allocation[] }, { id: string }> = {
  name: 'return-slate',
  label: '汇总表',
  action: 'slate.return',
  input: returnInput,
  async lock(sql, { id }) {
    const found = await findSlate(sql, id);
    // Lists of employers and counties go back from the unit that received them: returnReceivedSlate.
    if (!found || isLower(found.level, 'body')) return null;
    const places = await lockPlaces(sql, found.editionKey, found.unitPath);
    return { ...(await fillSlate(sql, await lockSlate(sql, found.key))), places };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  version: ({ slate }, { version }) => ({ label: '汇总表', subjectType: 'slate', subjectId: slate.id, stored: slate.version, seen: version }),
  refusal: '不能退回',
  async check(subject, form, work) {
    const { stages } = work.edition.rules;
    const step = await takeSlateStep(subject, 'return', work, { reason: givenReason(form, stages.slate, subject.slate.state) });
    if (!step.allowed) return step.issues;
    const deadline = lastDayToMend(stages.slate, subject.slate.state, work.today);
    return deadline && 'code' in deadline ? [deadline] : [];
  },
  async write({ slate, entries, places }, form, work) {
    const { sql } = work;
    const machine = slateStages(work.edition.rules.stages, slate.level)!;
    const keys = entries.map(({ nomineeKey }) => nomineeKey);
    const deadline = lastDayToMend(machine, slate.state, work.today);
    const mendDay = deadline && 'day' in deadline ? deadline.day : null;
    await movePlaces(sql, places, countByAward(entries), -1);
    await sql`update person_secrets set standing = false, updated_at = now() where nominee_id = any(${keys}::int[])`;
    const nomineeState = stateAfter('nominee', 'submitted', 'return', work);
    await sql`
      update nominees set state = ${nomineeState}, level = ${slate.level}, version = version + 1, updated_at = now() where id = any(${keys}::int[]) and state = 'submitted'`;
    const state = stateAfter('slate', slate.state, 'return', work);
    await sql`update slates set state = ${state}, mend_by = ${mendDay}::date, version = version + 1, updated_at = now() where id = ${slate.key}`;
    return {
      answer: { id: slate.id },
      journal: [
        {
          subjectType: 'slate',
          subjectId: slate.id,
          reason: form.reason,
          before: { state: slate.state, version: slate.version },
          after: { state, version: slate.version + 1, reasonId: givenReason(form, machine, slate.state).id ?? null, mendBy: mendDay },
        },
      ],
      effects: [{ topic: 'slate.returned', payload: { slate: slate.id, unit: slate.unit.code } }],
    };
  },
};
