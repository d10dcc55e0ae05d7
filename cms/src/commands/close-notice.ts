import { z } from 'zod';
import { act } from '../domain/workflow/act';
import { publicId, seenVersion } from './case-text';
import { periodFact } from './notice-period';
import { lockNotice, type NoticeRecord } from './notice-record';
import { openObjections } from './objection-count';
import type { Command } from './run-command';
import { stateAfter } from './slate-step';

const input = z.object({ id: publicId, version: seenVersion });
type CloseNotice = z.infer<typeof input>;

/**
 * Ends a publicity period (通知三（一）6、7): not before 24:00 of its last day in Asia/Shanghai, and not while an
 * objection is open. Refuses: stale, state.wrong, notice.running, notice.objection, notice.not-publicity.
 */
export const closeNotice: Command<CloseNotice, NoticeRecord, { id: string }> = {
  name: 'close-notice',
  label: '公示',
  action: 'notice.close',
  input,
  lock: (sql, { id }) => lockNotice(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: ({ unitPath }) => ({ unitPath }),
  version: (notice, { version }) => ({ label: '公示', subjectType: 'notice', subjectId: notice.id, stored: notice.version, seen: version }),
  refusal: '不能结束公示',
  async check(notice, _input, work) {
    const { edition, now, sql } = work;
    if (notice.kind !== 'publicity' || notice.lastDay === null) return [{ code: 'notice.not-publicity', clause: '通知三（一）6', severity: 'error', params: {} }];
    const step = act(edition.rules.stages.notice, notice, 'close', {
      rules: edition.rules,
      'period-ended': { period: periodFact(notice, work), now },
      'no-open-objection': { open: await openObjections(sql, notice.key) },
    });
    return step.allowed ? [] : step.issues;
  },
  async write(notice, _input, work) {
    const state = stateAfter('notice', notice.state, 'close', work);
    await work.sql`
      update public_notices set state = ${state}, closed_at = ${work.now.toISOString()}::timestamptz at time zone 'UTC', version = version + 1, updated_at = now()
      where id = ${notice.key}`;
    const settled = stateAfter('objection', 'decided', 'settle', work);
    await work.sql`update objections set state = ${settled}, version = version + 1, updated_at = now() where notice_id = ${notice.key} and state = 'decided'`;
    return {
      answer: { id: notice.id },
      journal: [{ subjectType: 'notice', subjectId: notice.id, before: { state: notice.state, version: notice.version }, after: { state, version: notice.version + 1 } }],
    };
  },
};
