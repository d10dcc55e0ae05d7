import type { Actor, UnitKind } from '../domain/access/actor';
import { readRows } from './read-rows';

interface ActorRow {
  id: string;
  username: string;
  displayName: string | null;
  role: string;
  unit: string | null;
}

/** Every account that can sign in, as the actor it would be; for work that is done for people who are not there. */
export async function listActors(): Promise<Actor[]> {
  const rows = await readRows<ActorRow>({
    text: `select u.document_id as id, u.username, u.display_name as "displayName", r.type as role,
        (case when n.id is not null then json_build_object('id', n.document_id, 'code', n.code, 'name', n.name, 'kind', n.kind, 'path', n.path) end)::text as unit
      from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id left join units n on n.id = u.unit_id
      where u.active and u.blocked is not true order by u.id`,
    values: [],
    stable: true,
  });
  return rows.map(({ unit, displayName, ...row }) => ({
    ...row,
    displayName: displayName ?? row.username,
    unit: unit === null ? null : (JSON.parse(unit) as { id: string; code: string; name: string; kind: UnitKind; path: string }),
  }));
}
