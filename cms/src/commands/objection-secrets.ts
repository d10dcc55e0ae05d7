/** Reporter, content and files of an objection, sealed. What is opened here goes to the assigned investigator alone: never journal, log or search it. */
import { createId } from '@paralleldrive/cuid2';
import { platform } from '../adapters/platform';
import type { Reporter } from '../domain/objection/check-intake';
import type { Sql } from './sql';

/** A file as it came, its type told by its content. */
export interface ObjectionFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

export interface OpenedObjection {
  reporter: Reporter;
  content: string;
  files: { id: string; name: string; mediaType: string; bytes: number }[];
}

/** Seals everything under the objection's public id; answers nothing that could be read. */
export async function sealObjection(sql: Sql, objection: { key: number; id: string }, secret: { reporter: Reporter; content: string; files: readonly ObjectionFile[]; receipt: string }): Promise<void> {
  const { objectionVault: vault } = platform();
  const seal = (part: 'reporter' | 'content', text: string): Buffer => vault.seal(part, objection.id, Buffer.from(text));
  await sql`
    insert into objection_secrets (objection_id, reporter_cipher, content_cipher, receipt_hash, key_version)
    values (${objection.key}, ${seal('reporter', JSON.stringify(secret.reporter))}, ${seal('content', secret.content)}, ${vault.receiptHash(secret.receipt)}, ${vault.keyVersion})`;
  for (const [place, { name, mediaType, bytes }] of secret.files.entries()) {
    const id = createId();
    await sql`
      insert into objection_files (id, objection_id, place, name_cipher, media_type, bytes, cipher, key_version)
      values (${id}, ${objection.key}, ${place + 1}, ${vault.seal('file-name', id, Buffer.from(name))}, ${mediaType}, ${bytes.length}, ${vault.seal('file', id, bytes)}, ${vault.keyVersion})`;
  }
}

/** Opens who objected and what they wrote; files by name only. */
export async function openObjection(sql: Sql, objection: { key: number; id: string }): Promise<OpenedObjection> {
  const { objectionVault: vault } = platform();
  const [row] = await sql<{ reporter: Buffer; content: Buffer; keyVersion: number }>`
    select reporter_cipher as reporter, content_cipher as content, key_version as "keyVersion" from objection_secrets where objection_id = ${objection.key}`;
  if (!row) throw new Error(`Objection ${objection.id} has nothing sealed.`);
  const files = await sql<{ id: string; name: Buffer; mediaType: string; bytes: number; keyVersion: number }>`
    select id, name_cipher as name, media_type as "mediaType", bytes, key_version as "keyVersion" from objection_files where objection_id = ${objection.key} order by place`;
  return {
    reporter: JSON.parse(vault.open('reporter', objection.id, row.reporter, row.keyVersion).toString()) as Reporter,
    content: vault.open('content', objection.id, row.content, row.keyVersion).toString(),
    files: files.map(({ id, name, mediaType, bytes, keyVersion }) => ({ id, name: vault.open('file-name', id, name, keyVersion).toString(), mediaType, bytes })),
  };
}

/** Opens one file; null when the objection has none of that id. */
export async function openFile(sql: Sql, objectionKey: number, id: string): Promise<ObjectionFile | null> {
  const { objectionVault: vault } = platform();
  const [row] = await sql<{ name: Buffer; mediaType: string; cipher: Buffer; keyVersion: number }>`
    select name_cipher as name, media_type as "mediaType", cipher, key_version as "keyVersion" from objection_files where objection_id = ${objectionKey} and id = ${id}`;
  return row ? { name: vault.open('file-name', id, row.name, row.keyVersion).toString(), mediaType: row.mediaType, bytes: vault.open('file', id, row.cipher, row.keyVersion) } : null;
}
