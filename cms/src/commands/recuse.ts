import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { publicId, requiredText } from './case-text';
import { checkPanelState } from './panel-step';
import { notFound } from './refusal';
import type { Command } from './run-command';
import { lockReachedDesk, type SeatDesk } from './seat-record';

const input = z.strictObject({ id: publicId, candidateId: publicId, reason: requiredText(1000) });

/**
 * An expert stands aside for one nominee, by own declaration or by the office's, with a reason (评审回避): an act on record,
 * never a silent consequence. A sheet written before does not count any more. Refuses: state.wrong, review.recused.
 */
export const recuse: Command<z.infer<typeof input>, SeatDesk, { id: string }> = {
  name: 'recuse',
  label: '评审席位',
  action: 'review.write',
  input,
  lock: (sql, { id }, actor) => lockReachedDesk(sql, id, actor),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  refusal: '不能登记回避',
  check({ panel, seat, candidates, sheets }, { candidateId }) {
    const candidate = candidates.find((one) => one.candidateId === candidateId);
    if (!candidate) throw notFound('评审对象');
    const wrong = checkPanelState(panel.state, ['drawn', 'open'], '登记回避');
    if (wrong.length > 0) return wrong;
    if (seat.state !== 'accepted') return [{ code: 'review.seat', clause: '通知三（一）3', severity: 'error', params: {} }];
    return sheets.get(candidate.key)?.state === 'recused' ? [{ code: 'review.recused', clause: '通知三（一）3', severity: 'error', params: { code: candidate.code } }] : [];
  },
  async write({ seat, candidates, sheets }, { candidateId, reason }, { sql }) {
    const candidate = candidates.find((one) => one.candidateId === candidateId)!;
    const before = sheets.get(candidate.key);
    await sql`
      insert into reviews (document_id, seat_id, candidate_id, points, state, reason, version, created_at, updated_at, published_at)
      values (${createId()}, ${seat.key}, ${candidate.key}, '{}', 'recused', ${reason}, 1, now(), now(), now())
      on conflict (seat_id, candidate_id) do update set state = 'recused', reason = excluded.reason, version = reviews.version + 1, updated_at = now()`;
    return {
      answer: { id: seat.id },
      journal: [{ subjectType: 'panel-seat', subjectId: seat.id, reason, before: { state: before?.state ?? null }, after: { state: 'recused', code: candidate.code, reviewer: seat.reviewerId } }],
    };
  },
};
