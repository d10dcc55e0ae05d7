import { createId } from '@paralleldrive/cuid2';
import { z } from 'zod';
import { reviewMethod } from '../domain/review/review-method';
import { checkWritable } from '../domain/review/review-window';
import { checkDraft, sheetIssues } from '../domain/review/sheet-issues';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, seenVersion } from './case-text';
import { notFound } from './refusal';
import type { Command } from './run-command';
import { lockDesk, type SeatDesk } from './seat-record';

/** Points by dimension; what is not scored yet is left out. */
export const points = z.record(z.string().max(60), z.number());

const input = z.strictObject({ id: publicId, candidateId: publicId, version: seenVersion, points, comment: optionalText(2000) });
type SaveReview = z.infer<typeof input>;

/** Whether a sheet of a seat may be written now. Issues: review.seat, review.not-open, review.late, review.submitted. */
export function checkSeatWritable({ panel, seat }: SeatDesk, now: Date): Issue[] {
  const issues = checkWritable({ panelState: panel.state, deadline: panel.deadline, seatState: seat.state, now });
  if (issues.length > 0) return issues;
  return seat.submittedAt === null ? [] : [{ code: 'review.submitted', clause: '通知三（一）3', severity: 'error', params: {} }];
}

/**
 * Keeps an expert's scores for one nominee as a draft; gaps are allowed until submission. No write after the deadline by
 * the server's clock. Refuses: stale, review.seat, review.not-open, review.late, review.submitted, review.recused, review.points.
 */
export const saveReview: Command<SaveReview, SeatDesk, { id: string }> = {
  name: 'save-review',
  label: '评审席位',
  action: 'review.write',
  input,
  lock: (sql, { id }, actor) => lockDesk(sql, id, actor),
  editionOf: ({ panel }) => panel.editionKey,
  facts: () => ({}),
  version({ candidates, sheets }, { candidateId, version }) {
    const candidate = candidates.find((one) => one.candidateId === candidateId);
    const sheet = candidate && sheets.get(candidate.key);
    return sheet ? { label: '打分表', subjectType: 'review', subjectId: sheet.id, stored: sheet.version, seen: version } : null;
  },
  refusal: '不能保存打分',
  check(desk, { candidateId, points: given }, work) {
    const candidate = desk.candidates.find((one) => one.candidateId === candidateId);
    if (!candidate) throw notFound('评审对象');
    const closed = checkSeatWritable(desk, work.now);
    if (closed.length > 0) return closed;
    if (desk.sheets.get(candidate.key)?.state === 'recused') return [{ code: 'review.recused', clause: '通知三（一）3', severity: 'error', params: { code: candidate.code } }];
    const { rules } = work.edition;
    return sheetIssues(candidate.code, checkDraft(given, reviewMethod(rules)), rules.review.dimensions);
  },
  async write({ seat, candidates, sheets }, { candidateId, points: given, comment }, { sql }) {
    const candidate = candidates.find((one) => one.candidateId === candidateId)!;
    const before = sheets.get(candidate.key);
    const id = before?.id ?? createId();
    await sql`
      insert into reviews (document_id, seat_id, candidate_id, points, comment, state, version, created_at, updated_at, published_at)
      values (${id}, ${seat.key}, ${candidate.key}, ${JSON.stringify(given)}::jsonb, ${comment ?? null}, 'draft', 1, now(), now(), now())
      on conflict (seat_id, candidate_id) do update set points = excluded.points, comment = excluded.comment, version = reviews.version + 1, updated_at = now()`;
    return {
      answer: { id },
      // Scores are no matter for everybody who reads the journal before the tally: it holds that they changed, the sheet holds what they are.
      journal: [{ subjectType: 'review', subjectId: id, before: before ? { version: before.version } : null, after: { version: (before?.version ?? 0) + 1, seat: seat.id, code: candidate.code, scored: Object.keys(given).length } }],
    };
  },
};
