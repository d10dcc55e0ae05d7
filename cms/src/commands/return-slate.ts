import { z } from 'zod';
import { platform } from '../adapters/platform';
import { readHolidays } from '../adapters/rules-files';
import type { EditionRules } from '../domain/rules/schema';
import type { GivenReason } from '../domain/workflow/facts';
import { findTransition } from '../domain/workflow/find-transition';
import { mendBy } from '../domain/workflow/mend-by';
import { publicId, requiredText, seenVersion } from './case-text';
import { lockPlaces, movePlaces, type Allocation } from './places';
import type { Command, Work } from './run-command';
import { countByAward, fillSlate, findSlate, lockSlate, slateFacts, type FilledSlate, type SlateRecord } from './slate-record';
import { stateAfter, takeSlateStep } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion, reasonId: z.string().max(60).nullish(), reason: requiredText(1000) });
type ReturnSlate = z.infer<typeof input>;

/** Words without one of the listed reasons count as the reason that is all words: 其他. */
function givenReason({ reasonId, reason }: ReturnSlate, state: string, rules: EditionRules): GivenReason {
  const step = findTransition(rules.stages.slate, state, 'return');
  const listed = step.found ? step.transition.reasons : undefined;
  const id = reasonId ?? listed?.find(({ words }) => words)?.id;
  return { words: reason, ...(id === undefined ? {} : { id }) };
}

/** The last day to mend, by the edition's deadline and the published holiday orders. */
function lastDayToMend({ state }: SlateRecord, { edition, today }: Work): ReturnType<typeof mendBy> {
  const step = findTransition(edition.rules.stages.slate, state, 'return');
  return step.found ? mendBy(step.transition, today, [...readHolidays(platform().settings.configFolder).values()]) : null;
}

/**
 * Sends a submitted list back for correction (通知三（一）2): its people are drafts again, its places and its claims on
 * persons are free, and it may come again until the last day to mend.
 * Refuses: stale, state.wrong, field.required, reason.unlisted, reason.words, calendar.unpublished.
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
  async check(subject, form, work) {
    const step = await takeSlateStep(subject, 'return', work, { reason: givenReason(form, subject.slate.state, work.edition.rules) });
    if (!step.allowed) return step.issues;
    const deadline = lastDayToMend(subject.slate, work);
    return deadline && 'code' in deadline ? [deadline] : [];
  },
  async write({ slate, entries, places }, form, work) {
    const { sql } = work;
    const keys = entries.map(({ nomineeKey }) => nomineeKey);
    const deadline = lastDayToMend(slate, work);
    const mendDay = deadline && 'day' in deadline ? deadline.day : null;
    await movePlaces(sql, places, countByAward(entries), -1);
    await sql`update person_secrets set standing = false, updated_at = now() where nominee_id = any(${keys}::int[])`;
    const nomineeState = stateAfter('nominee', 'submitted', 'return', work);
    await sql`update nominees set state = ${nomineeState}, version = version + 1, updated_at = now() where id = any(${keys}::int[]) and state = 'submitted'`;
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
          after: { state, version: slate.version + 1, reasonId: givenReason(form, slate.state, work.edition.rules).id ?? null, mendBy: mendDay },
        },
      ],
      effects: [{ topic: 'slate.returned', payload: { slate: slate.id, unit: slate.unit.code } }],
    };
  },
};
