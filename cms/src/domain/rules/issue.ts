/**
 * One reason why something does not stand: which rule, what was found, how grave.
 * Codes only; the Chinese sentences are in wording.ts.
 */
import type { ConditionKind } from './condition-kind';

/** error 不符合 · warning 提请说明 («原则上» without a recorded reason) · unknown 无法判定 */
export type Severity = 'error' | 'warning' | 'unknown';

/** A rule of the edition, named in its eligibility.json (R3, R6.years …): open, since rules are data. */
export type RuleCode = `R${number}` | `R${number}.${string}`;

/** Everything else the product can answer: closed, each with its text in wording.ts. */
export const FIXED_CODES = [
  'ID.missing', 'ID.check', 'ID.birth', 'ID.sex', 'ID.digits-lost',
  'field.required', 'field.format', 'field.too-long',
  'R1.ceiling', 'R10.quota', 'R10.ratio', 'R11.rank', 'R11.row',
  'quota.document', 'quota.places', 'quota.order', 'quota.same-unit', 'quota.short', 'quota.not-used', 'quota.blocked-before',
  'quota.claim', 'quota.large', 'quota.floors', 'quota.caps', 'quota.base',
  'unit.code',
  'slate.empty', 'slate.blocked', 'slate.members', 'slate.inversion', 'slate.other-level', 'slate.taken',
  'state.wrong', 'window.early', 'window.late', 'mend.late', 'guard.unasked',
  'window.not-later', 'receipt.stranger', 'receipt.time', 'penalty.places', 'member.term',
  'opinion.missing', 'opinion.against', 'opinion.remarks', 'opinion.expired',
  'opinion.asked', 'opinion.not-asked', 'opinion.answered', 'opinion.unanswered', 'opinion.date', 'opinion.no-remarks', 'opinion.settled',
  'opinion.no-need', 'opinion.override-asked', 'opinion.override-missing', 'opinion.same-person',
  'material.missing', 'booklet.missing',
  'secrets.unstated', 'secrets.statement', 'decision.missing', 'decision.minutes', 'decision.day', 'decision.rejected', 'decision.outdated', 'decision.numbers',
  'posting.missing', 'posting.added', 'posting.future', 'posting.before-notice', 'report.missing', 'report.phone',
  'secrets.unstated', 'secrets.statement', 'decision.missing', 'decision.minutes', 'decision.day', 'decision.rejected',
  'meeting.no-members', 'meeting.stranger', 'meeting.voted', 'meeting.minuted', 'meeting.ahead', 'meeting.no-motions', 'meeting.open-motions',
  'meeting.number', 'meeting.unminuted', 'meeting.signed', 'motion.nothing', 'motion.open', 'motion.closed', 'ballot.stranger', 'ballot.absent', 'ballot.missing',
  'bonus.none', 'bonus.paid', 'bonus.revoked', 'bonus.day', 'revocation.day', 'recovery.standing', 'recovery.unpaid', 'recovery.done', 'recovery.day',
  'story.not-winner', 'story.stage', 'story.personal', 'edition.closed', 'edition.over', 'edition.unpublished', 'edition.notice', 'edition.recovery',
  'reason.unlisted', 'reason.words', 'assessment.open', 'assessment.failed', 'consent.missing', 'check.missing', 'check.same-person',
  'calendar.date', 'calendar.unpublished', 'calendar.days', 'calendar.order', 'calendar.too-late',
  'notice.running', 'notice.paused', 'notice.objection', 'notice.not-publicity', 'notice.first-day',
  'objection.name', 'objection.contact', 'objection.content', 'objection.seal', 'objection.day', 'objection.not-listed', 'objection.not-open',
  'objection.closed', 'objection.attachments', 'objection.author', 'objection.own-unit', 'objection.relation', 'objection.no-investigator',
  'objection.not-yours', 'objection.names-reporter', 'objection.same-person', 'objection.effect', 'objection.no-nominee', 'objection.done',
  'notice.running', 'notice.paused', 'notice.objection', 'notice.not-publicity', 'notice.first-day',
  'panel.size', 'panel.pool', 'panel.nobody', 'panel.reserve', 'panel.seats', 'panel.account', 'panel.relation',
  'review.not-open', 'review.late', 'review.early', 'review.missing', 'review.deadline', 'review.seat', 'review.points', 'review.incomplete', 'review.submitted',
  'review.recused', 'review.sheet-seat', 'review.sheet-column', 'review.sheet-code', 'review.no-tally', 'review.tie-open', 'review.tie',
  'proposal.none', 'proposal.changed', 'proposal.unexplained',
  'choice.empty', 'choice.stranger', 'visit.missing', 'visit.team',
  'access.signed-out', 'access.not-granted', 'access.outside',
  'publication.field',
  'outbox.not-dead', 'remind.nothing',
  'sheet.no-header', 'sheet.missing-column', 'sheet.empty', 'sheet.no-body', 'sheet.second-list', 'sheet.other-body',
  'document.glyph', 'document.slow', 'document.memory', 'document.busy', 'document.not-official', 'document.issued', 'document.unready', 'document.incomplete',
  'workbook.unreadable', 'workbook.empty', 'workbook.too-large', 'workbook.encrypted', 'workbook.old-format',
  'workbook.not-zip', 'workbook.broken', 'workbook.not-workbook', 'workbook.entries', 'workbook.inflates', 'workbook.dishonest',
  'workbook.cells', 'workbook.slow', 'workbook.memory',
  'announcement.personal', 'announcement.located', 'announcement.changed', 'announcement.impact', 'announcement.instant', 'announcement.expiry', 'announcement.kind', 'announcement.corrects',
  'release.missing', 'release.changed',
  'attachment.closed', 'attachment.broken', 'attachment.unknown-type', 'attachment.active', 'attachment.too-large', 'attachment.slow', 'attachment.memory',
  'evidence.slot', 'evidence.most', 'evidence.sealed',
  'evidence.type', 'evidence.heic', 'evidence.empty', 'evidence.too-large', 'evidence.pages', 'evidence.pixels', 'evidence.small',
  'evidence.encrypted', 'evidence.active', 'evidence.mixed', 'evidence.broken', 'evidence.exhausting',
] as const;

export type FixedCode = (typeof FIXED_CODES)[number];
export type IssueCode = FixedCode | RuleCode;

export interface Issue {
  code: IssueCode;
  /** The label of the clause, e.g. 通知二（一） */
  clause: string;
  severity: Severity;
  /** The nominee field to mend, when there is one. */
  field?: string;
  /** The kind of condition that spoke: it chooses the wording of a RuleCode. */
  kind?: ConditionKind;
  /** What the sentence needs: found, required, places … */
  params: Record<string, string | number>;
}

/** True for what must be mended before a list may go on; a warning asks for a reason only. */
export function blocks(issue: Issue): boolean {
  return issue.severity !== 'warning';
}
