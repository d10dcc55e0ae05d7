import { z } from 'zod';
import { checkInvestigator } from '../domain/objection/check-investigator';
import { authorise } from '../domain/access/authorise';
import type { Issue } from '../domain/rules/issue';
import { act } from '../domain/workflow/act';
import { optionalText, publicId, seenVersion } from './case-text';
import { lockObjection, objectionFacts, objectionVersion, type ObjectionRecord } from './objection-record';
import { findStaff, type StaffMember } from './objection-staff';
import type { Command, Work } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion, investigatorId: publicId, relation: optionalText(300) });
type AssignInvestigator = z.infer<typeof input>;

/** Everybody who had a hand in the list: it is read off the journal, not off what anybody says. */
async function authorsOf({ sql }: Work, { slateKey }: ObjectionRecord): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    select distinct j.actor_id as id from journal_entries j
    where (j.subject_type = 'slate' and j.subject_id = (select document_id from slates where id = ${slateKey}))
       or (j.subject_type = 'notice' and j.command = 'post-notice' and j.subject_id in (select document_id from public_notices where slate_id = ${slateKey}))`;
  return rows.map(({ id }) => id);
}

async function unitsOfNominee({ sql }: Work, { nomineeKey }: ObjectionRecord): Promise<string[]> {
  if (nomineeKey === null) return [];
  const rows = await sql<{ path: string }>`
    select u.path from nominees n join units u on u.id in (n.body_id, n.county_id, n.employer_id) where n.id = ${nomineeKey}`;
  return rows.map(({ path }) => path);
}

function mayInvestigate(staff: StaffMember | null, objection: ObjectionRecord, { edition }: Work): boolean {
  return staff !== null && authorise(staff.actor, 'objection.investigate', objectionFacts(objection), edition.rules.roles).allowed;
}

/**
 * Names who looks into an objection; only that person may read it from then on, whoever was named before no longer.
 * Refuses: stale, state.wrong, objection.no-investigator, objection.author, objection.own-unit, objection.relation.
 */
export const assignInvestigator: Command<AssignInvestigator, ObjectionRecord, { id: string }> = {
  name: 'assign-investigator',
  label: '异议',
  action: 'objection.assign',
  input,
  lock: (sql, { id }) => lockObjection(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: objectionFacts,
  version: objectionVersion,
  refusal: '不能指定核查人',
  async check(objection, { investigatorId, relation }, work) {
    const step = act(work.edition.rules.stages.objection, objection, 'assign', { rules: work.edition.rules });
    if (!step.allowed) return step.issues;
    const staff = await findStaff(work.sql, investigatorId);
    if (!mayInvestigate(staff, objection, work)) return [NOBODY];
    const { actor } = staff!;
    return checkInvestigator(
      { id: actor.id, name: actor.displayName, unitPath: actor.unit?.path ?? '' },
      { authors: await authorsOf(work, objection), unitsOfNominee: await unitsOfNominee(work, objection), relation: relation ?? '' },
    );
  },
  async write(objection, { investigatorId }, work) {
    const { actor } = (await findStaff(work.sql, investigatorId))!;
    const state = stateAfter('objection', objection.state, 'assign', work);
    await work.sql`
      update objections set state = ${state}, investigator_id = ${actor.id}, investigator_name = ${actor.displayName},
        assigned_at = ${work.now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now() where id = ${objection.key}`;
    return {
      answer: { id: objection.id },
      journal: [
        {
          subjectType: 'objection', subjectId: objection.id,
          before: { state: objection.state, investigator: objection.investigatorId, version: objection.version },
          after: { state, investigator: actor.id, investigatorName: actor.displayName, version: objection.version + 1 },
        },
      ],
      effects: [{ topic: 'objection.assigned', payload: { objection: objection.id, investigator: actor.id } }],
    };
  },
};

const NOBODY: Issue = { code: 'objection.no-investigator', clause: '权限设置', severity: 'error', field: 'investigatorId', params: {} };
