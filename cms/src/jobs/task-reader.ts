/** Reads people for a long task with the fields its owner sees, as was settled when it was asked for. */
import { TaskFailure } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import type { FormReader, PrintedIdentity } from '../documents/kinds/form-reader';
import { scopedReader } from '../documents/kinds/scoped-reader';
import { PHOTO_SLOT } from '../domain/evidence/nominee-slots';
import { currentEdition } from '../queries/current-edition';

export interface ReadingTask {
  fields: readonly string[];
  opinions: boolean;
  photos: boolean;
  identity: boolean;
  today: string;
}

async function photoOf(nominee: string): Promise<Uint8Array | null> {
  const { connection, evidence } = platform();
  const { rows } = await connection.raw<{ rows: { storage_key: string }[] }>(
    `select storage_key from evidences where subject_type = 'nominee' and subject_id = ? and slot = ? and state = 'kept' limit 1`, [nominee, PHOTO_SLOT]);
  return rows[0] ? evidence.readWhole(rows[0].storage_key) : null;
}

async function identitiesOf(nominees: readonly string[]): Promise<Map<string, PrintedIdentity>> {
  const { connection, vault } = platform();
  const { rows } = await connection.raw<{ rows: { id: string; number: Buffer | null; phone: Buffer | null; version: number }[] }>(
    `select n.document_id as id, s.id_number_cipher as number, s.phone_cipher as phone, s.key_version as version
     from person_secrets s join nominees n on n.id = s.nominee_id where n.document_id = any(?::text[])`, [nominees as string[]]);
  return new Map(rows.map(({ id, number, phone, version }) => {
    const subject = { subject: 'nominee', id } as const;
    return [id, { idNumber: number && vault.open('id-number', number, subject, version), phone: phone && vault.open('phone', phone, subject, version) }];
  }));
}

/** The reader of a task, and the author its documents name. Throws TaskFailure before an edition was opened. */
export async function taskReader(task: ReadingTask): Promise<{ reader: FormReader; author: string }> {
  const edition = await currentEdition();
  if (!edition) throw new TaskFailure('还没有开启任何一届评选。');
  const reader = scopedReader({
    rules: edition.rules,
    today: task.today,
    mayRead: ({ name }) => name !== 'opinions' || task.opinions,
    scopeOf: () => ({ kind: 'all' }),
    fieldsOf: ({ name, fields }) => (name === 'nominees' ? task.fields : Object.keys(fields)),
    photo: async (nominee) => (task.photos ? photoOf(nominee) : null),
    identities: async (nominees) => (task.identity ? identitiesOf(nominees) : new Map()),
  });
  return { reader, author: edition.rules.edition.issuer };
}
