/** The members of the 领导小组 who vote: those in office on the day of the meeting (R21), heads first. */
import type { EditionRecord } from './edition-record';
import { membersOf } from './member-record';
import type { Sql } from './sql';

export interface Member {
  /** Public id of the account; of the membership where there is no account. */
  id: string;
  name: string;
}

/** Where the members of a meeting come from: the group named for the edition (附件1), or, before one is named, the accounts that may vote. */
export interface Membership {
  basis: 'organisation' | 'accounts';
  members: Member[];
}

/** Everybody entitled to vote on a day; a meeting keeps the list of its own day. A member without an account votes on paper. */
export async function listMembers(sql: Sql, { key, rules }: EditionRecord, day: string): Promise<Membership> {
  const [province] = await sql<{ key: number }>`select id as key from units where kind = 'province' order by id limit 1`;
  const sitting = (await membersOf(sql, key, province!.key, day)).filter(({ groupKind }) => groupKind === 'leading-group');
  if (sitting.length > 0) return { basis: 'organisation', members: sitting.map(({ id, personName, accountId }) => ({ id: accountId ?? id, name: personName })) };
  const voting = rules.roles.filter(({ grants }) => grants.includes('ballot.cast')).map(({ id }) => id);
  const members = await sql<Member>`
    select u.document_id as id, u.display_name as name from up_users u
    join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id
    where u.active and not coalesce(u.blocked, false) and r.type = any(${voting}::text[]) order by u.username`;
  return { basis: 'accounts', members };
}
