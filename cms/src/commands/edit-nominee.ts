import type { z } from 'zod';
import { slateStages } from '../domain/slate/level';
import { publicId, seenVersion } from './case-text';
import { checkEditable } from './editable';
import { factsOf, judgeAll } from './judge-nominees';
import type { Json } from './journal';
import { lockListedNominee, type ListedNominee } from './listed-nominee';
import { journalled, nomineeForm, STORED_FIELDS, type NomineeForm, type NomineeValues } from './nominee-fields';
import { nomineeFacts } from './nominee-record';
import { identityFrom, openIdentities, personIndex, sealIdentities } from './person-secrets';
import { badRequest } from './refusal';
import type { Command } from './run-command';
import { checkHolder } from './slate-holder';
import { closeRanks, judgeTwins, touchSlate, updateNominee } from './write-nominees';

type EditNominee = NomineeForm & { id: string; version?: number };

const input = nomineeForm.extend({ id: publicId, version: seenVersion }) as unknown as z.ZodType<EditNominee>;

/** The stored values with those of the form over them. Award and name cannot be cleared. */
function merged(stored: NomineeValues, form: EditNominee): NomineeValues {
  const values = { ...stored } as Record<string, unknown>;
  for (const field of STORED_FIELDS) if (form[field] !== undefined) values[field] = form[field];
  return { ...(values as unknown as NomineeValues), conditions: (values.conditions as number[] | null) ?? [] };
}

function changesBetween(before: NomineeValues, after: NomineeValues): (keyof NomineeValues)[] {
  return STORED_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/**
 * Changes a nominee on a draft list and judges it anew. Fields the form does not send stay; ID number and phone too.
 * Moving to another award puts the nominee at the end of that award's ranking. Refuses: stale, state.wrong, slate.other-level
 * (only the unit whose list holds the person changes it).
 */
export const editNominee: Command<EditNominee, ListedNominee, { id: string }> = {
  name: 'edit-nominee',
  label: '推荐对象',
  action: 'nominee.edit',
  input,
  lock: (sql, { id }) => lockListedNominee(sql, id),
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  version: ({ nominee }, { version }) => ({ label: '推荐对象', subjectType: 'nominee', subjectId: nominee.id, stored: nominee.version, seen: version }),
  check({ nominee, slate }, form, { edition, actor }) {
    if (form.award === null || form.name === null) throw badRequest('申报奖项和姓名不能为空。', form.name === null ? { name: '必填' } : { award: '必填' });
    if (form.award !== undefined && !edition.rules.awards.some(({ id }) => id === form.award)) throw badRequest('申报奖项不在本届设置之内。', { award: '请从本届奖项中选择' });
    return [
      ...checkEditable(edition.rules.stages.nominee, nominee.state, '修改推荐对象'),
      ...checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, '修改推荐对象'),
      ...checkEditable(slateStages(edition.rules.stages, slate.level)!, slate.state, '修改推荐对象'),
    ].slice(0, 1);
  },
  async write({ nominee, slate }, form, work) {
    const { sql } = work;
    const values = merged(nominee.values, form);
    const exceptionReason = form.exceptionReason === undefined ? nominee.exceptionReason : form.exceptionReason;
    const stored = (await openIdentities(sql, [nominee.key])).get(nominee.key) ?? { idNumber: null, phone: null };
    const sent = identityFrom(form);
    const identity = { idNumber: sent.idNumber === undefined ? stored.idNumber : sent.idNumber, phone: sent.phone === undefined ? stored.phone : sent.phone };
    const changed = changesBetween(nominee.values, values);
    // What could not be read from the file is settled once a person has filled the field.
    const settled = new Set<string>([...changed, ...(sent.idNumber ? ['idNumber'] : [])]);
    const unread = Object.fromEntries(Object.entries(nominee.unread).filter(([field]) => !settled.has(field)));
    const next = { values, unread, exceptionReason, body: nominee.body };
    const [judged] = await judgeAll(work, [{ key: nominee.key, facts: factsOf(next, identity.idNumber, work.edition.rules), bodyName: nominee.body.name }]);
    await updateNominee(work, { key: nominee.key, ...next }, judged!);
    const identityChanged = identity.idNumber !== stored.idNumber || identity.phone !== stored.phone;
    if (identityChanged) await sealIdentities(sql, work.edition.key, [{ nomineeKey: nominee.key, nomineeId: nominee.id, ...identity }]);
    if (values.award !== nominee.values.award) {
      await sql`
        update slate_entries e set award = ${values.award}, version = e.version + 1, updated_at = now(),
          rank = (select coalesce(max(rank), 0) + 1 from slate_entries o where o.slate_id = e.slate_id and o.award = ${values.award})
        where e.slate_id = ${slate.key} and e.nominee_id = ${nominee.key}`;
      await closeRanks(sql, slate.key);
      await touchSlate(work, slate);
    }
    const people = [stored.idNumber, identity.idNumber].filter((number) => number !== null).map((number) => personIndex(number).toString('hex'));
    await judgeTwins(work, [...new Set(people)], [nominee.key]);
    const facts = (of: NomineeValues): { [key: string]: Json } => journalled(Object.fromEntries(changed.map((field) => [field, of[field]])) as Partial<NomineeValues>);
    const identityNote: { [key: string]: Json } = {
      ...(identity.idNumber !== stored.idNumber ? { idNumberChanged: true } : {}),
      ...(identity.phone !== stored.phone ? { phoneChanged: true } : {}),
      ...(exceptionReason !== nominee.exceptionReason ? { exceptionReason } : {}),
    };
    return {
      answer: { id: nominee.id },
      journal: [
        {
          subjectType: 'nominee',
          subjectId: nominee.id,
          before: { ...facts(nominee.values), verdict: nominee.verdict, version: nominee.version },
          after: { ...facts(values), ...identityNote, verdict: judged!.judgement.verdict, version: nominee.version + 1 },
        },
      ],
    };
  },
};
