/** ID numbers and phones of nominees, sealed. What is opened here stays in memory: never journal, log or answer it by accident. */
import { normaliseIdentity } from '../adapters/identity-vault';
import { platform } from '../adapters/platform';
import type { NomineeForm } from './nominee-fields';
import type { Sql } from './sql';

export interface PersonIdentity {
  idNumber: string | null;
  phone: string | null;
}

interface SecretRow {
  nomineeKey: number;
  nomineeId: string;
  idNumber: Buffer | null;
  phone: Buffer | null;
  keyVersion: number;
}

/** Puts the ID number or phone of a form into normal form; undefined when it was not sent. */
export function identityFrom(form: NomineeForm): { idNumber?: string | null; phone?: string | null } {
  const normal = (field: 'id-number' | 'phone', value: string | null | undefined): string | null | undefined =>
    value === undefined || value === null ? value : normaliseIdentity(field, value) || null;
  return { idNumber: normal('id-number', form.idNumber), phone: normal('phone', form.phone) };
}

/** The blind index of an ID number: equal for the same person in every list and edition. */
export function personIndex(idNumber: string): Buffer {
  return platform().vault.index('id-number', idNumber);
}

/** Opens the identities of nominees by row number; those without a row are absent. */
export async function openIdentities(sql: Sql, nomineeKeys: readonly number[]): Promise<Map<number, PersonIdentity>> {
  const { vault } = platform();
  const rows = await sql<SecretRow>`
    select s.nominee_id as "nomineeKey", n.document_id as "nomineeId", s.id_number_cipher as "idNumber", s.phone_cipher as phone, s.key_version as "keyVersion"
    from person_secrets s join nominees n on n.id = s.nominee_id where s.nominee_id = any(${nomineeKeys}::int[])`;
  return new Map(
    rows.map((row) => {
      const subject = { subject: 'nominee', id: row.nomineeId } as const;
      return [
        row.nomineeKey,
        {
          idNumber: row.idNumber && vault.open('id-number', row.idNumber, subject, row.keyVersion),
          phone: row.phone && vault.open('phone', row.phone, subject, row.keyVersion),
        },
      ];
    }),
  );
}

export interface SealedPerson extends PersonIdentity {
  nomineeKey: number;
  nomineeId: string;
}

/** Seals identities, replacing what was there. Not standing: the claim on the person is made when a list is submitted. */
export async function sealIdentities(sql: Sql, editionKey: number, people: readonly SealedPerson[]): Promise<void> {
  const { vault } = platform();
  const hex = (bytes: Buffer | null): string | null => bytes && bytes.toString('hex');
  const rows = people.map(({ nomineeKey, nomineeId, idNumber, phone }) => {
    const subject = { subject: 'nominee', id: nomineeId } as const;
    return {
      nominee: nomineeKey,
      id_index: hex(idNumber === null ? null : personIndex(idNumber)),
      id_cipher: hex(idNumber === null ? null : vault.seal('id-number', idNumber, subject)),
      phone_index: hex(phone === null ? null : vault.index('phone', phone)),
      phone_cipher: hex(phone === null ? null : vault.seal('phone', phone, subject)),
    };
  });
  if (rows.length === 0) return;
  await sql`
    insert into person_secrets (nominee_id, edition_id, id_number_index, id_number_cipher, phone_index, phone_cipher, key_version, standing)
    select r.nominee, ${editionKey}, decode(r.id_index, 'hex'), decode(r.id_cipher, 'hex'), decode(r.phone_index, 'hex'), decode(r.phone_cipher, 'hex'), ${vault.keyVersion}, false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(nominee int, id_index text, id_cipher text, phone_index text, phone_cipher text)
    on conflict (nominee_id) do update set id_number_index = excluded.id_number_index, id_number_cipher = excluded.id_number_cipher,
      phone_index = excluded.phone_index, phone_cipher = excluded.phone_cipher, key_version = excluded.key_version, updated_at = now()`;
}
