import { z } from 'zod';
import { act } from '../domain/workflow/act';
import { publicId, requiredText, seenVersion } from './case-text';
import { periodFact } from './notice-period';
import { findNotice, lockNotice, type NoticeRecord } from './notice-record';
import { openObjections } from './objection-count';
import { closePosted } from './posting-record';
import type { Command } from './run-command';
import { checkHolder } from './slate-holder';
import { lockSlate, type SlateRecord } from './slate-record';

const input = z.object({ id: publicId, version: seenVersion, outcome: requiredText(1000) });
type ClosePosting = z.infer<typeof input>;

interface Posted {
  slate: SlateRecord;
  notice: NoticeRecord;
}

/**
 * Ends a unit's posting with what became of it (通知三（一）1、2): not before its last day is over, not while an objection
 * is open. A posting that nobody ended by itself is ended when the list is submitted.
 * Refuses: stale, slate.other-level, state.wrong, notice.running, notice.objection, notice.not-publicity.
 */
export const closePosting: Command<ClosePosting, Posted, { id: string }> = {
  name: 'close-posting',
  label: '公示',
  action: 'posting.register',
  input,
  async lock(sql, { id }) {
    const found = await findNotice(sql, id);
    if (!found) return null;
    const slate = await lockSlate(sql, found.slateKey);
    const notice = await lockNotice(sql, id);
    return notice && { slate, notice };
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: ({ slate }) => ({ unitPath: slate.unit.path }),
  version: ({ notice }, { version }) => ({ label: '公示', subjectType: 'notice', subjectId: notice.id, stored: notice.version, seen: version }),
  refusal: '不能结束公示',
  async check({ slate, notice }, _input, work) {
    const { sql, edition, actor, now } = work;
    const holder = checkHolder({ level: slate.level, unitName: slate.unit.name }, actor, '结束公示');
    if (holder.length > 0) return holder;
    if (notice.kind !== 'publicity' || notice.lastDay === null) return [{ code: 'notice.not-publicity', clause: '通知三（一）1', severity: 'error', params: {} }];
    const step = act(edition.rules.stages.notice, notice, 'close', {
      rules: edition.rules,
      'period-ended': { period: periodFact(notice, work), now },
      'no-open-objection': { open: await openObjections(sql, notice.key) },
    });
    return step.allowed ? [] : step.issues;
  },
  async write({ notice }, { outcome }, work) {
    const state = await closePosted(work, notice, outcome);
    return {
      answer: { id: notice.id },
      journal: [{ subjectType: 'notice', subjectId: notice.id, before: { state: notice.state, version: notice.version }, after: { state, version: notice.version + 1, outcome } }],
    };
  },
};
