import { z } from 'zod';
import { findingIssues } from '../domain/publication/announcement/finding-issues';
import { act } from '../domain/workflow/act';
import type { Facts } from '../domain/workflow/facts';
import type { Issue } from '../domain/rules/issue';
import { announcementVersion, attachmentsOf, contentHash, lockAnnouncement, type AnnouncementRecord } from './announcement-record';
import { publicId, requiredText, seenVersion, optionalText } from './case-text';
import { parseInput } from './parse-input';
import { runCommand, type Command, type CommandContext, type Work } from './run-command';
import { scanAnnouncement, type AnnouncementScan } from './scan-announcement';
import { stateAfter } from './slate-step';

const sending = z.object({ id: publicId, version: seenVersion });
const approving = z.object({
  id: publicId,
  version: seenVersion,
  /** Why what the scan found is a false alarm; required when it found something. */
  liftReason: optionalText(1_000),
  impact: z.object({ purpose: requiredText(1_000), necessity: requiredText(1_000), effect: requiredText(1_000), measures: requiredText(1_000) }),
});
const returning = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

/** The shortest reason that says something. */
const WORDS = 6;

/** The step, then what was scanned against what is stored now. */
async function checkScan(announcement: AnnouncementRecord, action: string, scan: AnnouncementScan, work: Work, facts: Omit<Facts, 'rules'> = {}): Promise<Issue[]> {
  const { rules } = work.edition;
  const step = act(rules.stages.announcement, announcement, action, { rules, ...facts });
  if (!step.allowed) return step.issues;
  if (scan.hash !== contentHash(announcement, await attachmentsOf(work.sql, announcement.id))) return [{ code: 'announcement.changed', clause: '政府信息公开条例第十七条', severity: 'error', params: {} }];
  return scan.refused;
}

const common = {
  label: '公告稿',
  lock: (sql: Work['sql'], { id }: { id: string }) => lockAnnouncement(sql, id),
  editionOf: ({ editionKey }: AnnouncementRecord) => editionKey,
  facts: () => ({}),
  version: (announcement: AnnouncementRecord, { version }: { version?: number | undefined }) => announcementVersion(announcement, version),
};

function sendCommand(scan: AnnouncementScan): Command<z.infer<typeof sending>, AnnouncementRecord, { id: string }> {
  return {
    ...common,
    name: 'send-announcement',
    action: 'announcement.edit',
    input: sending,
    refusal: '不能送审',
    check: (announcement, _form, work) => checkScan(announcement, 'send', scan, work),
    async write({ id, key, state, version }, _form, work) {
      const next = stateAfter('announcement', state, 'send', work);
      await work.sql`
        update announcements set state = ${next}, findings = ${JSON.stringify(scan.findings)}::jsonb, unread = ${JSON.stringify(scan.unread)}::jsonb, content_hash = ${scan.hash},
          checker_id = null, checker_name = null, checked_at = null, lift_reason = null, impact = null, return_reason = null, version = version + 1, updated_at = now() where id = ${key}`;
      return { answer: { id }, journal: [{ subjectType: 'announcement', subjectId: id, before: { state, version }, after: { state: next, findings: scan.findings.length, contentHash: scan.hash, version: version + 1 } }] };
    },
  };
}

/**
 * Sends a draft to be checked: everything is scanned for personal data first, attachments included; what was found goes
 * along to the checker. Refuses: stale, state.wrong, attachment.*, announcement.changed.
 */
export async function sendAnnouncement(context: CommandContext, raw: unknown): Promise<{ id: string }> {
  const { id } = parseInput(sending, raw);
  return runCommand(sendCommand(await scanAnnouncement(id)), context, raw);
}

function approveCommand(scan: AnnouncementScan): Command<z.infer<typeof approving>, AnnouncementRecord, { id: string }> {
  return {
    ...common,
    name: 'approve-announcement',
    action: 'announcement.check',
    input: approving,
    refusal: '不能通过',
    async check(announcement, { liftReason }, work) {
      const issues = await checkScan(announcement, 'approve', scan, work, { 'checked-by-another': { author: announcement.authorId, checker: work.actor.id } });
      if (issues.length > 0 || scan.findings.length === 0) return issues;
      return (liftReason ?? '').length >= WORDS ? [] : findingIssues(scan.findings);
    },
    async write({ id, key, state, version }, { liftReason, impact }, work) {
      const { sql, actor } = work;
      const next = stateAfter('announcement', state, 'approve', work);
      const lifted = scan.findings.length > 0 ? (liftReason ?? null) : null;
      await sql`
        update announcements set state = ${next}, checker_id = ${actor.id}, checker_name = ${actor.displayName}, checked_at = ${work.now.toISOString()}::timestamptz at time zone 'UTC',
          findings = ${JSON.stringify(scan.findings)}::jsonb, unread = ${JSON.stringify(scan.unread)}::jsonb, lift_reason = ${lifted}, impact = ${JSON.stringify(impact)}::jsonb,
          content_hash = ${scan.hash}, version = version + 1, updated_at = now() where id = ${key}`;
      return {
        answer: { id },
        journal: [{ subjectType: 'announcement', subjectId: id, reason: lifted, before: { state, version }, after: { state: next, lifted: scan.findings.length, impact: { ...impact }, contentHash: scan.hash, version: version + 1 } }],
      };
    },
  };
}

/**
 * The check by a second person before anything is published (政府信息公开条例第十七条), with the assessment of what it
 * means for the people named (个人信息保护法第五十五条). What the scan found must be cut, or lifted here with a reason.
 * Refuses: stale, state.wrong, check.same-person, announcement.personal, announcement.located, announcement.changed, attachment.*.
 */
export async function approveAnnouncement(context: CommandContext, raw: unknown): Promise<{ id: string }> {
  const { id } = parseInput(approving, raw);
  return runCommand(approveCommand(await scanAnnouncement(id)), context, raw);
}

/** Gives a draft back to be changed. Refuses: stale, state.wrong, field.required. */
export const returnAnnouncement: Command<z.infer<typeof returning>, AnnouncementRecord, { id: string }> = {
  ...common,
  name: 'return-announcement',
  action: 'announcement.check',
  input: returning,
  refusal: '不能退回',
  check(announcement, { reason }, { edition: { rules } }) {
    const step = act(rules.stages.announcement, announcement, 'return', { rules, 'reason-given': { reason: { words: reason } } });
    return step.allowed ? [] : step.issues;
  },
  async write({ id, key, state, version }, { reason }, work) {
    const next = stateAfter('announcement', state, 'return', work);
    await work.sql`
      update announcements set state = ${next}, return_reason = ${reason}, checker_id = null, checker_name = null, checked_at = null, lift_reason = null, impact = null,
        version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'announcement', subjectId: id, reason, before: { state, version }, after: { state: next, version: version + 1 } }] };
  },
};
