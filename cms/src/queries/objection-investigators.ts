/** The accounts that may look into objections, for whoever assigns one; one statement. */
import { readRows } from './read-rows';

export interface InvestigatorChoice {
  id: string;
  name: string;
  unitName: string | null;
}

/** Accounts in use whose role is one of these. */
export function listInvestigators(roles: readonly string[]): Promise<InvestigatorChoice[]> {
  return readRows<InvestigatorChoice>({
    text: `select u.document_id as id, u.display_name as name, n.name as "unitName"
      from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id left join units n on n.id = u.unit_id
      where r.type = any($1::text[]) and u.active and u.blocked is not true order by n.sort_key nulls first, u.display_name, u.id`,
    values: [roles],
    stable: true,
  });
}
