/** Where half-filled forms are kept: one row for each account and form, sealed, gone after 30 days. No case data, so no command. */
import type { Knex } from 'knex';
import { now } from './clock';
import type { DraftVault } from './draft-vault';

export interface FormDraft {
  /** What the form held, as JSON text. */
  content: string;
  /** Programme time, ISO with Z. */
  savedAt: string;
}

const LIFE = '30 days';
/** Drafts of one account; the oldest give way. */
const MOST = 50;
const SAVED_AT = `to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"`;

/** The draft of an account for one form; null when there is none, or none that opens. */
export async function readDraft(connection: Knex, vault: DraftVault, owner: string, key: string): Promise<FormDraft | null> {
  const { rows } = await connection.raw<{ rows: { content: Buffer; keyVersion: number; savedAt: string }[] }>(
    `select content, key_version as "keyVersion", ${SAVED_AT} from form_drafts where owner_id = ? and key = ? and updated_at > now() - interval '${LIFE}'`,
    [owner, key],
  );
  const [row] = rows;
  if (!row) return null;
  try {
    return { content: vault.open(row.content, owner, key, row.keyVersion), savedAt: row.savedAt };
  } catch {
    return null;
  }
}

/** Keeps a draft over the earlier one; what is old or too much goes in the same statement. */
export async function keepDraft(connection: Knex, vault: DraftVault, owner: string, key: string, content: string): Promise<{ savedAt: string }> {
  const { rows } = await connection.raw<{ rows: { savedAt: string }[] }>(
    `with old as (delete from form_drafts where updated_at < now() - interval '${LIFE}'),
      surplus as (delete from form_drafts where owner_id = ? and key <> ? and key in (select key from form_drafts where owner_id = ? order by updated_at desc offset ${MOST}))
     insert into form_drafts (owner_id, key, content, key_version, saved_at) values (?, ?, ?, ?, ?)
     on conflict (owner_id, key) do update set content = excluded.content, key_version = excluded.key_version, saved_at = excluded.saved_at, updated_at = now()
     returning ${SAVED_AT}`,
    [owner, key, owner, owner, key, vault.seal(content, owner, key), vault.keyVersion, now().toISOString()],
  );
  return rows[0]!;
}

/** Forgets a draft: the form was saved or thrown away. */
export async function dropDraft(connection: Knex, owner: string, key: string): Promise<void> {
  await connection.raw('delete from form_drafts where owner_id = ? and key = ?', [owner, key]);
}
