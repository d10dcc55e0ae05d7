import { z } from 'zod';
import { platform } from '../adapters/platform';
import { findingIssues } from '../domain/publication/announcement/finding-issues';
import type { Issue } from '../domain/rules/issue';
import { optionalText, publicId, requiredText, seenVersion } from './case-text';
import { findRelease, lockRelease, RELEASE_CLAUSE, RELEASE_LABELS, releaseVersion, type ReleaseRecord, type ReleaseState } from './release-record';
import type { Command } from './run-command';
import type { Sql } from './sql';

const impact = z.object({ purpose: requiredText(1_000), necessity: requiredText(1_000), effect: requiredText(1_000), measures: requiredText(1_000) });
const approving = z.object({ id: publicId, version: seenVersion, liftReason: optionalText(1_000), impact });
const returning = z.object({ id: publicId, version: seenVersion, reason: requiredText(1_000) });

/** The shortest reason that says something. */
const WORDS = 6;

const common = {
  label: '公布稿',
  action: 'release.check' as const,
  lock: (sql: Sql, { id }: { id: string }) => lockRelease(sql, id),
  editionOf: ({ editionKey }: ReleaseRecord) => editionKey,
  facts: () => ({}),
  version: (release: ReleaseRecord, { version }: { version?: number | undefined }) => releaseVersion(release, version),
};

function checkState({ state }: ReleaseRecord, from: readonly ReleaseState[], action: string): Issue[] {
  if (from.includes(state)) return [];
  return [{ code: 'state.wrong', clause: RELEASE_CLAUSE, severity: 'error', params: { state: RELEASE_LABELS[state], action, allowed: from.map((each) => RELEASE_LABELS[each]).join('、') } }];
}

/**
 * The check of a page by a second person before it is published (政府信息公开条例第十七条), with the assessment of what
 * it means for the people named (个人信息保护法第五十五条). What the scan found is lifted here, with a reason, or the page
 * goes back. Refuses: stale, state.wrong, check.same-person, announcement.personal.
 */
export const approveRelease: Command<z.infer<typeof approving>, ReleaseRecord, { id: string }> = {
  ...common,
  name: 'approve-release',
  input: approving,
  refusal: '不能通过',
  check(release, { liftReason }, { actor }) {
    const state = checkState(release, ['checking'], '审核通过');
    if (state.length > 0) return state;
    if (release.authorId === actor.id) return [{ code: 'check.same-person', clause: RELEASE_CLAUSE, severity: 'error', params: {} }];
    return (liftReason ?? '').length >= WORDS ? [] : findingIssues(release.findings);
  },
  async write({ id, key, state, findings, contentHash, version }, form, { sql, actor, now }) {
    const lifted = findings.length > 0 ? (form.liftReason ?? null) : null;
    await sql`
      update releases set state = 'approved', checker_id = ${actor.id}, checker_name = ${actor.displayName}, checked_at = ${now.toISOString()}::timestamptz at time zone 'UTC',
        lift_reason = ${lifted}, impact = ${JSON.stringify(form.impact)}::jsonb, version = version + 1, updated_at = now() where id = ${key}`;
    return {
      answer: { id },
      journal: [{ subjectType: 'release', subjectId: id, reason: lifted, before: { state, version }, after: { state: 'approved', lifted: findings.length, impact: { ...form.impact }, contentHash, version: version + 1 } }],
    };
  },
};

/** Gives a page back: its act is filled in again. Refuses: stale, state.wrong. */
export const returnRelease: Command<z.infer<typeof returning>, ReleaseRecord, { id: string }> = {
  ...common,
  name: 'return-release',
  input: returning,
  refusal: '不能退回',
  check: (release) => checkState(release, ['checking', 'approved'], '退回'),
  async write({ id, key, state, version }, { reason }, { sql }) {
    await sql`update releases set state = 'returned', return_reason = ${reason}, version = version + 1, updated_at = now() where id = ${key}`;
    return { answer: { id }, journal: [{ subjectType: 'release', subjectId: id, reason, before: { state, version }, after: { state: 'returned', version: version + 1 } }] };
  },
};

/** Draws the page exactly as it was drawn up to be checked; stores nothing. Refuses: forbidden, not-found. */
export const previewRelease: Command<{ id: string }, { release: ReleaseRecord; model: unknown }, { page: string }> = {
  name: 'preview-release',
  label: '公布稿',
  action: 'release.read',
  input: z.object({ id: publicId }),
  async lock(sql, { id }) {
    const release = await findRelease(sql, id);
    const [row] = await sql<{ model: string }>`select model::text as model from releases where document_id = ${id}`;
    return release && row ? { release, model: JSON.parse(row.model) as unknown } : null;
  },
  editionOf: ({ release }) => release.editionKey,
  facts: () => ({}),
  async write({ release, model }) {
    return { answer: { page: platform().drawPage(model, `/notices/${release.id}/`) }, journal: [], discard: true };
  },
};
