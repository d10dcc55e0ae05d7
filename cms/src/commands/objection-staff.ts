import type { Actor, UnitKind } from '../domain/access/actor';
import type { Sql } from './sql';

export interface StaffMember {
  actor: Actor;
}

/** An account in use, as an actor; null when there is none of that id or it has no role. */
export async function findStaff(sql: Sql, id: string): Promise<StaffMember | null> {
  const [row] = await sql<{ id: string; username: string; displayName: string; role: string; unitId: string | null; code: string; name: string; kind: UnitKind; path: string }>`
    select u.document_id as id, u.username, u.display_name as "displayName", r.type as role, n.document_id as "unitId", n.code, n.name, n.kind, n.path
    from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id left join units n on n.id = u.unit_id
    where u.document_id = ${id} and u.active and u.blocked is not true`;
  if (!row) return null;
  const { unitId, code, name, kind, path, ...person } = row;
  return { actor: { ...person, unit: unitId === null ? null : { id: unitId, code, name, kind, path } } };
}
