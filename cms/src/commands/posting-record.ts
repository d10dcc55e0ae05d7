/** The posting of a unit's list in the unit or its region (通知三（一）1、2): a publicity notice without a public page. */
import type { GuardFacts } from '../domain/workflow/facts';
import { periodFact } from './notice-period';
import { lockNotice, type NoticeRecord } from './notice-record';
import { openObjections } from './objection-count';
import type { Work } from './run-command';
import type { Sql } from './sql';
import { stateAfter } from './state-after';

export interface PostingRecord {
  notice: NoticeRecord;
  /** Public ids of those whose names were posted. */
  people: string[];
}

/** Locks the standing posting of a list; null when nothing was posted or all was withdrawn. */
export async function lockPostingOf(sql: Sql, slateKey: number): Promise<PostingRecord | null> {
  const [row] = await sql<{ id: string; people: string | null }>`
    select document_id as id, people::text as people from public_notices where slate_id = ${slateKey} and kind = 'publicity' and path is null and state <> 'withdrawn'`;
  const notice = row && (await lockNotice(sql, row.id));
  return notice ? { notice, people: row.people === null ? [] : (JSON.parse(row.people) as string[]) } : null;
}

/** What the guard period-ended asks of a unit's list. */
export async function postedPeriod(work: Work, slateKey: number, people: readonly { id: string; name: string }[]): Promise<GuardFacts['period-ended']> {
  const { sql, now } = work;
  const posting = await lockPostingOf(sql, slateKey);
  if (!posting) return { period: null, now };
  const posted = new Set(posting.people);
  return { period: periodFact(posting.notice, work), now, added: people.filter(({ id }) => !posted.has(id)).map(({ name }) => name) };
}

/** Open objections against the standing posting of a list; none where nothing was posted. */
export async function openObjectionsOfPosting(sql: Sql, slateKey: number): Promise<number> {
  const posting = await lockPostingOf(sql, slateKey);
  return posting ? openObjections(sql, posting.notice.key) : 0;
}

/** Ends a posting whose days are over, with what became of it; objections that were decided are settled with it. */
export async function closePosted(work: Work, notice: NoticeRecord, outcome: string | null): Promise<string> {
  const { sql, now } = work;
  const state = stateAfter('notice', notice.state, 'close', work);
  await sql`
    update public_notices set state = ${state}, outcome = ${outcome}, closed_at = ${now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
    where id = ${notice.key}`;
  const settled = stateAfter('objection', 'decided', 'settle', work);
  await sql`update objections set state = ${settled}, version = version + 1, updated_at = now() where notice_id = ${notice.key} and state = 'decided'`;
  return state;
}
