import { createId } from '@paralleldrive/cuid2';
import type { z } from 'zod';
import { BODY_KINDS, type Actor } from '../domain/access/actor';
import { isLower, levelOf, slateStages } from '../domain/slate/level';
import { checkEditable } from './editable';
import { factsOf, judgeAll } from './judge-nominees';
import { journalled, nomineeForm, valuesOf, type NomineeForm } from './nominee-fields';
import { identityFrom, sealIdentities } from './person-secrets';
import { loadEdition } from './edition-record';
import { publicId, requiredText } from './case-text';
import { badRequest } from './refusal';
import type { Command } from './run-command';
import { countByAward, lockSlateOf, writeRanks, type SlateRecord } from './slate-record';
import { bodyOf, findUnit, receiverOf, type UnitRecord } from './unit-record';
import { insertNominees, judgeTwins, touchSlate } from './write-nominees';
import type { Sql } from './sql';

type CreateNominee = NomineeForm & { award: string; name: string; bodyId?: string | null };

const input = nomineeForm.extend({ award: requiredText(60), name: requiredText(60), bodyId: publicId.nullish() }) as unknown as z.ZodType<CreateNominee>;

interface Place {
  body: UnitRecord;
  slate: SlateRecord;
  /** The county bureau on the person's way, and the employer that enters it. */
  county: UnitRecord | null;
  employer: UnitRecord | null;
}

async function placeFor(sql: Sql, { bodyId }: CreateNominee, actor: Actor): Promise<Place | null> {
  const own = actor.unit ? await findUnit(sql, actor.unit.id) : null;
  const body = bodyId ? await findUnit(sql, bodyId) : own && (await bodyOf(sql, own));
  if (!body || !BODY_KINDS.includes(body.kind)) return null;
  const edition = await loadEdition(sql, null);
  const employer = own?.kind === 'employer' ? own : null;
  const receiver = employer && (await receiverOf(sql, employer, edition.rules.stages));
  const county = own?.kind === 'county-bureau' ? own : receiver?.kind === 'county-bureau' ? receiver : null;
  // Whoever enters a person does so on the unit's own list; where the edition has none at that level, on the body's.
  const level = (own && levelOf(own.kind)) ?? 'body';
  // A county and an employer report through their own body: to them there is no other (通知三, one channel each).
  if (bodyId && own && isLower(level, 'body') && body.id !== (await bodyOf(sql, own))?.id) return null;
  const ownList = own !== null && isLower(level, 'body') && slateStages(edition.rules.stages, level) !== undefined;
  const slate = await lockSlateOf(sql, ownList ? { edition, unit: own, level } : { edition, unit: body, level: 'body' });
  return { body, slate, county, employer };
}

/**
 * Enters a nominee on the draft list of the actor's unit (employer, county or body), at its end, and judges it (通知三（一）1、2).
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
    return checkEditable(slateStages(edition.rules.stages, slate.level)!, slate.state, '录入推荐对象');
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
      { id, values, exceptionReason, unread: {}, bodyKey: body.key, countyKey: county?.key ?? null, employerKey: employer?.key ?? employerKey, level: slate.level, judgement, sourceFile: null, sourceRow: null },
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
