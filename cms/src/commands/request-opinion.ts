import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { civilDay, publicId, requiredText } from './case-text';
import type { NomineeRecord } from './nominee-record';
import { checkAskable, checkDay, factsOfAll, lockAsked, namesOf, type OpinionRecord } from './opinion-record';
import type { Command } from './run-command';
import type { Sql } from './sql';

const input = z.object({
  nomineeIds: z.array(publicId).min(1).max(200),
  agency: z.string().max(60),
  letterNumber: requiredText(100),
  requestedOn: civilDay,
});
type RequestOpinion = z.infer<typeof input>;

interface Subject {
  nominees: NomineeRecord[];
  open: OpinionRecord[];
}

/** The nearest unit that answers for the agency in the system, at or above each person's place; a person without one is asked on paper. */
async function askedUnits(sql: Sql, nominees: readonly NomineeRecord[], agency: string): Promise<Map<number, number>> {
  const places = nominees.map(({ key, employerPath, countyPath, body }) => ({ key, path: employerPath ?? countyPath ?? body.path, body: body.path }));
  const rows = await sql<{ key: number; unitKey: number }>`
    select distinct on (n.key) n.key, u.id as "unitKey"
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as n(key int, path text, body text)
    join units p on starts_with(n.path, p.path) or starts_with(n.body, p.path) join units u on u.parent_id = p.id and u.kind = 'agency' and u.agency = ${agency}
    order by n.key, length(p.path) desc, u.id`;
  return new Map(rows.map(({ key, unitKey }) => [key, unitKey]));
}

/**
 * Asks an agency for its written opinion on one or many people (通知三（一）1、附件2). Where the agency has a unit in the
 * system, its account finds the question in its inbox. A person whose agency answered before is asked anew.
 * Refuses: opinion.not-asked, opinion.asked (still open), opinion.date, state.wrong.
 */
export const requestOpinion: Command<RequestOpinion, Subject, { ids: string[] }> = {
  name: 'request-opinion',
  label: '推荐对象',
  action: 'opinion.request',
  input,
  lock: (sql, { nomineeIds, agency }) => lockAsked(sql, nomineeIds, agency),
  editionOf: ({ nominees }) => nominees[0]!.editionKey,
  facts: ({ nominees }, actor) => factsOfAll(nominees, actor),
  refusal: '不能征求意见',
  check: ({ nominees, open }, { agency, requestedOn }, { edition, today }) => [
    ...checkAskable(edition.rules, nominees, agency),
    ...open.map((opinion): Issue => ({ code: 'opinion.asked', clause: '通知三（一）1、附件2', severity: 'error', params: namesOf(edition.rules, opinion) })),
    ...checkDay('征求日期', 'requestedOn', requestedOn, null, today),
  ],
  async write({ nominees }, { agency, letterNumber, requestedOn }, { sql, edition, actor }) {
    const asked = await askedUnits(sql, nominees, agency);
    const rows = nominees.map(({ key, id }) => ({ id: createId(), nominee: key, nomineeId: id, unit: asked.get(key) ?? null }));
    await sql`
      insert into opinions (document_id, edition_id, nominee_id, asked_unit_id, agency, requested_on, letter_number, requested_by, version, created_at, updated_at, published_at)
      select r.id, ${edition.key}, r.nominee, r.unit, ${agency}, ${requestedOn}::date, ${letterNumber}, ${actor.displayName}, 1, now(), now(), now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, nominee int, unit int)`;
    return {
      answer: { ids: rows.map(({ id }) => id) },
      journal: rows.map(({ id, nomineeId, unit }) => ({
        subjectType: 'opinion', subjectId: id, reason: letterNumber, before: null, after: { nominee: nomineeId, agency, requestedOn, letterNumber, inSystem: unit !== null },
      })),
      effects: [{ topic: 'opinion.requested', payload: { agency, people: rows.length } }],
    };
  },
};
