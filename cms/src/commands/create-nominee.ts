import { createId } from '@paralleldrive/cuid2';
import type { z } from 'zod';
import { BODY_KINDS, type Actor } from '../domain/access/actor';
import { checkEditable } from './editable';
import { factsOf, judgeAll } from './judge-nominees';
import { journalled, nomineeForm, valuesOf, type NomineeForm } from './nominee-fields';
import { identityFrom, sealIdentities } from './person-secrets';
import { loadEdition } from './edition-record';
import { publicId, requiredText } from './case-text';
import { badRequest } from './refusal';
import type { Command } from './run-command';
import { countByAward, lockSlateOf, writeRanks, type SlateRecord } from './slate-record';
import { bodyOf, findUnit, type UnitRecord } from './unit-record';
import { insertNominees, judgeTwins, touchSlate } from './write-nominees';
import type { Sql } from './sql';

type CreateNominee = NomineeForm & { award: string; name: string; bodyId?: string | null };

const input = nomineeForm.extend({ award: requiredText(60), name: requiredText(60), bodyId: publicId.nullish() }) as unknown as z.ZodType<CreateNominee>;

interface Place {
  body: UnitRecord;
  slate: SlateRecord;
  /** The actor's own unit when it is a county bureau or an employer. */
  county: UnitRecord | null;
  employer: UnitRecord | null;
}

async function placeFor(sql: Sql, { bodyId }: CreateNominee, actor: Actor): Promise<Place | null> {
  const own = actor.unit ? await findUnit(sql, actor.unit.id) : null;
  const body = bodyId ? await findUnit(sql, bodyId) : own && (await bodyOf(sql, own));
  if (!body || !BODY_KINDS.includes(body.kind)) return null;
  const edition = await loadEdition(sql, null);
  const slate = await lockSlateOf(sql, { editionKey: edition.key, unitKey: body.key, level: 'body' });
  return { body, slate, county: own?.kind === 'county-bureau' ? own : null, employer: own?.kind === 'employer' ? own : null };
}

/**
 * Enters a nominee on the recommending body's draft list, at its end, and judges it (通知三（一）1、2).
 * Problems are stored with the record and must be mended before the list is submitted. Refuses: state.wrong when the
 * list is no draft; bad-request for an award the edition does not have.
 */
export const createNominee: Command<CreateNominee, Place, { id: string }> = {
  name: 'create-nominee',
  label: '推荐单位',
  action: 'nominee.create',
  input,
  lock: placeFor,
  editionOf: ({ slate }) => slate.editionKey,
  facts: ({ body, county, employer }) => ({ unitPath: (employer ?? county ?? body).path }),
  check({ slate }, { award }, { edition }) {
    if (!edition.rules.awards.some(({ id }) => id === award)) throw badRequest('申报奖项不在本届设置之内。', { award: '请从本届奖项中选择' });
    return checkEditable(edition.rules.stages.slate, slate.state, '录入推荐对象');
  },
  async write({ body, slate, county, employer }, form, work) {
    const id = createId();
    const values = valuesOf(form);
    const identity = identityFrom(form);
    const exceptionReason = form.exceptionReason ?? null;
    const facts = factsOf({ values, unread: {}, exceptionReason, body }, identity.idNumber ?? null, work.edition.rules);
    const [judged] = await judgeAll(work, [{ key: null, facts, bodyName: body.name }]);
    const { judgement, employerKey, person } = judged!;
    const keys = await insertNominees(work, [
      { id, values, exceptionReason, unread: {}, bodyKey: body.key, countyKey: county?.key ?? null, employerKey: employer?.key ?? employerKey, judgement, sourceFile: null, sourceRow: null },
    ]);
    const key = keys.get(id)!;
    await sealIdentities(work.sql, work.edition.key, [{ nomineeKey: key, nomineeId: id, idNumber: identity.idNumber ?? null, phone: identity.phone ?? null }]);
    const listed = await work.sql<{ award: string }>`select award from slate_entries where slate_id = ${slate.key}`;
    await writeRanks(work.sql, slate.key, [{ nomineeKey: key, award: values.award, rank: (countByAward(listed)[values.award] ?? 0) + 1 }]);
    await touchSlate(work, slate);
    await judgeTwins(work, person === null ? [] : [person], [key]);
    return {
      answer: { id },
      journal: [{ subjectType: 'nominee', subjectId: id, before: null, after: { ...journalled(values), body: body.code, verdict: judgement.verdict } }],
    };
  },
};
