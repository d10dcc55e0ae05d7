/** Prints the forms of everybody on a list, as the person who asked was allowed to; kept a day for download. */
import { TaskFailure, type TaskHandler } from '../adapters/jobs/handler';
import { platform } from '../adapters/platform';
import type { PrintBatch } from '../queries/print-batch';
import type { PrintTask } from '../commands/print-forms';
import { renderer } from '../documents/desk';
import { bindPdf, packPdf, type NamedPdf } from '../documents/bind';
import { KINDS } from '../documents/kinds';
import type { FormReader, PrintedIdentity } from '../documents/kinds/form-reader';
import { scopedReader } from '../documents/kinds/scoped-reader';
import { DOCUMENT_KINDS } from '../domain/forms/document-kinds';
import { PHOTO_SLOT } from '../domain/evidence/nominee-slots';
import { describeIssue } from '../domain/rules/wording';
import { currentEdition } from '../queries/current-edition';

/** The file holds personal numbers: it is gone the day after. */
const KEPT_DAYS = 1;

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

/** Reads everybody named by the task, with the fields its owner sees. */
async function readerOf(task: PrintTask): Promise<{ reader: FormReader; author: string }> {
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

export const printForms: TaskHandler = {
  keptDays: KEPT_DAYS,
  async run({ input, progress }) {
    const task = input as unknown as PrintTask;
    const { reader, author } = await readerOf(task);
    const parts: NamedPdf[] = [];
    const total = task.nominees.length * task.kinds.length;
    for (const [index, nominee] of task.nominees.entries()) {
      for (const kind of task.kinds) {
        const { model, title, draft, images = {} } = await KINDS[kind].read(reader, nominee);
        const drawn = await renderer().render({ models: [model], title, author, date: task.today, watermark: draft ? '草稿' : null, images }, true);
        if (!drawn.ok) throw new TaskFailure(`${title}：${drawn.issues.map((issue) => describeIssue(issue).text).join('；')}`);
        parts.push({ name: `${String(index + 1).padStart(3, '0')} ${title}`, pdf: drawn.pdf });
        await progress(parts.length, total);
      }
    }
    const labels = task.kinds.map((kind) => DOCUMENT_KINDS[kind].label).join('、');
    const title = `${labels}（${task.title}）`;
    const bytes = task.format === 'zip' ? packPdf(parts, task.today) : await bindPdf(parts, title, task.today);
    const staged = await platform().evidence.stage((async function* () { yield bytes; })(), bytes.length);
    if (!staged) throw new TaskFailure('文件过大，请分批打印。');
    return { title, format: task.format, storageKey: staged.storageKey } satisfies PrintBatch;
  },
};
