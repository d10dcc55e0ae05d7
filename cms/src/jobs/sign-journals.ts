/** Signs the journal's head as a day begins: whoever keeps the signature can tell later that entries were cut off or rewritten. */
import { signHead } from '../adapters/journal-signature';
import type { Delivery } from '../adapters/jobs/handler';
import { now } from '../adapters/clock';
import { sqlOf } from '../commands/sql';

/** One checkpoint per edition and day, over everything written until now. An edition without entries has none. */
export async function signJournals({ transaction }: Pick<Delivery, 'transaction'>, day: string): Promise<void> {
  const sql = sqlOf(transaction);
  const heads = await sql<{ key: number; edition: string; sequence: number; hash: string }>`
    select distinct on (j.edition_id) j.edition_id as key, e.document_id as edition, j.sequence, j.hash
    from journal_entries j join editions e on e.id = j.edition_id order by j.edition_id, j.sequence desc`;
  for (const { key, ...head } of heads) {
    const { signedAt, publicKey, signature } = signHead(head, now());
    await sql`
      insert into journal_checkpoints (edition_id, day, sequence, hash, signed_at, public_key, signature)
      values (${key}, ${day}::date, ${head.sequence}, ${head.hash}, ${signedAt}, ${publicKey}, ${signature}) on conflict (edition_id, day) do nothing`;
  }
}
