/** Strapi's role rows are a projection of roles.json: the rules say who exists, the rows only carry it to the panel. */
import { createId } from '@paralleldrive/cuid2';
import type { Client } from 'pg';
import type { Roles } from '../domain/rules/schema';

/**
 * Writes the roles of the open edition into `up_roles` (`type` = id of the role). Roles no edition knows stay only
 * while accounts hold them. All permissions of Strapi are removed: what a role may do is decided by authorise().
 */
export async function projectRoles(client: Client, roles: Roles): Promise<void> {
  for (const { id, label, clause } of roles) {
    await client.query(
      `insert into up_roles (document_id, name, description, type, created_at, updated_at, published_at)
       values ($1, $2, $3, $4, now(), now(), now())
       on conflict (type) do update set name = excluded.name, description = excluded.description, updated_at = now()
       where (up_roles.name, up_roles.description) is distinct from (excluded.name, excluded.description)`,
      [createId(), label, `由 roles.json 生成（${clause}）`, id],
    );
  }
  // Strapi makes its two default roles again when it finds none at all, and its panel relies on 'public'.
  await client.query(
    `delete from up_roles r where r.type <> 'public' and not r.type = any($1) and not exists (select from up_users_role_lnk l where l.role_id = r.id)`,
    [roles.map(({ id }) => id)],
  );
  await client.query('delete from up_permissions_role_lnk');
  await client.query('delete from up_permissions');
}
