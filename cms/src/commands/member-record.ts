/** Members of the leading group, its office and the working groups of units (附件1), with the phone at which they are reached, sealed. */
import { platform } from '../adapters/platform';
import { normaliseIdentity } from '../adapters/identity-vault';
import type { Sql } from './sql';

export const GROUP_KINDS = ['leading-group', 'office', 'working-group'] as const;
export const SEATS = ['head', 'deputy', 'member', 'liaison'] as const;

export interface MemberRecord {
  key: number;
  id: string;
  editionKey: number;
  unitPath: string;
  unitCode: string;
  groupKind: (typeof GROUP_KINDS)[number];
  personName: string;
  post: string | null;
  seat: (typeof SEATS)[number];
  fromDay: string;
  toDay: string | null;
  version: number;
}

/** Locks a member by public id. */
export async function lockMember(sql: Sql, id: string): Promise<MemberRecord | null> {
  const [member] = await sql<MemberRecord>`
    select m.id as key, m.document_id as id, m.edition_id as "editionKey", u.path as "unitPath", u.code as "unitCode", m.group_kind as "groupKind", m.person_name as "personName",
      m.post, m.seat, m.from_day::text as "fromDay", m.to_day::text as "toDay", m.version
    from organisation_members m join units u on u.id = m.unit_id where m.document_id = ${id} for update of m`;
  return member ?? null;
}

/** A member in office on a day: for attendance, for recusal, for the line that says whom to call. */
export interface SittingMember {
  id: string;
  groupKind: MemberRecord['groupKind'];
  personName: string;
  post: string | null;
  seat: MemberRecord['seat'];
  /** documentId of the account the member signs in with; null: none. */
  accountId: string | null;
}

/** The members of a unit's groups in office on a day ('YYYY-MM-DD'), heads first. `unitKey`: row number of the unit. */
export async function membersOf(sql: Sql, editionKey: number, unitKey: number, day: string): Promise<SittingMember[]> {
  return sql<SittingMember>`
    select m.document_id as id, m.group_kind as "groupKind", m.person_name as "personName", m.post, m.seat, a.document_id as "accountId"
    from organisation_members m left join up_users a on a.id = m.account_id
    where m.edition_id = ${editionKey} and m.unit_id = ${unitKey} and m.from_day <= ${day}::date and (m.to_day is null or m.to_day >= ${day}::date)
    order by m.group_kind, array_position(${SEATS}::text[], m.seat::text), m.id`;
}

/** Seals a member's phone in the place of what was there; null takes it away. */
export async function sealContact(sql: Sql, memberKey: number, memberId: string, phone: string | null): Promise<void> {
  const { vault } = platform();
  await sql`delete from member_contacts where member_id = ${memberKey}`;
  const plain = phone && normaliseIdentity('phone', phone);
  if (!plain) return;
  const sealed = vault.seal('phone', plain, { subject: 'organisation-member', id: memberId }).toString('hex');
  await sql`insert into member_contacts (member_id, phone_cipher, key_version) values (${memberKey}, decode(${sealed}, 'hex'), ${vault.keyVersion})`;
}

/** The account of that name within the unit or above it; undefined: there is none. */
export async function findAccount(sql: Sql, username: string): Promise<number | undefined> {
  const [account] = await sql<{ key: number }>`select id as key from up_users where username = ${username} and active`;
  return account?.key;
}
