import { readRows } from './read-rows';

/** The page model a notice was published with, the latest version; null when it has none. */
export async function publishedModel<Model>(noticeId: string): Promise<Model | null> {
  const [row] = await readRows<{ model: string }>({
    text: `select p.model::text as model from publications p join public_notices n on n.id = p.notice_id
      where n.document_id = $1 and p.withdrawn_at is null order by p.version desc limit 1`,
    values: [noticeId],
    stable: true,
  });
  return row ? (JSON.parse(row.model) as Model) : null;
}
