/** Where saved views of lists are kept: what a list was narrowed to and how it was sorted, under a name. No case data, so no command. */
import type { Knex } from 'knex';

/** Whose views are asked for: one's own, and those shared by people of the same role in the same unit. */
export interface ViewReader {
  id: string;
  name: string;
  role: string;
  unitCode: string | null;
}

export interface StoredView {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  ownerName: string;
  query: unknown;
}

/** Views of one account and list; saving another over it is refused. */
export const MOST_VIEWS = 30;

/** The views of a list, one's own first, by name. */
export async function listViews(connection: Knex, reader: ViewReader, resource: string): Promise<StoredView[]> {
  const { rows } = await connection.raw<{ rows: (Omit<StoredView, 'query'> & { query: string })[] }>(
    `select id, name, shared, owner_id = ? as own, owner_name as "ownerName", query::text as query from saved_views
     where resource = ? and (owner_id = ? or (shared and role = ? and unit_code is not distinct from ?))
     order by owner_id = ? desc, name, id`,
    [reader.id, resource, reader.id, reader.role, reader.unitCode, reader.id],
  );
  return rows.map((row) => ({ ...row, query: JSON.parse(row.query) as unknown }));
}

/** Keeps a view; one of the same name gives way. False when the account has too many. */
export async function keepView(connection: Knex, owner: ViewReader, view: { id: string; resource: string; name: string; shared: boolean; query: string }): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    `insert into saved_views (id, owner_id, owner_name, role, unit_code, resource, name, shared, query)
     select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb
     where (select count(*) from saved_views where owner_id = ? and resource = ? and name <> ?) < ${MOST_VIEWS}
     on conflict (owner_id, resource, name) do update set owner_name = excluded.owner_name, role = excluded.role, unit_code = excluded.unit_code,
       shared = excluded.shared, query = excluded.query, updated_at = now()
     returning id`,
    [view.id, owner.id, owner.name, owner.role, owner.unitCode, view.resource, view.name, view.shared, view.query, owner.id, view.resource, view.name],
  );
  return rows.length > 0;
}

/** Forgets a view of one's own. */
export async function dropView(connection: Knex, owner: string, id: string): Promise<void> {
  await connection.raw('delete from saved_views where owner_id = ? and id = ?', [owner, id]);
}
