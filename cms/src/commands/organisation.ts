/** Appointing, changing and ending the term of members of the groups that run an edition (附件1, 通知五（一）). */
import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { civilDay, optionalText, publicId, requiredText, seenVersion } from './case-text';
import { findAccount, GROUP_KINDS, lockMember, SEATS, sealContact, type MemberRecord } from './member-record';
import { badRequest } from './refusal';
import type { Command, Work } from './run-command';
import { findUnit, type UnitRecord } from './unit-record';

const person = {
  personName: requiredText(60),
  post: optionalText(120),
  seat: z.enum(SEATS),
  phone: optionalText(30),
  /** Name of the account the member signs in with. */
  username: optionalText(60),
  fromDay: civilDay,
  toDay: civilDay.nullish(),
};
const appointing = z.object({ unitId: publicId, groupKind: z.enum(GROUP_KINDS), ...person });
const changing = z.object({ id: publicId, version: seenVersion, ...person });
const ending = z.object({ id: publicId, version: seenVersion, toDay: civilDay, reason: requiredText(500) });

function checkTerm(fromDay: string, toDay: string | null | undefined): Issue[] {
  if (!toDay || toDay >= fromDay) return [];
  return [{ code: 'member.term', clause: '附件1、通知五（一）', severity: 'error', field: 'toDay', params: { from: fromDay, to: toDay } }];
}

async function accountOf({ sql }: Work, username: string | null | undefined): Promise<number | null> {
  if (!username) return null;
  const account = await findAccount(sql, username);
  if (account === undefined) throw badRequest('没有这个账号，请核对，或不填。', { username: '没有这个账号' });
  return account;
}

const told = ({ personName, post, seat, fromDay, toDay }: { personName: string; post?: string | null | undefined; seat: string; fromDay: string; toDay?: string | null | undefined }) => ({
  personName, post: post ?? null, seat, fromDay, toDay: toDay ?? null,
});

/** The provincial groups are the province's own; every other unit has a working group only. */
const demandFitting = ({ kind }: UnitRecord, groupKind: string): void => {
  if ((kind === 'province') === (groupKind === 'working-group')) throw badRequest('领导小组和办公室只设在省厅，其他单位设工作专班。', { groupKind: '与单位类别不符' });
};

/** Appoints a member. Refuses: member.term. */
export const appointMember: Command<z.infer<typeof appointing>, UnitRecord, { id: string }> = {
  name: 'appoint-member',
  label: '单位',
  action: 'organisation.edit',
  input: appointing,
  lock: (sql, { unitId }) => findUnit(sql, unitId),
  editionOf: () => null,
  facts: ({ path }) => ({ unitPath: path }),
  refusal: '不能登记成员',
  check(unit, { groupKind, fromDay, toDay }) {
    demandFitting(unit, groupKind);
    return checkTerm(fromDay, toDay);
  },
  async write(unit, form, work) {
    const { sql, edition } = work;
    const id = createId();
    const account = await accountOf(work, form.username);
    const [member] = await sql<{ key: number }>`
      insert into organisation_members (document_id, edition_id, unit_id, account_id, group_kind, person_name, post, seat, from_day, to_day, version, created_at, updated_at, published_at)
      values (${id}, ${edition.key}, ${unit.key}, ${account}, ${form.groupKind}, ${form.personName}, ${form.post ?? null}, ${form.seat}, ${form.fromDay}::date, ${form.toDay ?? null}::date, 1,
        now(), now(), now()) returning id as key`;
    await sealContact(sql, member!.key, id, form.phone ?? null);
    return { answer: { id }, journal: [{ subjectType: 'organisation-member', subjectId: id, before: null, after: { unit: unit.code, groupKind: form.groupKind, ...told(form) } }] };
  },
};

const member = {
  label: '成员',
  action: 'organisation.edit' as const,
  lock: (sql: Work['sql'], { id }: { id: string }) => lockMember(sql, id),
  editionOf: ({ editionKey }: MemberRecord) => editionKey,
  facts: ({ unitPath }: MemberRecord) => ({ unitPath }),
  version: ({ id, version }: MemberRecord, { version: seen }: { version?: number | undefined }) => ({ label: '成员', subjectType: 'organisation-member', subjectId: id, stored: version, seen }),
};

/** Changes what is known of a member; a phone that is not sent stays. Refuses: stale, member.term. */
export const changeMember: Command<z.infer<typeof changing>, MemberRecord, { id: string }> = {
  ...member,
  name: 'change-member',
  input: changing,
  refusal: '不能修改成员',
  check: (_member, { fromDay, toDay }) => checkTerm(fromDay, toDay),
  async write(stored, form, work) {
    const { sql } = work;
    const account = form.username === undefined ? undefined : await accountOf(work, form.username);
    await sql`
      update organisation_members set person_name = ${form.personName}, post = ${form.post ?? null}, seat = ${form.seat}, from_day = ${form.fromDay}::date, to_day = ${form.toDay ?? null}::date,
        account_id = case when ${account === undefined} then account_id else ${account ?? null}::int end, version = version + 1, updated_at = now()
      where id = ${stored.key}`;
    if (form.phone !== undefined) await sealContact(sql, stored.key, stored.id, form.phone);
    return { answer: { id: stored.id }, journal: [{ subjectType: 'organisation-member', subjectId: stored.id, before: told(stored), after: told(form) }] };
  },
};

/** Ends a member's term on a day, with the reason. Refuses: stale, member.term. */
export const endTerm: Command<z.infer<typeof ending>, MemberRecord, { id: string }> = {
  ...member,
  name: 'end-term',
  input: ending,
  refusal: '不能结束任职',
  check: ({ fromDay }, { toDay }) => checkTerm(fromDay, toDay),
  async write(stored, { toDay, reason }, { sql }) {
    await sql`update organisation_members set to_day = ${toDay}::date, version = version + 1, updated_at = now() where id = ${stored.key}`;
    return { answer: { id: stored.id }, journal: [{ subjectType: 'organisation-member', subjectId: stored.id, reason, before: { toDay: stored.toDay }, after: { toDay } }] };
  },
};
