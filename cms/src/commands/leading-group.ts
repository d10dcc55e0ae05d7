/** The members of the 领导小组 who vote: those whose accounts have the right to, in the order of their names. */
import type { EditionRecord } from './edition-record';
import type { Sql } from './sql';

export interface Member {
  /** Public id of the account. */
  id: string;
  name: string;
}

/** Everybody entitled to vote now; a meeting keeps the list of its own day. */
export async function listMembers(sql: Sql, { rules }: EditionRecord): Promise<Member[]> {
  const voting = rules.roles.filter(({ grants }) => grants.includes('ballot.cast')).map(({ id }) => id);
  return sql<Member>`
    select u.document_id as id, u.display_name as name from up_users u
    join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id
    where u.active and not coalesce(u.blocked, false) and r.type = any(${voting}::text[]) order by u.username`;
}
