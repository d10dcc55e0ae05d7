import { readRows } from './read-rows';

/** The last day the office has extended an edition's window to for the unit at `path`; null: not extended. */
export async function readExtendedTo(editionId: string, path: string): Promise<string | null> {
  const [row] = await readRows<{ until: string | null }>({
    text: `select max(x.until)::text as until from window_extensions x left join units u on u.id = x.body_id
      where x.edition_id = (select id from editions where document_id = $1) and (x.body_id is null or starts_with($2, u.path))`,
    values: [editionId, path],
    stable: true,
  });
  return row?.until ?? null;
}
