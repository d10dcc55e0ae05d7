/** Writes a received objection: its number, whether it came late, its facts beside what is sealed. Shared by the desk and the public form. */
import { createId } from '@paralleldrive/cuid2';
import { platform } from '../adapters/platform';
import type { Intake } from '../domain/objection/check-intake';
import { isLate } from '../domain/objection/lateness';
import type { Issue } from '../domain/rules/issue';
import type { NoticeRecord } from './notice-record';
import { findNotice, lockNotice } from './notice-record';
import { sealObjection, type ObjectionFile } from './objection-secrets';
import type { Work, Written } from './run-command';
import type { Sql } from './sql';

export interface RegisteredObjection {
  id: string;
  /** Told once, to whoever objected; only its hash is kept. */
  receipt: string;
}

/** Locks the edition (its numbers run without gaps) and the notice. */
export async function lockNoticeForIntake(sql: Sql, id: string): Promise<NoticeRecord | null> {
  const found = await findNotice(sql, id);
  if (!found) return null;
  await sql`select id from editions where id = ${found.editionKey} for update`;
  return lockNotice(sql, id);
}

/** Objections are taken as long as the result is not out; afterwards titles are revoked, not opposed. */
export async function checkOpen(notice: NoticeRecord, { sql, edition }: Work): Promise<Issue[]> {
  const labelOf = (machine: 'notice' | 'slate', id: string): string => edition.rules.stages[machine].states.find((state) => state.id === id)?.label ?? id;
  const refused = (state: string): Issue[] => [{ code: 'objection.not-open', clause: '通知三（一）6、7', severity: 'error', params: { state } }];
  if (notice.kind !== 'publicity') return [{ code: 'notice.not-publicity', clause: '通知三（一）6', severity: 'error', params: {} }];
  if (notice.state === 'withdrawn') return refused(labelOf('notice', notice.state));
  const [list] = await sql<{ state: string }>`select state from slates where id = ${notice.slateKey}`;
  return list?.state === 'published' ? refused(labelOf('slate', list.state)) : [];
}

/** The row of a person on the list; null when nobody of that id is on it. */
export async function listedNominee(sql: Sql, notice: NoticeRecord, nomineeId: string): Promise<number | null> {
  const [row] = await sql<{ key: number }>`
    select n.id as key from nominees n join slate_entries e on e.nominee_id = n.id where e.slate_id = ${notice.slateKey} and n.document_id = ${nomineeId}`;
  return row?.key ?? null;
}

export const notListed = (field: string): Issue => ({ code: 'objection.not-listed', clause: '通知三（一）6', severity: 'error', field, params: {} });

export interface NewObjection {
  notice: NoticeRecord;
  nomineeKey: number | null;
  intake: Intake;
  files: readonly ObjectionFile[];
  /** From which the receipt follows. */
  nonce: string;
  /** The clerk who registered it; null from the public form. */
  receivedBy: string | null;
}

export async function registerObjection(work: Work, { notice, nomineeKey, intake, files, nonce, receivedBy }: NewObjection): Promise<Written<RegisteredObjection>> {
  const { sql, edition, now } = work;
  const id = createId();
  const late = isLate(intake, notice.lastDay ?? '', edition.rules.publication.objections.letterDeadline ?? 'arrival');
  const state = edition.rules.stages.objection.initial;
  const [row] = await sql<{ key: number; number: number }>`
    insert into objections (document_id, edition_id, notice_id, nominee_id, number, channel, arrived_on, postmarked_on, late, state, files, received_at, received_by, findings,
      version, created_at, updated_at, published_at)
    select ${id}, ${edition.key}, ${notice.key}, ${nomineeKey}::int, coalesce(max(number), 0) + 1, ${intake.channel}, ${intake.arrivedOn}::date, ${intake.postmarkedOn}::date, ${late}, ${state},
      ${files.length}::int, ${now.toISOString()}::timestamptz at time zone 'UTC', ${receivedBy}, '[]', 1, now(), now(), now()
    from objections where edition_id = ${edition.key}
    returning id as key, number`;
  const receipt = platform().objectionVault.receiptOf(nonce);
  await sealObjection(sql, { key: row!.key, id }, { reporter: intake.reporter, content: intake.content, files, receipt });
  return {
    answer: { id, receipt },
    journal: [
      {
        subjectType: 'objection', subjectId: id, before: null,
        after: { number: row!.number, notice: notice.id, channel: intake.channel, arrivedOn: intake.arrivedOn, postmarkedOn: intake.postmarkedOn, late, files: files.length, state },
      },
    ],
    effects: [{ topic: 'objection.received', payload: { objection: id, notice: notice.id } }],
  };
}
