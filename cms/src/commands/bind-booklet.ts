import { z } from 'zod';
import { missingSlots } from '../domain/evidence/missing-slots';
import { nomineeSlots } from '../domain/evidence/nominee-slots';
import { APPROVAL, bookletCode, CONTENTS } from '../domain/forms/booklet';
import { publicId } from './case-text';
import { bookletHash, lockBooklet, type BookletRecord } from './booklet-record';
import { nomineeFacts } from './nominee-record';
import type { Command } from './run-command';
import { startJob } from './start-job';

const input = z.object({ nomineeId: publicId });

/** The kind of the long task. */
export const BIND_BOOKLET = 'bind-booklet';

/** What the task is given: ids, never names or numbers. */
export interface BookletTask {
  nominee: string;
  code: string;
  /** The scans in the order of the booklet, by evidence id. */
  scans: readonly { id: string; slot: string }[];
  fields: readonly string[];
  today: string;
}

/** Slots the program fills by itself when nobody has. */
const DRAWN = [CONTENTS, APPROVAL];

/**
 * Starts binding the 申报材料册 of one nominee (通知三（三）3): it holds the ID copy, so it takes the right to read ID numbers and is
 * journalled with the hashes of all it holds. Refuses: document.incomplete with everything that is missing, forbidden, not-found.
 */
export const bindBooklet = (fields: readonly string[]): Command<z.infer<typeof input>, BookletRecord, { id: string; code: string }> => ({
  name: 'bind-booklet',
  label: '推荐对象',
  action: 'nominee.read-identity',
  input,
  lock: (sql, { nomineeId }) => lockBooklet(sql, nomineeId),
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: ({ nominee }, actor) => nomineeFacts(nominee, actor),
  refusal: '不能生成材料册',
  check({ files }, _input, { edition }) {
    const slots = nomineeSlots(edition.rules.materials).filter(({ id }) => !DRAWN.includes(id));
    const missing = missingSlots(slots, files);
    if (missing.length === 0) return [];
    return [{ code: 'document.incomplete', clause: '通知三（三）3', severity: 'error', params: { missing: missing.map(({ label }) => label).join('、') } }];
  },
  async write(subject, _input, work) {
    const { nominee, files } = subject;
    const { hash, parts } = bookletHash(subject);
    const code = bookletCode(nominee.id, hash);
    const order = work.edition.rules.materials.booklet.map(({ id }) => id).filter((id) => id !== CONTENTS);
    const scans = order.flatMap((slot) => files.filter((file) => file.slot === slot).map(({ id }) => ({ id, slot })));
    const task: BookletTask = { nominee: nominee.id, code, scans, fields, today: work.today };
    const id = await startJob(work, { kind: BIND_BOOKLET, input: { ...task }, total: scans.length + 2, text: `申报材料册（${nominee.values.name}）` });
    return { answer: { id, code }, journal: [{ subjectType: 'nominee', subjectId: nominee.id, before: null, after: { job: id, hash: hash.slice(0, 16), parts, scans: scans.length } }] };
  },
});
